import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../testing/article-of';
import type { Article } from './article';
import type { Block, BlockRole } from './block';
import { blocksIn, isRoleSetByHand, proposedRoleOf, unmarkedClutter, withRole } from './block-roles';

/** An article with a line for each role; a dot is a line without anything to read. */
const withRoles = (roles: readonly ('body' | 'clutter' | '.')[]): Article => {
  const article = articleOf(['first', ...roles.map((role) => (role === '.' ? '' : `line ${role}`))].join('\n'));
  const roleOf = ({ start, end }: Block): BlockRole =>
    article.text.slice(start, end) === 'line clutter' ? 'clutter' : 'body';
  return { ...article, blocks: article.blocks.map((block) => ({ ...block, role: roleOf(block) })) };
};

type Ranges = readonly { readonly start: number; readonly end: number }[];

/** Whether a line has characters of one of the ranges. */
const hasOf =
  (marked: Ranges) =>
  (block: Block): boolean =>
    marked.some(({ start, end }) => block.start < end && start < block.end);

const ids = (article: Article, marked: Ranges = []): string[] =>
  unmarkedClutter(article, hasOf(marked)).map((run) => run.map(({ id }) => id).join(' '));

describe('the role of a line', () => {
  const [line] = withRoles(['clutter']).blocks.slice(1);

  test('is the proposed one until it is set, and goes back to it whatever was set', () => {
    if (line === undefined) throw new Error('no line');
    expect(isRoleSetByHand(line)).toBe(false);
    const body = withRole(line, 'body');
    expect(body).toEqual({ ...line, role: 'body', proposedRole: 'clutter' });
    const again = withRole(body, 'clutter');
    expect([again.role, proposedRoleOf(again), isRoleSetByHand(again)]).toEqual(['clutter', 'clutter', true]);
    expect(withRole(again, null)).toEqual(line);
    expect(withRole(body, null)).toEqual(line);
  });
});

describe('runs of clutter', () => {
  test('go over lines without anything to read, and end at a line of the body', () => {
    expect(ids(withRoles(['clutter', '.', 'clutter', 'body', 'clutter']))).toEqual(['b2 b4', 'b6']);
  });

  test('leave a line out that is marked, and go on beside it', () => {
    const article = withRoles(['clutter', '.', 'clutter', '.', 'clutter']);
    const middle = article.blocks.find(({ id }) => id === 'b4');
    if (middle === undefined) throw new Error('no line');
    expect(ids(article, [{ start: middle.start + 2, end: middle.start + 3 }])).toEqual(['b2', 'b6']);
  });

  test('hold every line of clutter that is not marked once, and no other', () => {
    const roles = fc.array(fc.constantFrom('body' as const, 'clutter' as const, '.' as const), { maxLength: 12 });
    const range = fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(roles, fc.array(range, { maxLength: 3 }), (lines, ranges) => {
        const article = withRoles(lines);
        const marked = ranges.map(({ start, length }) => ({ start, end: start + length }));
        const marks = new Set(marked.flatMap((each) => blocksIn(article, each)));
        const runs = unmarkedClutter(article, hasOf(marked));
        expect(runs.flat()).toEqual(article.blocks.filter((block) => block.role === 'clutter' && !marks.has(block)));
        for (const run of runs) {
          const first = article.blocks.findIndex(({ id }) => id === run[0]?.id);
          expect(article.blocks.slice(first, first + run.length)).toEqual(run);
        }
      }),
    );
  });
});

test('the lines of a range are those it has characters of, and of a mere place the one that holds it', () => {
  const article = articleOf('one\n\ntwo\nthree');
  const of = (start: number, end: number): string[] => blocksIn(article, { start, end }).map(({ id }) => id);
  expect(of(0, 3)).toEqual(['b1']);
  expect(of(0, 5)).toEqual(['b1']);
  expect(of(2, 6)).toEqual(['b1', 'b3']);
  expect(of(3, 3)).toEqual(['b1']);
  expect(of(4, 4)).toEqual([]);
  expect(of(9, 9)).toEqual(['b4']);
});
