import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleOf } from '../../core/testing/article-of';
import { outlineLevels } from './outline';

const blocksOf = (levels: readonly number[]) =>
  articleOf(levels.map((level) => `${'#'.repeat(level)} heading`).join('\n\n'), 'page.md').blocks;

const levelsOf = (levels: readonly number[]): number[] => [...outlineLevels(blocksOf(levels)).values()];

test('headings keep their order of depth below the title, and none is skipped', () => {
  expect(levelsOf([1, 2, 3, 2])).toEqual([2, 3, 4, 3]);
  expect(levelsOf([2, 4, 3, 2, 1])).toEqual([2, 3, 3, 2, 2]);
});

test('a heading that is set aside is none of the outline', () => {
  const [banner, ...rest] = blocksOf([1, 2, 3]);
  if (banner === undefined) throw new Error('no heading');
  expect([...outlineLevels([{ ...banner, role: 'clutter' }, ...rest])].map(([, level]) => level)).toEqual([2, 3]);
});

test('each level is at most one deeper than the one before, and a deeper heading has no higher level than one it is in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 }), (levels) => {
      const shown = levelsOf(levels);
      expect(shown).toHaveLength(levels.length);
      shown.forEach((level, index) => {
        const before = shown[index - 1] ?? 1;
        const own = levels[index] ?? 1;
        const ownBefore = levels[index - 1] ?? 0;
        expect(level).toBeLessThanOrEqual(before + 1);
        if (own > ownBefore) expect(level).toBeGreaterThanOrEqual(before);
        if (own <= ownBefore) expect(level).toBeLessThanOrEqual(before);
      });
    }),
  );
});
