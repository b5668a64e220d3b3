import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testId } from '../testing/fixed-environment';
import type { TextRange } from '../text/trim-range';
import {
  differenceOf,
  indexMentions,
  mentionBefore,
  mentionFrom,
  mentionsOverlapping,
  mentionsTouching,
} from './interval-index';
import { compareMentions, startOf, type Mention } from './mention';

const mentionOf = (number: number, ...ranges: readonly (readonly [number, number])[]): Mention => ({
  id: testId('e', number),
  kind: 'cue',
  ranges: ranges.map(([start, end]) => ({ start, end, quote: 'x', prefix: '', suffix: '' })),
  note: '',
  tags: [],
  createdAt: '2026-11-22T08:00:00.000Z',
  createdBy: testId('f', 1),
  modifiedAt: '2026-11-22T08:00:00.000Z',
  modifiedBy: testId('f', 1),
});

const SPACE = 40;

/** Mentions of one to three ranges in text order, so near to each other that most overlap or touch. */
const anyMentionOf = (number: number): fc.Arbitrary<Mention> =>
  fc.uniqueArray(fc.nat(SPACE), { minLength: 2, maxLength: 6 }).map((offsets) => {
    const sorted = offsets.toSorted((left, right) => left - right);
    const ranges = sorted.flatMap((start, at): [number, number][] => {
      const end = sorted[at + 1];
      return at % 2 === 0 && end !== undefined ? [[start, end]] : [];
    });
    return mentionOf(number, ...ranges);
  });

/** What is done to the mentions of an article: one is added, edited (with another place) or deleted, or many at once. */
const anyActs = fc.array(
  fc.oneof(
    fc.nat(30).chain((number) => anyMentionOf(number).map((mention) => ({ put: [mention] }))),
    fc.nat(30).map((number) => ({ drop: number })),
    fc
      .uniqueArray(fc.nat(30), { maxLength: 12 })
      .chain((numbers) => fc.tuple(...numbers.map(anyMentionOf)).map((all) => ({ put: all }))),
    fc.constant({ put: [], isOtherArticle: true }),
  ),
  { maxLength: 12 },
);

const after = (mentions: readonly Mention[], act: object): Mention[] => {
  const {
    put = [],
    drop,
    isOtherArticle = false,
  } = act as { put?: Mention[]; drop?: number; isOtherArticle?: boolean };
  const gone = new Set([...put.map(({ id }) => id), ...(drop === undefined ? [] : [testId('e', drop)])]);
  const kept = isOtherArticle ? [] : mentions.filter(({ id }) => !gone.has(id));
  return [...kept, ...put].sort(compareMentions);
};

const holds = (mention: Mention, isSo: (range: TextRange) => boolean): boolean => mention.ranges.some(isSo);

describe('the index of mentions by their places', () => {
  test('finds what covers an offset or ends there, and not what only lies around it with two ranges', () => {
    const parted = mentionOf(1, [0, 3], [8, 10]);
    const short = mentionOf(2, [3, 5]);
    const index = indexMentions([parted, short]);
    expect(mentionsTouching(index, 3)).toEqual([parted, short]);
    expect(mentionsTouching(index, 6)).toEqual([]);
    expect(mentionsOverlapping(index, { start: 3, end: 8 })).toEqual([short]);
    expect(mentionsOverlapping(index, { start: 4, end: 4 })).toEqual([]);
  });

  test('is the same index for the same list, and leaves the one that it was made from as it is', () => {
    const mentions = [mentionOf(1, [0, 3]), mentionOf(2, [2, 5])];
    const index = indexMentions(mentions);
    expect(indexMentions(mentions, index)).toBe(index);
    const fewer = indexMentions(mentions.slice(1), index);
    expect(mentionsTouching(index, 2)).toEqual(mentions);
    expect(mentionsTouching(fewer, 2)).toEqual(mentions.slice(1));
  });

  test('answers after any acts as a look at every mention does', () => {
    const offsets = fc.tuple(fc.nat(SPACE), fc.nat(SPACE));
    fc.assert(
      fc.property(anyActs, offsets, fc.func(fc.boolean()), (acts, [offset, other], isSo) => {
        let mentions: Mention[] = [];
        let index = indexMentions(mentions);
        for (const act of acts) {
          mentions = after(mentions, act);
          index = indexMentions(mentions, index);
          const range = { start: Math.min(offset, other), end: Math.max(offset, other) };
          expect(mentionsTouching(index, offset)).toEqual(
            mentions.filter((mention) => holds(mention, ({ start, end }) => start <= offset && offset <= end)),
          );
          expect(mentionsOverlapping(index, range)).toEqual(
            mentions.filter((mention) =>
              holds(mention, ({ start, end }) => Math.max(start, range.start) < Math.min(end, range.end)),
            ),
          );
          const isWanted = ({ id }: Mention): boolean => isSo(id);
          const wanted = mentions.filter(isWanted);
          expect(mentionFrom(index, offset, isWanted)).toBe(wanted.find((each) => startOf(each) >= offset) ?? null);
          expect(mentionBefore(index, offset, isWanted)).toBe(
            wanted.findLast((each) => startOf(each) < offset) ?? null,
          );
        }
      }),
    );
  });

  test('keeps runs that are neither short nor long, whatever was added and deleted one by one', () => {
    const mentions = Array.from({ length: 10_000 }, (_, at) => mentionOf(at, [at * 10, at * 10 + 25]));
    let index = indexMentions(mentions.slice(0, 9_000));
    for (let count = 9_001; count <= 10_000; count += 1) index = indexMentions(mentions.slice(0, count), index);
    expect(mentionsTouching(index, 50_000)).toEqual(mentions.slice(4_998, 5_001));
    for (let count = 0; count < 5_000; count += 1) index = indexMentions(index.mentions.toSpliced(1_000, 1), index);
    expect(mentionsTouching(index, 90_000)).toEqual(mentions.slice(8_998, 9_001));
    const lengths = index.runs.map(({ length }) => length);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(5_000);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(16);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(96);
  });

  test('shares the runs in which nothing has changed with the index before', () => {
    const mentions = Array.from({ length: 1_000 }, (_, at) => mentionOf(at, [at * 10, at * 10 + 25]));
    const index = indexMentions(mentions);
    const next = indexMentions(mentions.toSpliced(500, 1, mentionOf(500, [5_000, 5_030])), index);
    const made = next.runs.filter((run) => !index.runs.includes(run));
    expect(made.length).toBeLessThanOrEqual(2);
  });
});

test('the difference of two lists is what is in one and not in the other', () => {
  fc.assert(
    fc.property(anyActs, (acts) => {
      let mentions: Mention[] = [];
      for (const act of acts) {
        const next = after(mentions, act);
        expect(differenceOf(mentions, next)).toEqual({
          gone: mentions.filter((mention) => !next.includes(mention)),
          added: next.filter((mention) => !mentions.includes(mention)),
        });
        mentions = next;
      }
    }),
  );
});
