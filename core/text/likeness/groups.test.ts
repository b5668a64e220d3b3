import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BANNER, FOOTER, QUOTING, REWRITTEN } from '../../testing/likeness-texts';
import { groupNearDuplicates, likePairs, likePairsAfter, type LikePair, type ShingledText } from './groups';
import { isNearDuplicate, likenessOf } from './likeness';
import { shinglesOf } from './shingles';

const seed = (name: string): string => readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8');
const MEE = seed('000_b2468207d6c1c7ca.txt');
const PRESS_TV = seed('003_b33f96b676cfdb76.txt');

const textsOf = (texts: Readonly<Record<string, string>>): ShingledText[] =>
  Object.entries(texts).map(([key, text]) => ({ key, shingles: shinglesOf(text) }));

const LIBRARY = textsOf({
  mee: MEE,
  'mee-repost': [BANNER, MEE, FOOTER].join('\n'),
  press: PRESS_TV,
  'press-repost': [BANNER, PRESS_TV.slice(PRESS_TV.indexOf('China is to')), FOOTER].join('\n'),
  quoting: QUOTING,
  rewritten: REWRITTEN,
  empty: '',
  blank: '\n',
});

/** Every pair of a list looked at, which is what `likePairs` saves. */
const everyPair = (texts: readonly ShingledText[]): LikePair[] => {
  const sorted = [...texts].sort((a, b) => (a.key < b.key ? -1 : 1));
  return sorted.flatMap((left, index) =>
    sorted.slice(index + 1).flatMap((right) => {
      const likeness = likenessOf(left.shingles, right.shingles);
      const isNear = isNearDuplicate(likeness, Math.min(left.shingles.size, right.shingles.size));
      return isNear ? [{ left: left.key, right: right.key, ...likeness }] : [];
    }),
  );
};

/** Lists of texts that are stretches of a few originals, with a banner that many have and some shingles of their own. */
const lists = fc
  .array(
    fc.record({
      original: fc.integer({ min: 1, max: 3 }),
      start: fc.integer({ min: 0, max: 60 }),
      length: fc.integer({ min: 0, max: 120 }),
      banner: fc.integer({ min: 0, max: 80 }),
      own: fc.integer({ min: 0, max: 60 }),
    }),
    { maxLength: 14 },
  )
  .map((plans) =>
    plans.map(({ original, start, length, banner, own }, index): ShingledText => {
      const shingles = new Set<number>();
      for (let at = 0; at < length; at += 1) shingles.add(original * 1000 + start + at);
      for (let at = 0; at < banner; at += 1) shingles.add(at);
      for (let at = 0; at < own; at += 1) shingles.add(100_000 + index * 1000 + at);
      return { key: `text ${String(index)}`, shingles };
    }),
  );

describe('groups of near duplicates', () => {
  test('hold a report with its reposts, and neither what quotes it nor what tells it anew', () => {
    expect(groupNearDuplicates(LIBRARY)).toEqual([
      ['mee', 'mee-repost'],
      ['press', 'press-repost'],
    ]);
  });

  test('say by which pairs and numbers they were joined', () => {
    expect(likePairs(LIBRARY).map(({ left, right }) => [left, right])).toEqual([
      ['mee', 'mee-repost'],
      ['press', 'press-repost'],
    ]);
    expect(likePairs(LIBRARY)[0]).toMatchObject({ containment: 1 });
  });

  test('connect two reports by a round-up that holds both', () => {
    const texts = textsOf({ c: [MEE, PRESS_TV].join('\n'), b: PRESS_TV, a: MEE });
    expect(groupNearDuplicates(texts)).toEqual([['a', 'b', 'c']]);
    expect(likePairs(texts).map(({ left, right }) => left + right)).toEqual(['ac', 'bc']);
  });

  test('are none of no texts, of one, and of texts without a word', () => {
    expect(groupNearDuplicates([])).toEqual([]);
    expect(groupNearDuplicates(textsOf({ a: MEE }))).toEqual([]);
    expect(groupNearDuplicates(textsOf({ a: '', b: '' }))).toEqual([]);
  });

  test('miss none of the pairs that looking at every pair finds', () => {
    fc.assert(
      fc.property(lists, (texts) => {
        expect(likePairs(texts)).toEqual(everyPair(texts));
      }),
      { numRuns: 500 },
    );
  });

  test('are the same in whatever order the texts come, with no text in two groups', () => {
    const shuffled = lists.chain((texts) =>
      fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length, maxLength: texts.length })),
    );
    fc.assert(
      fc.property(shuffled, ([texts, others]) => {
        const groups = groupNearDuplicates(texts);
        expect(groupNearDuplicates(others)).toEqual(groups);
        expect(likePairs(others)).toEqual(likePairs(texts));
        expect(new Set(groups.flat()).size).toBe(groups.flat().length);
        for (const { left, right } of likePairs(texts)) {
          expect(groups.filter((keys) => keys.includes(left) || keys.includes(right))).toHaveLength(1);
        }
      }),
    );
  });

  test('come soon for a thousand texts that have one banner', () => {
    const texts = Array.from({ length: 1000 }, (_, index) => ({
      key: String(index),
      shingles: new Set(
        Array.from({ length: 400 }, (_unused, at) => (at < 220 ? at : 1000 * (Math.floor(index / 2) + 1) + at)),
      ),
    }));
    expect(groupNearDuplicates(texts)).toHaveLength(500);
  });
});

test('pairs made from those of some texts are those of all, whatever came and went', () => {
  fc.assert(
    fc.property(lists, lists, fc.nat(14), fc.nat(14), (texts, others, kept, gone) => {
      const before = texts.slice(0, kept);
      const added = [...texts.slice(kept), ...others.map((text) => ({ ...text, key: `other ${text.key}` }))];
      const now = [...added, ...before.slice(gone)];
      const keys = new Set(added.map(({ key }) => key));
      expect(likePairsAfter(likePairs(before), now, keys)).toEqual(likePairs(now));
    }),
    { numRuns: 200 },
  );
});
