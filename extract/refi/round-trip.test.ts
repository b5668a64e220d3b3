import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ForeignAnnotation } from '../../core/annotations/foreign-annotation';
import { readRefi } from '../../core/annotations/formats/refi';
import { proposeFor } from '../../core/annotations/annotation-report';
import { batchOf, placeAll, type PlacedFile } from '../../core/annotations/plan-annotations';
import { resolveBatch } from '../../core/annotations/resolve-batch';
import { resolvePlacement } from '../../core/anchor/anchor';
import { codeIdOf, codeOf } from '../../core/codebook/codebook';
import { exportRefiProject } from '../../core/exporters/refi/export-project';
import type { LineEnds } from '../../core/exporters/refi/source-text';
import { saidBy } from '../../core/exporters/said-values';
import { fullWorkspace } from '../../core/exporters/testing/full-workspace';
import type { Mention } from '../../core/mention/mention';
import { fixedEnvironment, TEST_ANALYST } from '../../core/testing/fixed-environment';
import { anyWorkspace } from '../../core/testing/workspaces';
import { applyChanges } from '../../core/workspace/change';
import type { Workspace } from '../../core/workspace/workspace';
import { readRefiPackage } from './read-package';

const LINE_ENDS: readonly LineEnds[] = ['lf', 'crlf'];

/** Writes a workspace and reads it as another one would that has the same articles. */
const readAgain = async (workspace: Workspace, lineEnds: LineEnds): Promise<PlacedFile> => {
  const [file] = exportRefiProject(workspace, { lineEnds }).files;
  if (file === undefined || typeof file.content === 'string') throw new Error('No archive was made');
  const unpacked = await readRefiPackage(file.content, file.path);
  if (!unpacked.ok) throw new Error(JSON.stringify(unpacked.error));
  const read = readRefi(unpacked.value, file.path);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const [placed] = placeAll(workspace.articles, [{ name: file.path, read: read.value }]);
  if (placed === undefined) throw new Error('Nothing was placed');
  return placed;
};

const placedMentions = (workspace: Workspace): { mention: Mention; articleId: string }[] =>
  workspace.articles.flatMap((article) =>
    article.mentions
      .filter(({ ranges }) => resolvePlacement(article.text, ranges) === 'placed')
      .map((mention) => ({ mention, articleId: article.id })),
  );

const rangesOf = (ranges: readonly { readonly start: number; readonly end: number }[]): string =>
  ranges.map(({ start, end }) => `${String(start)}–${String(end)}`).join(' ');

/** What XML can hold of a text. */
const inXml = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

/** All that a mention says and the format can say, in words. */
const wordsOf = (workspace: Workspace, mention: Mention): unknown => ({
  labels: [codeOf(workspace.codebook, mention)?.label ?? codeIdOf(mention)].filter((label) => label.trim() !== ''),
  tags: [...new Set(mention.tags)],
  comment: inXml(mention.note),
  author: workspace.analysts.find(({ id }) => id === mention.createdBy)?.name ?? null,
  createdAt: mention.createdAt,
  modifiedAt: mention.modifiedAt,
  said: saidBy(workspace.codebook, mention)
    .map(({ name, value }) => `${name}: ${inXml(value)}`)
    .sort(),
});

const wordsRead = ({
  labels,
  tags,
  comment,
  author,
  createdAt,
  modifiedAt,
  attributes,
}: ForeignAnnotation): unknown => ({
  labels,
  tags,
  comment,
  author,
  createdAt,
  modifiedAt,
  said: attributes
    .filter(({ name }) => !['Stated claim', 'Named actor'].includes(name))
    .map(({ name, value }) => `${name}: ${value}`)
    .sort(),
});

describe('a REFI-QDA project of ours', () => {
  test('is read back to the same ranges in the same articles, each placed without a doubt', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkspace, fc.constantFrom(...LINE_ENDS), async (workspace, lineEnds) => {
        const { placings } = await readAgain(workspace, lineEnds);
        // Of two articles with one text either will do.
        const nameOf = (articleId: string | null): string =>
          workspace.articles.find(({ id }) => id === articleId)?.text ?? '';
        const there = new Map(placings.map((placing) => [placing.annotation.id, placing]));
        const mentions = placedMentions(workspace);
        expect(there.size).toBe(mentions.length);
        for (const { mention, articleId } of mentions) {
          const placing = there.get(mention.id);
          expect(placing?.outcome).toBe('placed');
          expect(nameOf(placing?.articleId ?? null)).toBe(nameOf(articleId));
          expect(rangesOf(placing?.ranges ?? [])).toBe(rangesOf(mention.ranges));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is read back with all that its mentions say', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkspace, async (workspace) => {
        const { read } = await readAgain(workspace, 'lf');
        const there = new Map(read.annotations.map((annotation) => [annotation.id, annotation]));
        for (const { mention } of placedMentions(workspace)) {
          const annotation = there.get(mention.id);
          expect(annotation === undefined ? null : wordsRead(annotation)).toEqual(wordsOf(workspace, mention));
        }
      }),
      { numRuns: 40 },
    );
  });

  test.each(LINE_ENDS)(
    'brings mentions, fields, claims, links and relations into a workspace that has only the articles (%s)',
    async (lineEnds) => {
      const whole = fullWorkspace();
      const bare: Workspace = {
        ...whole,
        articles: whole.articles.map((article) => ({ ...article, mentions: [], links: [] })),
        claims: [],
        relations: [],
        silences: [],
      };
      const placed = await readAgain(whole, lineEnds);
      const batch = batchOf([placed], proposeFor(bare.codebook, [placed]), TEST_ANALYST);
      const resolved = resolveBatch(bare, batch, fixedEnvironment());
      if (!resolved.ok) throw new Error(resolved.error.code);
      const again = applyChanges(bare, resolved.value.changes);
      const inShort = (workspace: Workspace): unknown =>
        placedMentions(workspace)
          .map(({ mention }) => ({
            kind: mention.kind,
            ranges: mention.ranges,
            note: mention.note.trim(),
            tags: mention.tags,
            attributes: mention.attributes ?? {},
            said: saidBy(workspace.codebook, mention),
            claim: mention.kind === 'claim' ? workspace.claims.find(({ id }) => id === mention.claimId)?.gloss : null,
            actor: mention.kind === 'source' ? workspace.actors.find(({ id }) => id === mention.actorId)?.name : null,
          }))
          .sort((left, right) => JSON.stringify(left).localeCompare(JSON.stringify(right)));
      expect(inShort(again)).toEqual(inShort(whole));
      expect(again.articles.map(({ links }) => links.length)).toEqual(whole.articles.map(({ links }) => links.length));
      expect(again.relations.map(({ kind }) => kind)).toEqual(whole.relations.map(({ kind }) => kind));
      const ends = ({ claims, relations }: Workspace): unknown =>
        relations.map(({ from, to }) => [from, to].map((end) => claims.find(({ id }) => id === end)?.gloss));
      expect(ends(again)).toEqual(ends(whole));
    },
  );
});
