import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../article/article';
import { articleOf as articleWithTitle } from '../testing/article-of';
import { ClaimSession } from '../testing/claims';
import { Session, workspaceOf } from '../testing/session';
import { graphemeBoundaries, trickyText } from '../testing/tricky-text';
import { anyWorkspace, smallWorkspace } from '../testing/workspaces';
import { foldedText, NON_JOINER } from '../text/fold';
import { isBlank } from '../text/trim-range';
import type { Workspace } from '../workspace/workspace';
import { corpusOf, preparing, type SearchedRecord } from './corpus';
import { expressionPlaces, type runExpression, type SearchMode } from './matching';
import { search, searchAtOnce, type SearchOptions, type SearchResult } from './search';

/** Its title is none of the words that are searched for. */
const articleOf = (...given: Parameters<typeof articleWithTitle>): Article => ({
  ...articleWithTitle(...given),
  title: '#',
});

const find = (workspace: Workspace, typed: string, options: Partial<SearchOptions> = {}): SearchResult => {
  const asked = search(workspace, typed, { mode: 'folded', limit: 100, ...options });
  if (!asked.ok) throw new Error(asked.problem.code);
  return searchAtOnce(asked.steps);
};

/** What was found, each as the sort of record with the matched words. */
const told = (workspace: Workspace, typed: string, options: Partial<SearchOptions> = {}): string[] =>
  find(workspace, typed, options).found.map(
    ({ record, hits }) => `${record.in}: ${hits.map(({ match }) => match).join(' | ')}`,
  );

const inTexts = (mode: SearchMode, typed: string, ...texts: string[]): string[] =>
  told(workspaceOf(texts.map((text, at) => articleOf(text, 'article.txt', at + 1))), `in:article ${typed}`, {
    mode,
  }).map((line) => line.slice('article: '.length));

