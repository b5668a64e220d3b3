import { expect, test } from 'vitest';
import { articleOf } from '../testing/article-of';
import { workspaceOf } from '../testing/session';
import { foldedRanges, type Article } from '../article/article';
import { visibleText } from '../article/blocks';
import { rowsAt } from '../queries/concordance';
import { search, searchAtOnce } from './search';
import { tellFound, tellRow } from './tell-found';

const LINES = {
  'left to right': 'He **said** the [plan](http://example.org/a) had *failed* today.',
  'right to left': 'او **گفت** که [طرح](http://example.org/a) *شکست* خورده است.',
};

const articleIn = (line: string): Article => ({ ...articleOf(`First.\n${line}\nLast.`, 'article.md'), title: '#' });

const hitsOf = (article: Article, typed: string) => {
  const asked = search(workspaceOf([article]), typed, { mode: 'folded', limit: 10 });
  if (!asked.ok) throw new Error(asked.problem.code);
  return searchAtOnce(asked.steps).found.flatMap((found) => tellFound(found).hits);
};

test.each([
  ['left to right', 'the plan had', 'He said ', ' failed today.'],
  ['right to left', 'که طرح شکست', 'او گفت ', ' خورده است.'],
] as const)('a hit %s is told as the line is shown, and stands where the text has it', (name, typed, before, after) => {
  const article = articleIn(LINES[name]);
  const [hit, ...more] = hitsOf(article, `"${typed}"`);
  expect(more).toEqual([]);
  expect(hit).toMatchObject({ before, match: typed, after });
  const place = hit?.place ?? null;
  if (place === null) throw new Error('the hit is in the text');
  expect(visibleText(article.text, place, foldedRanges(article))).toBe(typed);
  expect(article.text.slice(place.start, place.end)).not.toBe(typed);

  const rows = rowsAt(article, [place], { width: 60, order: 'position' }).map(({ row }) => tellRow(row));
  expect(rows).toMatchObject([{ ...place, left: before, shownHit: typed, right: after }]);
  // What is marked is the text's own.
  expect(rows[0]?.hit).toBe(article.text.slice(place.start, place.end));
});

test('a hit of nothing but syntax is told as it is', () => {
  const article = articleIn(LINES['left to right']);
  const start = article.text.indexOf('**');
  const [row] = rowsAt(article, [{ start, end: start + 2 }], { width: 60, order: 'position' });
  if (row === undefined) throw new Error('there is a row');
  expect(tellRow(row.row)).toMatchObject({
    left: 'He ',
    hit: '**',
    shownHit: '**',
    right: 'said the plan had failed today.',
  });
});

test('the words of a text without markup are told as they are', () => {
  const article = { ...articleOf('He **said** no [such](thing).', 'article.txt'), title: '#', inlines: [] };
  expect(hitsOf(article, 'no')).toMatchObject([{ before: 'He **said** ', match: 'no', after: ' [such](thing).' }]);
});
