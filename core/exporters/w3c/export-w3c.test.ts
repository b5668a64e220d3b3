import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { proposeFor } from '../../annotations/annotation-report';
import { batchOf, placeAll } from '../../annotations/plan-annotations';
import { readForeignFiles } from '../../annotations/read-foreign';
import { resolveBatch } from '../../annotations/resolve-batch';
import { articleOf } from '../../testing/article-of';
import { fixedEnvironment, TEST_ANALYST, testId } from '../../testing/fixed-environment';
import { smallWorkspace } from '../../testing/workspaces';
import { workspaceOf } from '../../testing/session';
import { runCommand } from '../../commands/run-command';
import { applyChanges } from '../../workspace/change';
import type { Workspace } from '../../workspace/workspace';
import { fullWorkspace } from '../testing/full-workspace';
import { exportW3c } from './export-w3c';
import { webAddressIri } from './iri';

type Fields = Record<string, unknown>;

const textOf = (workspace: Workspace, unit: 'code-point' | 'utf-16' = 'code-point'): string =>
  String(exportW3c(workspace, { unit }).files[0]?.content);

const itemsOf = (workspace: Workspace): Fields[] => {
  const document = JSON.parse(textOf(workspace)) as { first: { items: Fields[] } };
  return document.first.items;
};

const ofRecord = (workspace: Workspace, record: string): Fields[] =>
  itemsOf(workspace).filter((item) => item['hashiya:record'] === record);

