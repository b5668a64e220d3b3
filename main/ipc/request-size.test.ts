import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LARGEST_DROPPED_PACK_BYTES } from '../../core/article/size-limit';
import { isLighterThan, isWithinLimit, ORDINARY_LIMIT } from './request-size';

test('ten megabytes of text, of bytes, or of many small values are too much for an ordinary request', () => {
  const large = 10_000_000;
  expect(isWithinLimit('settings:change', 'ا'.repeat(large))).toBe(false);
  expect(isWithinLimit('settings:change', { note: ['x'.repeat(large)] })).toBe(false);
  expect(isWithinLimit('settings:change', new Uint8Array(large))).toBe(false);
  expect(isWithinLimit('settings:change', new ArrayBuffer(large))).toBe(false);
  expect(isWithinLimit('settings:change', new Array(2_000_000).fill(null))).toBe(false);
  expect(isWithinLimit('settings:change', new Map([['x', new Uint8Array(large)]]))).toBe(false);
});

test('files may be large, and so may places in many articles', () => {
  expect(isWithinLimit('import:contents', [{ name: 'a', fileName: 'a.pdf', bytes: new Uint8Array(31_000_000) }])).toBe(
    true,
  );
  expect(isWithinLimit('command:run', 'x'.repeat(10_000_000))).toBe(true);
});

test('a pack may be as large as one that can be dropped, and not much larger', () => {
  const fileName = 'ب'.repeat(255);
  const largest = { fileName, bytes: new Uint8Array(LARGEST_DROPPED_PACK_BYTES) };
  expect(isWithinLimit('pack:check-dropped', largest)).toBe(true);
  const larger = { fileName, bytes: new Uint8Array(LARGEST_DROPPED_PACK_BYTES + 2 * 1024 * 1024) };
  expect(isWithinLimit('pack:check-dropped', larger)).toBe(false);
});

test('depth and circles are no trouble', () => {
  let deep: unknown = [];
  for (let level = 0; level < 200_000; level += 1) deep = [deep];
  expect(isLighterThan(ORDINARY_LIMIT, deep)).toBe(true);
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  expect(isLighterThan(100, circle)).toBe(true);
});

test('whatever a value is, a limit below what its text takes refuses it and a generous one does not', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const characters = JSON.stringify(value).length;
      expect(isLighterThan(16 * characters + 64, value)).toBe(true);
      expect(isLighterThan(0, value)).toBe(false);
    }),
  );
});
