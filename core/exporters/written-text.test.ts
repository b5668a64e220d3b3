import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shiftBetween } from '../annotations/units';
import { trickyText } from '../testing/tricky-text';
import { writtenText } from './written-text';

test('a text is written with line feeds and no byte order mark, and offsets go with it', () => {
  const { text, toWritten } = writtenText('\uFEFF😀 a\r\nسلام\rb\r\n');
  expect(text).toBe('😀 a\nسلام\nb\n');
  expect(['😀', 'a', 'سلام', 'b'].map((words) => toWritten('\uFEFF😀 a\r\nسلام\rb\r\n'.indexOf(words)))).toEqual(
    ['😀', 'a', 'سلام', 'b'].map((words) => text.indexOf(words)),
  );
});

test('offsets go where the reading of other tools’ annotations brings them back from', () => {
  fc.assert(
    fc.property(trickyText(), (original) => {
      const { text, toWritten } = writtenText(original);
      expect(text).toBe(original.replace(/^\uFEFF+/u, '').replace(/\r\n?/gu, '\n'));
      const back = shiftBetween(text, original);
      expect(back).not.toBeNull();
      for (let offset = 0; offset <= original.length; offset += 1) {
        const isLeftOut = original.startsWith('\r\n', offset) || /^\uFEFF*$/u.test(original.slice(0, offset + 1));
        const letter = isLeftOut ? '' : original.charAt(offset).replace('\r', '\n');
        expect(text.startsWith(letter, toWritten(offset))).toBe(true);
        if (!isLeftOut && original[offset - 1] !== '\r') expect(back?.(toWritten(offset))).toBe(offset);
      }
    }),
    { numRuns: 300 },
  );
});

test('with CR LF every line ends in two characters, and each letter is where its offset says', () => {
  const { text, toWritten } = writtenText('\uFEFFa\nb\r\nc\rd', 'crlf');
  expect(text).toBe('a\r\nb\r\nc\r\nd');
  expect(['a', 'b', 'c', 'd'].map((letter) => toWritten('\uFEFFa\nb\r\nc\rd'.indexOf(letter)))).toEqual([0, 3, 6, 9]);
  fc.assert(
    fc.property(trickyText(), (original) => {
      const crlf = writtenText(original, 'crlf');
      const back = shiftBetween(crlf.text, original);
      for (let offset = 0; offset <= original.length; offset += 1) {
        const isInLineEnd = /[\r\n\uFEFF]/u.test(original.slice(Math.max(0, offset - 1), offset + 1));
        if (!isInLineEnd) expect(back?.(crlf.toWritten(offset))).toBe(offset);
      }
    }),
  );
});