describe('a search', () => {
  test('finds Persian text that is typed with Arabic letters, digits of any script, and words with or without joiners', () => {
    const text = 'سطر\nاو کتاب‌ها را در ۲۰۱۶ خواند';
    expect(inTexts('folded', 'كتابها', text)).toEqual(['کتاب‌ها']);
    expect(inTexts('folded', '"كتاب ها"', text)).toEqual(['کتاب‌ها']);
    expect(inTexts('folded', '2016', text)).toEqual(['۲۰۱۶']);
    expect(inTexts('literal', 'كتابها', text)).toEqual([]);
    expect(inTexts('literal', 'کتاب‌ها', text)).toEqual(['کتاب‌ها']);
    expect(inTexts('word', 'كتاب', text)).toEqual([]);
    expect(inTexts('word', 'كتابها', text)).toEqual(['کتاب‌ها']);
  });

  test('needs all words, in whatever order, in one record', () => {
    const texts = ['first line\nChina trains Syrians', 'first line\nSyria', 'first line\nRussia and China'];
    expect(inTexts('folded', 'syria china', ...texts)).toEqual(['China | Syria']);
    expect(inTexts('folded', 'russia OR train', ...texts)).toEqual(['train', 'Russia']);
    expect(inTexts('folded', 'china -russia', ...texts)).toEqual(['China']);
    expect(inTexts('folded', '"and china"', ...texts)).toEqual(['and China']);
    expect(inTexts('folded', '-china', ...texts)).toEqual(['']);
  });

  test('finds whole words alone, words with a wrong letter, and expressions', () => {
    const texts = ['first line\nThe Syrian army, the Siryan people; 12 killed, 7 wounded'];
    expect(inTexts('word', 'syria', ...texts)).toEqual([]);
    expect(inTexts('word', 'SYRIAN', ...texts)).toEqual(['Syrian']);
    expect(inTexts('fuzzy', 'syrlan', ...texts)).toEqual(['Syrian']);
    expect(inTexts('fuzzy', 'arm', ...texts)).toEqual(['arm']);
    expect(inTexts('fuzzy', 'zzzzzz', ...texts)).toEqual([]);
    expect(inTexts('regex', '\\d+ (KILLED|wounded)', ...texts)).toEqual(['12 killed | 7 wounded']);
    expect(inTexts('regex', '^the', ...texts)).toEqual(['The']);
  });

  test('fuzzily finds Persian words over joiners', () => {
    expect(inTexts('fuzzy', 'کتابهای', 'سطر\nاو کتاب‌ها را خواند')).toEqual(['کتاب‌ها']);
  });

  test('says where hits stand in the record and in the article, and what stands around them', () => {
    const workspace = smallWorkspace();
    const { found } = find(workspace, 'Wu', { context: 6 });
    expect(found.map(({ record }) => record.in)).toEqual(['article', 'mention', 'actor']);
    const [english] = workspace.articles;
    const start = english?.text.indexOf('Wu') ?? -1;
    const inArticle = { start, end: start + 2 };
    expect(found[0]?.hits.at(-1)).toMatchObject({ field: 'text', ...inArticle, inArticle, after: ' Qian ' });
    expect(found[1]?.hits).toMatchObject([{ field: 'quote', start: 0, end: 2, inArticle, before: '', after: ' Qian' }]);
    expect(found[2]?.hits).toMatchObject([{ field: 'name', start: 0, end: 2, inArticle: null }]);
  });

  test('reads the quote of a mention as its article is read, without the syntax that is folded away', () => {
    const marked = 'The **northern** harbour [is closed](https://example.org/a) today';
    const session = new Session([articleOf(`# بندر\n\n${marked}.`, 'article.md')]);
    const [article] = session.workspace.articles;
    if (article === undefined) throw new Error('no article');
    session.mark(article, 'claim', marked);
    const words = '"northern harbour is closed today"';
    const [inMention] = find(session.workspace, `in:mention ${words}`).found;
    expect(inMention?.hits[0]?.inArticle).toEqual(
      find(session.workspace, `in:article ${words}`).found[0]?.hits[0]?.inArticle,
    );
    expect(inMention?.hits).toHaveLength(1);
    expect(told(session.workspace, 'in:mention example')).toEqual([]);
  });

  test('asks fields of articles, mentions, claims, notes and actors', () => {
    const small = smallWorkspace();
    const [english] = small.articles;
    if (english === undefined) throw new Error('no article');
    const [claim] = english.mentions;
    if (claim === undefined) throw new Error('no mention');
    const workspace: Workspace = {
      ...small,
      articles: small.articles.map((article) =>
        article === english
          ? {
              ...article,
              outlet: 'Press TV',
              publishedOn: '2016-08-17',
              language: 'en-GB',
              mentions: article.mentions.map((each) =>
                each === claim ? { ...each, note: 'Check the China desk' } : each,
              ),
            }
          : article,
      ),
    };
    expect(told(workspace, 'in:mention kind:source')).toEqual(['mention: ']);
    expect(told(workspace, 'in:mention kind:contested propaganda')).toEqual(['mention: Propaganda']);
    expect(told(workspace, 'in:article outlet:"PRESS tv"')).toEqual(['article: ']);
    expect(told(workspace, 'in:article date:2016-08')).toEqual(['article: ']);
    expect(told(workspace, 'in:article date:2016-09..')).toEqual([]);
    expect(told(workspace, 'in:article lang:en')).toEqual(['article: ']);
    expect(told(workspace, 'in:note outlet:press china')).toEqual(['note: China']);
    expect(told(workspace, 'in:claim outlet:press')).toEqual(['claim: ']);
    expect(told(workspace, 'in:actor date:2016')).toEqual(['actor: ']);
    expect(told(workspace, 'in:mention contested:yes')).toEqual(['mention: ']);
    expect(told(workspace, 'in:claim contested:yes')).toEqual([]);
  });

  test('asks whether claims are contested, by what holds', () => {
    const session = new ClaimSession([]);
    const claimId = session.claim('The bridge is shut');
    expect(told(session.workspace, 'contested:yes')).toEqual([]);
    session.do({
      command: 'review-claim',
      claimId,
      review: { verdict: 'overridden', computed: 'uncontested', status: 'contested', reason: '' },
    });
    expect(told(session.workspace, 'bridge contested:yes')).toEqual(['claim: bridge']);
  });

  test('gives no more than the limit, first ones first, and counts the rest', () => {
    const workspace = workspaceOf([1, 2, 3].map((at) => articleOf('x\nab ab ab', 'article.txt', at)));
    const result = find(workspace, 'ab', { limit: 4 });
    expect(result.found.map(({ hits, more }) => [hits.length, more])).toEqual([
      [3, 0],
      [1, 2],
    ]);
    expect(result).toMatchObject({ hits: 4, left: { records: 1, hits: 2 } });
    const asked = search(workspace, 'ab', { mode: 'folded', limit: 4 });
    if (!asked.ok) throw new Error(asked.problem.code);
    const first = asked.steps.next();
    expect(first.done === true ? null : first.value).toMatchObject({ done: 1, total: 3, found: { more: 0 } });
  });

  test('passes over the texts on which an expression takes too long, and says how many', () => {
    const workspace = workspaceOf(['a\nslow', 'a\nquick'].map((text, at) => articleOf(text, 'a.txt', at + 1)));
    const run: typeof runExpression = (expression, all) =>
      all.map((text) => (text.includes('slow') ? null : expressionPlaces(expression, text)));
    const result = find(workspace, 'slow|quick', { mode: 'regex', runExpression: run });
    expect(result).toMatchObject({ hits: 1, tooLong: 1 });
  });

  test('refuses what is no expression, with its place', () => {
    const asked = search(workspaceOf([]), 'in:note (a', { mode: 'regex', limit: 1 });
    expect(asked).toMatchObject({ ok: false, problem: { code: 'expression-invalid', start: 8, end: 10 } });
  });
});

