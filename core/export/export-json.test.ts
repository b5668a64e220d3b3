import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runsInTime } from '../testing/runs-in-time';
import { anyWorkspace, smallWorkspace } from '../testing/workspaces';
import type { Workspace } from '../workspace/workspace';
import { exportToText, workspaceToExport } from './export-json';
import { exportToWorkspace, validateExport } from './read-export';

const exportOf = (workspace: Workspace): string => exportToText(workspaceToExport(workspace));

/** The same value with the keys of every object in reverse. */
const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, held]) => [key, shuffled(held)]),
  );
};

/** The same value with a field that the format does not know at the end of every object. */
const withUnknownFields = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withUnknownFields);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, held]) => [key, withUnknownFields(held)]);
  return { ...Object.fromEntries(fields), xFuture: { میدان: [1] } };
};

describe('the export', () => {
  test('keeps the fields that this version does not know, on every record', () => {
    const text = JSON.stringify(withUnknownFields(smallWorkspace()));
    // Our own type: the value was one of its kind before fields were added.
    const workspace = JSON.parse(text) as Workspace;
    const exported = exportOf(workspace);
    const read = exportToWorkspace(JSON.parse(exported), 'export.json');
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value).toEqual(workspace);
    expect(exported.match(/xFuture/gu)?.length).toBe(text.match(/xFuture/gu)?.length);
  });

  test('read and written again is the same, byte for byte, and so is the workspace', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        const text = exportOf(workspace);
        const read = exportToWorkspace(JSON.parse(text), 'export.json');
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        expect(read.value).toEqual(workspace);
        expect(exportOf(read.value)).toBe(text);
      }),
      runsInTime(100),
    );
  });

  test('counts every place in both units, and its quotes are the text in either', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        const document = workspaceToExport(workspace);
        expect(validateExport(document)).toEqual([]);
        for (const article of document.articles) {
          const points = [...article.text];
          const placed = article.mentions.filter(({ placement }) => placement === 'placed');
          for (const range of placed.flatMap((mention) => mention.ranges)) {
            expect(article.text.slice(range.start, range.end)).toBe(range.quote);
            expect(points.slice(range.startCodePoint, range.endCodePoint).join('')).toBe(range.quote);
          }
        }
      }),
      runsInTime(100),
    );
  });

  test('has the same bytes for the same workspace, however its records were put together', () => {
    const workspace = smallWorkspace();
    expect(exportOf(smallWorkspace())).toBe(exportOf(workspace));
    expect(exportOf(shuffled(workspace) as Workspace)).toBe(exportOf(workspace));
    expect(exportOf(structuredClone(workspace))).toBe(exportOf(workspace));
  });

  test('carries all of the workspace, and the links together at the end', () => {
    const workspace = smallWorkspace();
    const document = workspaceToExport(workspace);
    expect(Object.keys(document)).toEqual([
      'format',
      'formatVersion',
      'offsetUnit',
      'workspace',
      'analysts',
      'codebook',
      'articles',
      'claims',
      'actors',
      'links',
      'relations',
      'silences',
      'events',
      'savedFilters',
    ]);
    expect(document).toMatchObject({
      format: 'hashiya',
      formatVersion: 2,
      workspace: { id: workspace.id, title: workspace.title, createdAt: workspace.createdAt },
      claims: [{ gloss: 'چین آموزش می‌دهد' }],
      actors: [{ name: 'Wu Qian' }],
      links: workspace.articles[0]?.links,
    });
    expect(document.articles.map(({ text, original }) => [text, original])).toEqual(
      workspace.articles.map(({ text, original }) => [text, original]),
    );
    expect(document.links).toHaveLength(1);
  });

  test('does not count an emoji before a range as two', () => {
    const [claim] = workspaceToExport(smallWorkspace()).articles[0]?.mentions ?? [];
    expect(claim).toMatchObject({
      placement: 'placed',
      ranges: [
        {
          start: 3,
          end: 8,
          startCodePoint: 2,
          endCodePoint: 7,
          quote: 'China',
          prefix: '😀 ',
          suffix: ' trains Syrians, Wu Qian said.\n\n',
        },
        { start: 16, end: 23, startCodePoint: 15, endCodePoint: 22, quote: 'Syrians' },
      ],
    });
  });

  test('calls a mention whose quote is not at its place an orphan, and so reads it again', () => {
    const workspace = smallWorkspace();
    const [first, ...others] = workspace.articles;
    if (first === undefined) throw new Error('The workspace has no article');
    const mentions = first.mentions.map((mention, index) =>
      index === 0 ? { ...mention, ranges: mention.ranges.map((range) => ({ ...range, end: 9000 })) } : mention,
    );
    const damaged = { ...workspace, articles: [{ ...first, mentions }, ...others] };
    const document = workspaceToExport(damaged);
    expect(document.articles[0]?.mentions.map((mention) => mention.placement)).toContain('orphan');
    expect(validateExport(document)).toEqual([]);
    const read = exportToWorkspace(document, 'export.json');
    expect(read.ok && exportOf(read.value)).toBe(exportOf(damaged));
  });

  test('is indented text in UTF-8 with one line feed at its end', () => {
    const text = exportOf(smallWorkspace());
    expect(text.startsWith('{\n  "format": "hashiya",\n  "formatVersion": 2,\n')).toBe(true);
    expect(text.endsWith('\n}\n')).toBe(true);
    expect(text).toContain('می‌آییم');
    expect(text.includes('\r')).toBe(false);
  });
});
