import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../article/article';
import { articleOf } from '../testing/article-of';
import { Session } from '../testing/session';
import { graphemeBoundaries, trickyText } from '../testing/tricky-text';
import { findHits } from '../text/find';
import { isBlank } from '../text/trim-range';
import { smallWorkspace } from '../testing/workspaces';
import { concordance, CONCORDANCE_ORDERS, type ConcordanceOptions, type ConcordanceRow } from './concordance';

const { compare } = new Intl.Collator('en');

const rowsOf = (
  articles: readonly Article[],
  query: string,
  { width = 12, order = 'position' }: Partial<ConcordanceOptions> = {},
): ConcordanceRow[] => {
  const steps = concordance(articles, query, { width, order, compare });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
};

const cells = (rows: readonly ConcordanceRow[]): string[][] => rows.map(({ left, hit, right }) => [left, hit, right]);

const POEM = ['One bee met a fly.', 'The bee ate.', 'A bee, and a bee!'].join('\n');

describe('a concordance', () => {
  test('has each place with its line, its offsets and what stands beside it in that line', () => {
    const article = articleOf('First.\n\nChina’s army trains. CHINA hosts.');
    const [one, two] = rowsOf([article], 'china', { width: 8 });
    expect(one).toMatchObject({ start: 8, end: 13, line: 3, left: '', hit: 'China', right: '’s army ' });
    expect(two).toMatchObject({ start: 29, end: 34, line: 3, left: 'trains. ', hit: 'CHINA', right: ' hosts.' });
    expect([one?.direction, one?.role, one?.mentions]).toEqual(['ltr', 'body', []]);
  });

  test('goes by the order of the text where the line is right-to-left, and finds other spellings', () => {
    const [row] = rowsOf([articleOf('او گفت کتاب‌ها را خواند و رفت.')], 'كتابها', { width: 6 });
    expect(row).toMatchObject({ left: 'و گفت ', hit: 'کتاب‌ها', right: ' را خو', direction: 'rtl' });
  });

  test('takes characters whole, and no break of a line', () => {
    const family = '👨‍👩‍👧';
    const [row] = rowsOf([articleOf(`a\r\n${family}e\u0301 word e\u0301${family}\r\nb`)], 'word', { width: 3 });
    expect(row).toMatchObject({ left: `${family}e\u0301 `, right: ` e\u0301${family}` });
    expect(rowsOf([articleOf('word')], 'word', { width: 0 })[0]).toMatchObject({ left: '', right: '' });
  });

  test('tells what is marked on the words, and nothing of mentions whose words are elsewhere', () => {
    const session = new Session([articleOf('China trains. Syria waits.')]);
    const [{ id } = articleOf('x')] = session.workspace.articles;
    const mention = session.mark(session.article(id), 'claim', 'China', 'Syria');
    const marked = rowsOf([session.article(id)], 'syria');
    expect(marked.map(({ mentions }) => mentions.map((each) => each.id))).toEqual([[mention.id]]);
    expect(rowsOf([session.article(id)], 'trains')[0]?.mentions).toEqual([]);
    const orphaned = { ...session.article(id), text: 'China trained. Syria waits' };
    expect(rowsOf([orphaned], 'china')[0]?.mentions).toEqual([]);
  });

  test('can be sorted by the words after the hit and by those before it, from the hit outwards', () => {
    const articles = [articleOf(POEM)];
    expect(cells(rowsOf(articles, 'bee', { order: 'right', width: 6 }))).toEqual([
      ['and a ', 'bee', '!'],
      ['A ', 'bee', ', and '],
      ['The ', 'bee', ' ate.'],
      ['One ', 'bee', ' met a'],
    ]);
    expect(cells(rowsOf(articles, 'bee', { order: 'left', width: 6 })).map(([left]) => left)).toEqual([
      'A ',
      'and a ',
      'One ',
      'The ',
    ]);
  });

  test('sorts by folded words, in the order of letters that a reader of the script expects', () => {
    const articles = [articleOf('او تاج\nاو پدر\nاو باد\nاو پِدَر ب')];
    expect(rowsOf(articles, 'او', { order: 'right' }).map(({ right }) => right)).toEqual([
      ' باد',
      ' پدر',
      ' پِدَر ب',
      ' تاج',
    ]);
  });

  test('can be sorted by outlet and by date, the earliest first and the unknown last', () => {
    const from = (number: number, outlet: string | null, publishedOn: string | null): Article => ({
      ...articleOf('word', 'a.txt', number),
      outlet,
      publishedOn,
    });
    const articles = [
      from(1, null, '2016-01-01'),
      from(2, 'B', '2016-02-02'),
      from(3, 'A', null),
      from(4, 'B', '2016-02-01'),
    ];
    const order = (by: 'outlet' | 'date'): number[] =>
      rowsOf(articles, 'word', { order: by }).map(({ article }) => articles.indexOf(article) + 1);
    expect(order('outlet')).toEqual([3, 4, 2, 1]);
    expect(order('date')).toEqual([1, 4, 2, 3]);
  });

  test('is empty for words with nothing to search for, and is done article by article', () => {
    const { articles } = smallWorkspace();
    expect(rowsOf(articles, '  ')).toEqual([]);
    const steps = concordance(articles, 'x', { width: 1, order: 'position', compare });
    expect([...steps]).toEqual([
      { done: 0, total: 2 },
      { done: 1, total: 2 },
    ]);
  });

  test('has every hit once in every order, cut from the text at whole characters within its lines', () => {
    const texts = fc.array(
      trickyText().filter((text) => !isBlank(text)),
      { minLength: 1, maxLength: 2 },
    );
    const queries = fc.oneof(fc.constantFrom('a', 'ا', 'س', 'e', ' d', 'ל', '👨', '\n', '\u0301'), trickyText(2));
    fc.assert(
      fc.property(texts, queries, fc.nat(5), fc.constantFrom(...CONCORDANCE_ORDERS), (all, query, width, order) => {
        const articles = all.map((text, at) => articleOf(text, 'a.txt', at + 1));
        const rows = rowsOf(articles, query, { width, order });
        const expected = articles.flatMap(({ text }) => findHits(text, query, { exact: false }));
        expect(rows.length).toBe(expected.length);
        for (const { article, start, end, line, left, hit, right } of rows) {
          const { text } = article;
          expect(findHits(text, query, { exact: false })).toContainEqual({ start, end });
          const [from, to] = [start - left.length, end + right.length];
          expect(text.slice(from, to)).toBe(left + hit + right);
          expect(hit).toBe(text.slice(start, end));
          const boundaries = graphemeBoundaries(text);
          expect([from, to].filter((offset) => !boundaries.has(offset))).toEqual([]);
          expect(left + right).not.toMatch(/[\r\n]/);
          expect(line).toBe(text.slice(0, start).split(/\r\n|\n|\r/).length);
          const clusters = (part: string): number => [...new Intl.Segmenter('und').segment(part)].length;
          expect(Math.max(clusters(left), clusters(right))).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});
