import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../workspace/workspace';
import { anyWorkspace, smallWorkspace } from '../../testing/workspaces';
import { fullWorkspace } from '../testing/full-workspace';
import { PAGE_LENGTH } from './collection';
import { exportW3c, type W3cOptions } from './export-w3c';
import { CONTEXT } from './vocabulary';

const FOLDER = resolve(process.env['HASHIYA_CONFORMANCE'] ?? '../shared/conformance', 'web-annotation');
const isThere = existsSync(FOLDER);
const unless = isThere ? '' : ` (skipped: ${FOLDER} is missing)`;

type Fields = Record<string, unknown>;

const json = (...path: string[]): Fields => JSON.parse(readFileSync(resolve(FOLDER, ...path), 'utf8')) as Fields;

/** The assertions of one of the W3C's lists, each with a judge of documents. */
const assertionsOf = (...list: string[]): { name: string; passes: (document: unknown) => boolean }[] => {
  const ajv = new Ajv({ strict: false, allErrors: false });
  formats(ajv);
  for (const name of readdirSync(resolve(FOLDER, 'definitions'))) ajv.addSchema(json('definitions', name), name);
  return (json(...list)['assertions'] as string[]).map((name) => {
    const { id: _id, ...schema } = json(name);
    const validate = ajv.compile(schema);
    const isExpected = schema['expectedResult'] !== 'invalid';
    return { name, passes: (document) => validate(document) === isExpected };
  });
};

const failuresOf = (document: unknown, ...list: string[]): string[] =>
  assertionsOf(...list).flatMap(({ name, passes }) => (passes(document) ? [] : [name]));

const ANNOTATION = ['annotations', 'annotationMusts.test'];
const COLLECTION = ['collections', 'collectionMusts.test'];
const PAGE = ['collections', 'pages', 'pageMusts.test'];

const collectionOf = (workspace: Workspace, unit: W3cOptions['unit'] = 'code-point'): Fields =>
  JSON.parse(String(exportW3c(workspace, { unit }).files[0]?.content)) as Fields;

const pagesOf = (collection: Fields): Fields[] =>
  [collection['first'], ...((collection['pages'] as unknown[] | undefined) ?? [])] as Fields[];

const itemsOf = (collection: Fields): Fields[] => pagesOf(collection).flatMap((page) => page['items'] as Fields[]);

const alone = (document: Fields): Fields => ({ '@context': CONTEXT, ...document });

/** So many tags of one workspace that they fill pages. */
const longWorkspace = (): Workspace => {
  const workspace = smallWorkspace();
  const [article, ...others] = workspace.articles;
  const cue = article?.mentions.find(({ kind }) => kind === 'cue');
  if (article === undefined || cue === undefined) throw new Error('no cue');
  const many = Array.from({ length: 2 * PAGE_LENGTH }, (_, at) => ({
    ...cue,
    id: `b0000000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`,
  }));
  return { ...workspace, articles: [{ ...article, mentions: [...article.mentions, ...many] }, ...others] };
};

describe.skipIf(!isThere)(`the W3C’s lists of what must hold${unless}`, () => {
  const cases: [string, Workspace][] = [
    ['all that can be said', fullWorkspace()],
    ['a small workspace', smallWorkspace()],
    ['one without anything', { ...smallWorkspace(), articles: [], claims: [], actors: [] }],
  ];

  test.each(
    cases.flatMap(([name, workspace]) =>
      (['code-point', 'utf-16'] as const).map((unit) => [name, unit, workspace] as const),
    ),
  )('hold for every annotation of %s, for the collection and for each page, in %s', (_name, unit, workspace) => {
    const collection = collectionOf(workspace, unit);
    const musts = assertionsOf(...ANNOTATION);
    expect(musts).toHaveLength(54);
    const failures = itemsOf(collection).flatMap((item) =>
      musts.flatMap(({ name, passes }) => (passes(alone(item)) ? [] : [`${String(item['id'])}: ${name}`])),
    );
    expect(failures).toEqual([]);
    expect(failuresOf(collection, ...COLLECTION)).toEqual([]);
    expect(failuresOf(collection, ...PAGE)).toEqual([]);
    for (const page of pagesOf(collection)) expect(failuresOf(alone(page), ...PAGE)).toEqual([]);
  });

  test('hold for random workspaces', () => {
    const musts = assertionsOf(...ANNOTATION);
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        const items = itemsOf(collectionOf(workspace)).map(alone);
        expect(items.flatMap((item) => musts.filter(({ passes }) => !passes(item)).map(({ name }) => name))).toEqual(
          [],
        );
      }),
      { numRuns: 15 },
    );
  });

  test('hold for a collection of several pages, of which each leads to the next', () => {
    const collection = collectionOf(longWorkspace());
    expect(failuresOf(collection, ...COLLECTION)).toEqual([]);
    const pages = pagesOf(collection);
    for (const page of pages) expect(failuresOf(alone(page), ...PAGE)).toEqual([]);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map((page) => page['next'])).toEqual([...pages.slice(1).map((page) => page['id']), undefined]);
    expect(pages.map((page) => page['prev'])).toEqual([undefined, ...pages.slice(0, -1).map((page) => page['id'])]);
    expect(collection['last']).toBe(pages.at(-1)?.['id']);
    expect(pages.map((page) => page['startIndex'])).toEqual(pages.map((_page, at) => at * PAGE_LENGTH));
    expect(itemsOf(collection)).toHaveLength(collection['total'] as number);
  });

  test('find what is wrong: in the W3C’s own samples, and in an annotation of ours that is spoilt', () => {
    const samples = (kind: string): [string, unknown][] =>
      readdirSync(resolve(FOLDER, 'tools', 'samples', kind))
        .filter((name) => name.startsWith('anno'))
        .flatMap((name): [string, unknown][] => {
          try {
            return [[name, json('tools', 'samples', kind, name)]];
          } catch {
            return []; // One of the incorrect samples is no JSON at all.
          }
        });
    const musts = assertionsOf(...ANNOTATION);
    const failing = (document: unknown): number => musts.filter(({ passes }) => !passes(document)).length;
    const wrong = samples('incorrect');
    expect(wrong.length).toBeGreaterThan(20);
    expect(wrong.filter(([, document]) => failing(document) === 0)).toEqual([]);
    // Three correct samples have the sets that the list of assertions has no place for: several targets as one are no set.
    const refused = samples('correct').filter(([, document]) => failing(document) > 0);
    expect(refused.map(([name]) => name)).toEqual(['anno11.json', 'anno12.json', 'anno13.json']);

    const good = itemsOf(collectionOf(fullWorkspace()))[0] ?? {};
    expect(failing(alone(good))).toBe(0);
    const { id: _id, ...nameless } = alone(good);
    expect(failing(nameless)).toBe(1);
    expect(failing({ ...alone(good), target: undefined, body: [] })).toBeGreaterThan(0);
    const target = good['target'] as { selector: [object, object] };
    const before = { ...target, selector: [target.selector[0], { ...target.selector[1], start: -1 }] };
    expect(failing({ ...alone(good), target: before })).toBe(3);
  });
});
