import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acts } from '../testing/acts';
import { articleOf } from '../testing/article-of';
import { fixedEnvironment, testId } from '../testing/fixed-environment';
import { perform } from '../testing/perform';
import { anyWorkspace, smallWorkspace } from '../testing/workspaces';
import { applyChanges, changeSchema, invertChanges } from './change';
import { changesBetween } from './difference';
import type { Workspace } from './workspace';

const firstArticle = (workspace: Workspace) => {
  const [article] = workspace.articles;
  if (article === undefined) throw new Error('The workspace has no article');
  return article;
};

/** The workspace with its first article changed. */
const withArticle = (workspace: Workspace, fields: object): Workspace => ({
  ...workspace,
  articles: workspace.articles.map((article, place) => (place === 0 ? { ...article, ...fields } : article)),
});

const recordsOf = (before: Workspace, after: Workspace): string[] =>
  changesBetween(before, after).map((change) => change.record);

describe('the difference of two workspaces', () => {
  test('turns one into the other, and back', () => {
    fc.assert(
      fc.property(anyWorkspace, anyWorkspace, (before, after) => {
        const changes = changesBetween(before, after);
        expect(applyChanges(before, changes)).toEqual(after);
        expect(applyChanges(after, invertChanges(changes))).toEqual(before);
        expect(applyChanges(after, changes)).toEqual(after);
        for (const change of changes) expect(changeSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change);
      }),
      { numRuns: 60 },
    );
  });

  test('follows any work done in between, and is empty where there was none', () => {
    fc.assert(
      fc.property(anyWorkspace, acts(30), (before, done) => {
        const after = perform(before, done, { ...fixedEnvironment(), newId: laterIds() }).at(-1)?.workspace ?? before;
        expect(applyChanges(before, changesBetween(before, after))).toEqual(after);
        expect(changesBetween(after, structuredClone(after))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('names one record where one record differs', () => {
    const before = smallWorkspace();
    const article = firstArticle(before);
    const [block] = article.blocks;
    const other = { ...before.articles[1], id: testId('a', 9), mentions: [] };
    expect(recordsOf(before, { ...before, title: 'نو' })).toEqual(['workspace-title']);
    expect(recordsOf(before, { ...before, codebook: { codes: [] } })).toEqual(['codebook']);
    expect(recordsOf(before, withArticle(before, { title: 'x' }))).toEqual(['article-details']);
    const blocks = article.blocks.map((each) => (each === block ? { ...each, direction: 'rtl' } : each));
    expect(recordsOf(before, withArticle(before, { blocks }))).toEqual(['block']);
    expect(recordsOf(before, withArticle(before, { links: [] }))).toEqual(['link']);
    expect(recordsOf(before, withArticle(before, { mentions: article.mentions.slice(1) }))).toEqual(['mention']);
    expect(recordsOf(before, { ...before, claims: [] })).toEqual(['claim']);
    expect(recordsOf(before, { ...before, actors: [] })).toEqual(['actor']);
    expect(changesBetween(before, { ...before, articles: [...before.articles, other] as never })).toMatchObject([
      { record: 'article', id: other.id, before: null },
    ]);
  });

  test('takes the whole article where its text, its reading or a field unknown to this version differs', () => {
    const before = smallWorkspace();
    const { blocks } = firstArticle(before);
    for (const fields of [
      { text: 'متن دیگر' },
      { inlines: [{ start: 0, end: 1, kind: 'code', address: null }] },
      { markup: 'markdown' },
      { blocks: blocks.slice(1) },
      { original: articleOf('دیگر', 'other.txt', 7).original },
      { x_future: { kept: true } },
    ]) {
      const after = withArticle(before, fields);
      expect(recordsOf(before, after)).toEqual(['article']);
      expect(applyChanges(before, changesBetween(before, after))).toEqual(after);
      expect(applyChanges(after, changesBetween(after, before))).toEqual(before);
    }
  });

  test('takes the direction of an article by itself, with how far it reaches', () => {
    const before = smallWorkspace();
    for (const fields of [{ direction: 'rtl' }, { directionScope: 'all-lines' }]) {
      const after = withArticle(before, fields);
      expect(recordsOf(before, after)).toEqual(['article-direction']);
      expect(applyChanges(before, changesBetween(before, after))).toEqual(after);
      expect(applyChanges(after, changesBetween(after, before))).toEqual(before);
    }
  });

  test('sees fields unknown to this version, on any record', () => {
    const before = smallWorkspace();
    const mentions = firstArticle(before).mentions.map((mention, place) =>
      place === 0 ? { ...mention, x_future: 1 } : mention,
    );
    const after: Workspace = {
      ...withArticle(before, { mentions }),
      claims: before.claims.map((claim) => ({ ...claim, x_future: [1] })),
      actors: before.actors.map((actor) => ({ ...actor, x_future: null })),
    };
    expect(recordsOf(before, after).toSorted()).toEqual(['actor', 'claim', 'mention']);
    expect(applyChanges(before, changesBetween(before, after))).toEqual(after);
    expect(applyChanges(after, changesBetween(after, before))).toEqual(before);
  });
});

/** Ids that no fixed environment has given out yet. */
const laterIds = (): (() => string) => {
  let count = 0;
  return () => testId('c', (count += 1));
};
