import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trickyText } from '../testing/tricky-text';
import { isolate, showBidiControls } from './bidi-controls';

const CONTROLS = [0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map(
  (point) => String.fromCodePoint(point),
);

describe('bidi controls', () => {
  test('are each shown by their number', () => {
    expect(CONTROLS.map(showBidiControls).join(' ')).toBe(
      '[U+061C] [U+200E] [U+200F] [U+202A] [U+202B] [U+202C] [U+202D] [U+202E] [U+2066] [U+2067] [U+2068] [U+2069]',
    );
    expect(showBidiControls('a\u202Efdp.exe')).toBe('a[U+202E]fdp.exe');
  });

  test('are all gone from what is shown, and nothing else is', () => {
    fc.assert(
      fc.property(trickyText(), (text) => {
        const shown = showBidiControls(text);
        expect(CONTROLS.some((control) => shown.includes(control))).toBe(false);
        expect(shown.replace(/\[U\+(?:061C|200[EF]|202[A-E]|206[6-9])\]/g, '')).toBe(
          [...text].filter((character) => !CONTROLS.includes(character)).join(''),
        );
      }),
    );
  });

  test('keep ZWNJ and ZWJ, which are letters’ joints and not controls', () => {
    expect(showBidiControls('کتاب‌ها 👨‍👩‍👧')).toBe('کتاب‌ها 👨‍👩‍👧');
  });

  test.each([
    ['/home/sara/a.txt', '/home/sara/a.txt'],
    ['/home/گزارش/متن.txt', '/home/<گزارش>/<متن.txt>'],
    ['C:\\Users\\سارا', 'C:\\Users\\<سارا>'],
    ['\\\\server\\پوشه', '\\\\server\\<پوشه>'],
    ['/a\u202Eb', '/a[U+202E]b'],
  ])('do not let the parts of the path %j change places', (path, shown) => {
    expect(isolate(path)).toBe(`\u2066${shown.replaceAll('<', '\u2066').replaceAll('>', '\u2069')}\u2069`);
  });

  test('in a phrase cannot end the isolate around it', () => {
    expect(isolate('quoted\u2069\u202Etext')).toBe('\u2068quoted[U+2069][U+202E]text\u2069');
  });
});
