import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trickyText } from '../testing/tricky-text';
import { offsetMap, type TextUnit } from './offset-units';

const measures: Readonly<Record<TextUnit, (text: string) => number>> = {
  'utf-16': (text) => text.length,
  'code-point': (text) => [...text].length,
  'utf-8-byte': (text) => new TextEncoder().encode(text).length,
};

/** Offsets that stand between characters. */
const edges = (text: string): number[] => {
  let at = 0;
  return [0, ...[...text].map((character) => (at += character.length))];
};

describe.each(['utf-16', 'code-point', 'utf-8-byte'] as const)('offsets in %s', (unit) => {
  test('are what the text before them measures, and go back to where they came from', () => {
    fc.assert(
      fc.property(trickyText(), (text) => {
        const map = offsetMap(text, unit);
        for (const offset of edges(text)) {
          expect(map.toUnit(offset)).toBe(measures[unit](text.slice(0, offset)));
          expect(map.toUtf16(map.toUnit(offset))).toBe(offset);
        }
      }),
    );
  });

  test('count an emoji before them as the unit has it', () => {
    expect(offsetMap('😀 سلام', unit).toUnit(3)).toBe({ 'utf-16': 3, 'code-point': 2, 'utf-8-byte': 5 }[unit]);
  });
});

test('an offset inside a character is the character’s start', () => {
  expect(offsetMap('a😀b', 'utf-8-byte').toUnit(2)).toBe(1);
  expect(offsetMap('a😀b', 'utf-8-byte').toUtf16(3)).toBe(1);
  expect(offsetMap('a😀b', 'code-point').toUnit(2)).toBe(1);
});
