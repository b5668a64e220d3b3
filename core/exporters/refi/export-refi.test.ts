import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../../testing/article-of';
import { Session, workspaceOf } from '../../testing/session';
import { anyWorkspace, smallWorkspace } from '../../testing/workspaces';
import type { Workspace } from '../../workspace/workspace';
import { acrossArticles } from '../testing/across-articles';
import { fullWorkspace } from '../testing/full-workspace';
import { exportRefiCodebook } from './export-codebook';
import { exportRefiProject } from './export-project';
import type { LineEnds } from '../written-text';

const FOLDER = resolve(process.env['HASHIYA_CONFORMANCE'] ?? '../shared/conformance', 'refi-qda');
const isThere = existsSync(FOLDER);
const unless = isThere ? '' : ` (skipped: ${FOLDER} is missing)`;

/** What a schema has against a document; null where it is valid. */
const judge = (...path: string[]): ((xml: string) => string | null) => {
  const schema = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(resolve(FOLDER, ...path))));
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      schema.validate(document);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : 'invalid';
    } finally {
      document.dispose();
    }
  };
};

const packed = (workspace: Workspace, lineEnds: LineEnds = 'lf'): Record<string, Uint8Array> => {
  const [file] = exportRefiProject(workspace, { lineEnds }).files;
  if (file === undefined || typeof file.content === 'string') throw new Error('No archive was made');
  return unzipSync(file.content);
};

const xmlOf = (workspace: Workspace, lineEnds: LineEnds = 'lf'): string =>
  strFromU8(packed(workspace, lineEnds)['project.qde'] ?? new Uint8Array());

const codebookOf = (workspace: Workspace): string => {
  const content = exportRefiCodebook(workspace, {}).files[0]?.content;
  if (typeof content !== 'string') throw new Error('No codebook was made');
  return content;
};

const lossesOf = (workspace: Workspace): string[] =>
  exportRefiProject(workspace, { lineEnds: 'lf' }).losses.map(({ loss }) => loss);

describe('a REFI-QDA export', () => {
  test.skipIf(!isThere)(
    `is valid against the schemas, project and codebook, with all that can be said${unless}`,
    () => {
      const [project, codebook] = [judge('project', 'v1.0', 'Project.xsd'), judge('codebook', 'v1.0', 'Codebook.xsd')];
      for (const workspace of [fullWorkspace(), smallWorkspace(), workspaceOf([])]) {
        expect(project(xmlOf(workspace))).toBeNull();
        expect(codebook(codebookOf(workspace))).toBeNull();
      }
      // The judge does judge.
      expect(project(xmlOf(fullWorkspace()).replace(' isCodable="true"', ''))).toContain('isCodable');
      expect(codebook(codebookOf(fullWorkspace()).replace(' isCodable="true"', ''))).toContain('isCodable');
    },
  );

  test.skipIf(!isThere)(`is valid whatever the workspace holds${unless}`, () => {
    const [project, codebook] = [judge('project', 'v1.0', 'Project.xsd'), judge('codebook', 'v1.0', 'Codebook.xsd')];
    fc.assert(
      fc.property(anyWorkspace, fc.constantFrom<LineEnds>('lf', 'crlf'), (workspace, lineEnds) => {
        expect(project(xmlOf(workspace, lineEnds))).toBeNull();
        expect(codebook(codebookOf(workspace))).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  test('has the words of each selection at its code points of the source file, with LF and without a byte order mark', () => {
    fc.assert(
      fc.property(anyWorkspace, fc.constantFrom<LineEnds>('lf', 'crlf'), (workspace, lineEnds) => {
        const files = packed(workspace, lineEnds);
        const xml = strFromU8(files['project.qde'] ?? new Uint8Array());
        for (const article of workspace.articles) {
          const text = strFromU8(files[`sources/${article.id}.txt`] ?? new Uint8Array());
          expect(text.startsWith('\uFEFF')).toBe(false);
          expect(text.replaceAll('\r\n', '')).not.toContain('\r');
          if (lineEnds === 'lf') expect(text).not.toContain('\r');
          const points = Array.from(text);
          for (const mention of article.mentions) {
            const selection = new RegExp(`<PlainTextSelection guid="${mention.id}" [^>]*>`, 'u').exec(xml)?.[0];
            if (selection === undefined) continue;
            const value = (name: string): string => new RegExp(`${name}="(\\d+)"`, 'u').exec(selection)?.[1] ?? '';
            const words = points.slice(Number(value('startPosition')), Number(value('endPosition'))).join('');
            const plain = (each: string): string => each.replace(/\r\n?/gu, '\n');
            expect(plain(words)).toBe(plain(mention.ranges[0]?.quote ?? ''));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('moves positions where line ends and marks are left out or made longer', () => {
    const session = new Session([articleOf('\uFEFF😀 one\r\ntwo\rthree\r\nسلام four', 'a.txt', 1)]);
    const [article] = session.workspace.articles;
    if (article === undefined) throw new Error('There is no article');
    session.mark(article, 'claim', 'four');
    const place = (lineEnds: LineEnds): string[] =>
      /name="four" startPosition="(\d+)" endPosition="(\d+)"/u.exec(xmlOf(session.workspace, lineEnds))?.slice(1) ?? [];
    expect(place('lf')).toEqual(['21', '25']);
    expect(place('crlf')).toEqual(['24', '28']);
    const text = strFromU8(packed(session.workspace)[`sources/${article.id}.txt`] ?? new Uint8Array());
    expect(text).toBe('😀 one\ntwo\nthree\nسلام four');
  });

  test('replaces what XML cannot hold, and says so', () => {
    const session = new Session([articleOf('😀 one\u0001two', 'a.txt', 1)]);
    const [article] = session.workspace.articles;
    if (article === undefined) throw new Error('There is no article');
    expect(lossesOf(session.workspace)).not.toContain('character');
    session.mark(article, 'claim', 'one\u0001two');
    expect(xmlOf(session.workspace)).toContain('name="one\uFFFDtwo"');
    expect(lossesOf(session.workspace)).toContain('character');
    expect(strFromU8(packed(session.workspace)[`sources/${article.id}.txt`] ?? new Uint8Array())).toBe(article.text);
  });

  test('joins claims of two articles and the words that show it, and says what it leaves out', () => {
    const workspace = acrossArticles();
    const xml = xmlOf(workspace);
    const [relation] = workspace.relations;
    const [from, to] = relation?.evidence ?? [];
    expect(xml).toContain(
      `name="contradicts" direction="Bidirectional" originGUID="${relation?.from ?? ''}" targetGUID="${relation?.to ?? ''}"`,
    );
    expect(xml).toContain(
      `name="contradicts" direction="Bidirectional" originGUID="${from ?? ''}" targetGUID="${to ?? ''}"`,
    );
    expect(xml).toContain('name="hop 1: speaker, indirect"');
    expect(xml).toContain('name="is silent on"');
    expect(lossesOf(workspace)).toEqual([
      'orphan',
      'several-ranges',
      'saved-filter',
      'codebook-detail',
      'authorship',
      'original',
    ]);
  });

  test('is the same bytes each time, in whatever time zone', () => {
    const zone = process.env['TZ'];
    const [first] = exportRefiProject(fullWorkspace(), { lineEnds: 'lf' }).files;
    process.env['TZ'] = 'Asia/Tehran';
    const [second] = exportRefiProject(fullWorkspace(), { lineEnds: 'lf' }).files;
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(second).toEqual(first);
    expect(first?.path).toBe('آزمون.qdpx');
  });
});
