import { expect, test } from 'vitest';
import type { FoundHit, FoundItem } from './question';
import { groupFound, linesOfGroups } from './group-found';

const HIT: FoundHit = {
  field: 'text',
  before: '',
  match: 'x',
  after: '',
  direction: 'ltr',
  place: { start: 0, end: 1 },
};

const itemOf = (change: Partial<FoundItem>): FoundItem => ({
  in: 'article',
  id: 'a1',
  noteOf: null,
  articleId: null,
  kind: null,
  code: null,
  name: 'x',
  hits: [HIT],
  more: 0,
  ...change,
});

test('what is in one article stands together, and what is in none by what it is', () => {
  const items = [
    itemOf({ articleId: 'a1', hits: [HIT, HIT], more: 3 }),
    itemOf({ in: 'mention', id: 'm1', articleId: 'a1' }),
    itemOf({ in: 'note', id: 'm1', noteOf: 'mention', articleId: 'a1' }),
    itemOf({ articleId: 'a2', id: 'a2', hits: [] }),
    itemOf({ in: 'claim', id: 'c1' }),
    itemOf({ in: 'actor', id: 'p1' }),
    itemOf({ in: 'note', id: 'c1', noteOf: 'claim' }),
    itemOf({ in: 'note', id: 'e1', noteOf: 'event' }),
  ];
  const groups = groupFound(items);
  expect(groups.map(({ name, articleId, items: { length } }) => [name, articleId, length])).toEqual([
    ['article', 'a1', 3],
    ['article', 'a2', 1],
    ['claims', null, 2],
    ['actors', null, 1],
    ['notes', null, 1],
  ]);
  const lines = linesOfGroups(groups);
  expect(lines.map((line) => (line.kind === 'head' ? line.places : line.more))).toEqual([
    ...[7, 0, 3, 0, 0],
    ...[0, 0],
    ...[2, 0, 0],
    ...[1, 0],
    ...[1, 0],
  ]);
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
});