describe('what is searched', () => {
  test('is folded once and kept while its record stays as it is', () => {
    const workspace = smallWorkspace();
    const folding = preparing(workspace);
    const steps = [...folding];
    const { records } = corpusOf(workspace);
    expect(steps).toHaveLength(records.length);
    const [article, ...others] = workspace.articles;
    if (article === undefined) throw new Error('no article');
    const edited = corpusOf({ ...workspace, articles: [{ ...article, outlet: 'Other' }, ...others] });
    const text = (all: readonly SearchedRecord[]) => all[0]?.texts.find(({ field }) => field === 'text');
    expect(text(edited.records)).toBe(text(records));
    expect(edited.records.at(-1)?.texts).toBe(records.at(-1)?.texts);
  });

  test('leaves out what the reading view folds away', () => {
    const workspace = workspaceOf([articleOf('x\n\nso **bo**ld [word](http://bold.org)', 'article.md')]);
    expect(told(workspace, 'bold')).toEqual(['article: bo**ld']);
  });
});

/** Without what counts as nothing and as a space. */
const squeezed = (text: string): string => foldedText(text).replaceAll(NON_JOINER, '').replaceAll(' ', '');

describe('in any workspace', () => {
  const wanted = fc.oneof(trickyText(3), fc.constantFrom('ا', 'a', 'سلام', 'é', 'ل', '👩'));

  test.each(['folded', 'word', 'literal'] as const)(
    '%s hits are the words in the raw text, as whole graphemes',
    (mode) => {
      fc.assert(
        fc.property(anyWorkspace, wanted, (workspace, words) => {
          const asked = search(workspace, `"${words}"`, { mode, limit: 1000 });
          fc.pre(asked.ok);
          for (const { record, hits } of searchAtOnce(asked.steps).found) {
            for (const hit of hits) {
              const texts = record.texts.filter(({ field, raw }) => field === hit.field && raw.includes(hit.match));
              // A record can have several texts of one field.
              const text = texts.find(
                ({ raw }) =>
                  raw.slice(hit.start, hit.end) === hit.match && raw.endsWith(hit.after, hit.end + hit.after.length),
              );
              expect(text).toBeDefined();
              const boundaries = graphemeBoundaries(text?.raw ?? '');
              expect([boundaries.has(hit.start), boundaries.has(hit.end)]).toEqual([true, true]);
              if (text?.hidden.length === 0) {
                if (mode === 'literal') expect(hit.match).toContain(words);
                else expect(squeezed(hit.match)).toContain(squeezed(words));
              }
              if (hit.inArticle !== null && 'article' in record) {
                expect(record.article.text.slice(hit.inArticle.start, hit.inArticle.end)).toBe(hit.match);
              }
            }
          }
        }),
        { numRuns: 40 },
      );
    },
  );

  test('every word that can be seen is found in each mode that knows words, and fuzzy finds what folded does', () => {
    fc.assert(
      fc.property(anyWorkspace, fc.nat(), (workspace, at) => {
        // What is folded away is not seen.
        const isSeen = ({ inlines }: Article): boolean => inlines.every(({ kind }) => kind !== 'syntax');
        const texts = workspace.articles.filter(isSeen).map(({ text }) => text);
        const words = texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !isBlank(word));
        const word = words[at % Math.max(1, words.length)];
        fc.pre(word !== undefined);
        for (const mode of ['folded', 'fuzzy'] as const) {
          expect(find(workspace, `in:article "${word}"`, { mode }).found.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 40 },
    );
  });
});