describe('an export as W3C Web Annotations', () => {
  test('says which unit its positions count', () => {
    expect(JSON.parse(textOf(smallWorkspace()))).toMatchObject({ 'hashiya:positionUnit': 'code-point' });
    expect(JSON.parse(textOf(smallWorkspace(), 'utf-16'))).toMatchObject({ 'hashiya:positionUnit': 'utf-16' });
  });

  test('tells that texts, their layers and the files themselves are not in it', () => {
    const workspace = fullWorkspace();
    expect(exportW3c(workspace, { unit: 'code-point' }).losses.map(({ loss, count }) => [loss, count])).toEqual([
      ['saved-filter', 1],
      ['codebook-detail', 1],
      ['text', 4],
      ['text-layer', 4],
      ['original', 4],
    ]);
    const [article] = workspace.articles;
    if (article === undefined) throw new Error('no article');
    const { direction, markup, original, text, blocks, inlines } = article;
    const earlier = { direction, markup, original, text, blocks, inlines };
    const revision = {
      ...earlier,
      id: testId('c', 1),
      replacedAt: '2026-11-22T08:00:00.000Z',
      replacedBy: TEST_ANALYST.id,
      note: '',
      anchors: {},
    };
    const revised = {
      ...workspace,
      articles: [{ ...article, revisions: [revision, { ...revision, id: testId('c', 2) }] }],
    };
    const { losses } = exportW3c(revised, { unit: 'code-point' });
    expect(losses.find(({ loss }) => loss === 'revision')).toMatchObject({
      count: 2,
      examples: [article.title, article.title],
    });
  });

  test('gives each mark the language and direction of its line, and each article its own address if it has one to itself', () => {
    const workspace = fullWorkspace();
    const targets = ofRecord(workspace, 'mention').map((item) => [item['target']].flat()[0] as Fields);
    const seen = new Set(
      targets.map((each) =>
        [each['source'], each['language'], each['processingLanguage'], each['textDirection']].join(' '),
      ),
    );
    expect([...seen]).toEqual([
      'https://example.org/harbour?page=1 en en ltr',
      'https://example.org/%D8%A7%D8%B3%DA%A9%D9%84%D9%87 fa fa rtl',
      `urn:uuid:${testId('a', 3)} ar ar rtl`,
      `urn:uuid:${testId('a', 4)} he he rtl`,
    ]);
    const shared = {
      ...workspace,
      articles: workspace.articles.map((each) => ({ ...each, url: 'https://example.org/' })),
    };
    for (const item of ofRecord(shared, 'mention'))
      expect([item['target']].flat()[0]).toMatchObject({ source: expect.stringMatching(/^urn:uuid:/u) as unknown });
  });

  test.each([
    ['https://example.org', 'https://example.org'],
    [' HTTP://example.org:80/a(b)?c=d&e#f ', 'HTTP://example.org:80/a(b)?c=d&e#f'],
    ['https://example.org/حاشیه', 'https://example.org/%D8%AD%D8%A7%D8%B4%DB%8C%D9%87'],
    ['https://example.org/\uD800', 'https://example.org/%EF%BF%BD'],
    ['https://example.org/a b', null],
    ['https://example.org/%zz', null],
    ['https://', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('takes %j for the address %j', (address, iri) => {
    expect(webAddressIri(address)).toBe(iri);
  });

  test('has an orphan with its quote, and without a position', () => {
    const [orphan, ...others] = ofRecord(fullWorkspace(), 'mention').filter((item) => 'hashiya:placement' in item);
    expect(others).toEqual([]);
    expect(orphan).toMatchObject({
      'hashiya:placement': 'orphan',
      target: { selector: { type: 'TextQuoteSelector', exact: 'words that are gone' } },
    });
  });

  test('has several ranges as several targets that it says are one', () => {
    const [several] = ofRecord(fullWorkspace(), 'mention').filter((item) => item['hashiya:isOne'] === true);
    expect((several?.['target'] as { selector: Fields[] }[]).map(({ selector }) => selector[0]?.['exact'])).toEqual([
      'doubt it',
      'unsafe',
    ]);
  });

  test('says all of the rest in annotations that link what they are of', () => {
    const workspace = fullWorkspace();
    const counts = new Map<unknown, number>();
    for (const item of itemsOf(workspace))
      counts.set(item['hashiya:record'], (counts.get(item['hashiya:record']) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      mention: 19,
      statement: 5,
      credibility: 4,
      chain: 4,
      link: 4,
      claim: 3,
      status: 1,
      relation: 1,
      silence: 1,
      actor: 4,
      reliability: 1,
      article: 4,
      event: 1,
      kind: 5,
    });
    const [claim, unstated] = workspace.claims;
    const [relation] = ofRecord(workspace, 'relation');
    expect(relation).toMatchObject({
      motivation: 'linking',
      target: [`urn:uuid:${String(claim?.id)}`, `urn:uuid:${String(unstated?.id)}`],
    });
    const all = new Set(itemsOf(workspace).map((item) => item['id']));
    expect(all.size).toBe(itemsOf(workspace).length);
    expect(
      ofRecord(workspace, 'claim').map((item) => [item['hashiya:computedStatus'], item['hashiya:status']]),
    ).toEqual([
      ['contested', 'uncontested'],
      ['contested', 'contested'],
      ['uncontested', 'uncontested'],
    ]);
  });

  test('is documented: every word of ours that it can have stands in the docs', () => {
    const page = readFileSync('docs/web-annotation.md', 'utf8');
    const used = new Set(
      [...textOf(fullWorkspace()).matchAll(/"(hashiya:[A-Za-z]+)":/gu)].map(([, word = '']) => word),
    );
    expect(used.size).toBeGreaterThan(40);
    expect([...used].filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
  });
});

describe('in a workspace of other people', () => {
  test('marks come to the article of the same address, file or title, and kinds that are not there are added', () => {
    const workspace = fullWorkspace();
    const articles = workspace.articles.map((article, at) => ({
      ...article,
      id: testId('b', at),
      mentions: [],
      links: [],
    }));
    const other = workspaceOf(articles);
    const read = readForeignFiles([{ name: 'a.jsonld', text: textOf(workspace) }], 'auto');
    if (!read.ok) throw new Error(read.error.code);
    const placed = placeAll(articles, read.value);
    const batch = batchOf(placed, proposeFor(other.codebook, placed), TEST_ANALYST);
    const result = runCommand(other, { command: 'import-annotations', batch }, fixedEnvironment());
    if (!result.ok) throw new Error(result.error.code);
    const after = applyChanges(other, result.value);
    const kinds = ({ articles: all }: Workspace) =>
      all.map(({ mentions }) =>
        mentions
          .filter(({ ranges: [range] }) => range?.quote !== 'words that are gone')
          .map(({ kind, ranges }) => ({ kind, ranges })),
      );
    expect(kinds(after)).toEqual(kinds(workspace));
    expect(after.codebook.codes.map(({ label }) => label)).toContain('نظر');
    // Under the ids that they have always had; the claim that nobody states, the silence and the event too.
    for (const list of ['claims', 'actors', 'silences', 'events'] as const)
      expect(after[list].map(({ id }) => id).sort()).toEqual(workspace[list].map(({ id }) => id).sort());
    expect(after.silences.map(({ articleId }) => articleId)).toEqual([articles[1]?.id]);
    expect(after.events.map(({ articleIds }) => articleIds)).toEqual([articles.map(({ id }) => id)]);
    expect(after.relations).toHaveLength(1);
  });

  test('a silence and an event of which no article is here are told as left out, and no claim is made for them', () => {
    const workspace = fullWorkspace();
    const other = workspaceOf([articleOf('Something else', 'else.txt', 99)]);
    const read = readForeignFiles([{ name: 'a.jsonld', text: textOf(workspace) }], 'auto');
    if (!read.ok) throw new Error(read.error.code);
    const placed = placeAll(other.articles, read.value);
    const batch = batchOf(placed, proposeFor(other.codebook, placed), TEST_ANALYST);
    const resolved = resolveBatch(other, batch, fixedEnvironment());
    if (!resolved.ok) throw new Error(resolved.error.code);
    expect(resolved.value.made).toMatchObject({ mentions: 0, relations: 0, claims: 1, silences: 0, events: 0 });
    expect(resolved.value.lostRelations.map(({ loss, count }) => [loss, count])).toEqual([
      ['end-left-out', 5],
      ['silence-left-out', 1],
      ['event-left-out', 1],
    ]);
  });
});
