import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MentionKind } from '../../core/mention/mention';
import { stretchesOf, type LevelledMention } from './mention-levels';

const TEXT = 'The minister said that the office was closed on Monday and so on.';

const mention = (id: string, kind: MentionKind, ...ranges: [number, number][]): LevelledMention => ({
  id,
  kind,
  ranges: ranges.map(([start, end]) => ({ start, end })),
});

const levels = (...mentions: LevelledMention[]): Record<string, number | undefined> =>
  Object.fromEntries([...stretchesOf(TEXT, mentions)].map(([id, [first]]) => [id, first?.level]));

describe('levels', () => {
  it('gives each kind its own height where nothing is in its way', () => {
    expect(
      levels(mention('a', 'claim', [0, 3]), mention('b', 'source', [4, 12]), mention('c', 'contested', [13, 17])),
    ).toEqual({ a: 0, b: 0, c: 1 });
  });

  it('lets a cue stand at the height of the source that it touches, and below one that it lies over', () => {
    expect(levels(mention('a', 'source', [4, 12]), mention('b', 'cue', [12, 17]))).toEqual({ a: 0, b: 0 });
    expect(levels(mention('a', 'source', [4, 12]), mention('b', 'cue', [10, 17]))).toEqual({ a: 0, b: 1 });
  });

  it('keeps all four kinds apart where they lie over one another', () => {
    const kinds = ['claim', 'source', 'contested', 'cue'] as const;
    expect(levels(...kinds.map((kind) => mention(kind, kind, [0, 10])))).toEqual({
      claim: 0,
      source: 0,
      contested: 1,
      cue: 2,
    });
  });

  it('parts two of a kind that cross, touch or lie one in the other', () => {
    for (const kind of ['claim', 'source', 'contested', 'cue'] as const) {
      for (const other of [
        [5, 15],
        [10, 15],
        [3, 6],
        [0, 10],
      ] as const) {
        const found = levels(mention('a', kind, [0, 10]), mention('b', kind, [...other]));
        expect(found['a']).not.toBe(found['b']);
      }
      const apart = levels(mention('a', kind, [0, 10]), mention('b', kind, [11, 15]));
      expect(apart['a']).toBe(apart['b']);
    }
  });

  it('keeps all parts of a mention at one height', () => {
    const stretches = stretchesOf(TEXT, [mention('a', 'source', [0, 3], [20, 30]), mention('b', 'source', [25, 35])]);
    expect(stretches.get('a')?.map(({ level }) => level)).toEqual([0, 0]);
    expect(stretches.get('b')?.map(({ level }) => level)).toEqual([1]);
  });
});

describe('depth', () => {
  const depths = (text: string, ...mentions: LevelledMention[]): string[][] =>
    [...stretchesOf(text, mentions).values()].map((stretches) => stretches.map(({ depth }) => depth));

  it('follows the letters that lie under the mention', () => {
    const text = 'said گفت אמר ﺳﻼﻡ 𞤀𞤣';
    expect(
      depths(
        text,
        mention('a', 'source', [0, 4]),
        mention('b', 'source', [5, 8]),
        mention('c', 'source', [9, 12]),
        mention('d', 'source', [13, 17]),
        mention('e', 'source', [18, 22]),
      ),
    ).toEqual([['shallow'], ['deep'], ['middle'], ['deep'], ['deep']]);
  });

  it('is the same for all that lie one over the other, directly or through a third', () => {
    const text = 'one two three گفت four';
    expect(
      depths(
        text,
        mention('a', 'source', [0, 7]),
        mention('b', 'contested', [4, 13]),
        mention('c', 'cue', [8, 17]),
        mention('d', 'cue', [18, 22]),
      ),
    ).toEqual([['deep'], ['deep'], ['deep'], ['shallow']]);
  });

  it('is found for each line on its own', () => {
    const text = 'one\nگفت\ntwo';
    expect(stretchesOf(text, [mention('a', 'source', [0, 11])]).get('a')).toEqual([
      { start: 0, end: 4, level: 0, depth: 'shallow' },
      { start: 4, end: 8, level: 0, depth: 'deep' },
      { start: 8, end: 11, level: 0, depth: 'shallow' },
    ]);
  });
});

it('covers every mention wholly and once, and parts all that meet up to the number of heights', () => {
  const text = 'ab גד او\n'.repeat(12);
  const kinds = fc.constantFrom<MentionKind>('claim', 'source', 'contested', 'cue');
  const ranges = fc
    .uniqueArray(fc.integer({ min: 0, max: text.length }), { minLength: 2, maxLength: 6 })
    .map((places) => places.sort((one, other) => one - other))
    .map((places) =>
      Array.from({ length: places.length >> 1 }, (_, index) => ({
        start: places[2 * index] ?? 0,
        end: places[2 * index + 1] ?? 0,
      })),
    );
  fc.assert(
    fc.property(fc.array(fc.record({ kind: kinds, ranges }), { maxLength: 12 }), (made) => {
      const mentions = made.map((one, index) => ({ ...one, id: String(index) }));
      const stretches = stretchesOf(text, mentions);
      for (const { id, ranges: own } of mentions) {
        const painted = stretches.get(id) ?? [];
        const units = (parts: readonly { start: number; end: number }[]): number[] =>
          parts.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index));
        expect(units(painted)).toEqual(units(own));
      }
      const all = mentions.flatMap(({ id, kind }) => (stretches.get(id) ?? []).map((one) => ({ ...one, id, kind })));
      for (const channel of ['fill', 'line']) {
        const heights = channel === 'fill' ? 3 : 4;
        const within = all.filter(({ kind }) => (kind === 'claim') === (channel === 'fill'));
        const met = mentions.map(({ id }) => {
          const own = within.filter((one) => one.id === id);
          return within.filter((other) => own.some((one) => one.start <= other.end && other.start <= one.end));
        });
        for (const here of met) {
          const crowd = new Set(here.map(({ id }) => id)).size;
          if (crowd > heights || met.some((others) => new Set(others.map(({ id }) => id)).size > heights)) continue;
          for (const one of here) {
            for (const other of here) {
              if (one.id >= other.id || one.start >= other.end || other.start >= one.end) continue;
              expect(one.level).not.toBe(other.level);
              expect(one.depth).toBe(other.depth);
            }
          }
        }
      }
    }),
  );
});
