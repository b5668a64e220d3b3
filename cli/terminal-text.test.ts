import { expect, test } from 'vitest';
import { inDirection, showForeign } from './terminal-text';

test('what a terminal would act on is shown instead', () => {
  expect(showForeign('\u001b[31mred\u0007\u0000\u009b')).toBe('[U+001B][31mred[U+0007][U+0000][U+009B]');
  expect(showForeign('a\u202Eb\u2066c\u200F')).toBe('a[U+202E]b[U+2066]c[U+200F]');
  expect(showForeign('a\u2028b\uFEFFc\u200Bd')).toBe('a[U+2028]b[U+FEFF]c[U+200B]d');
  expect(showForeign('half \ud83d')).toBe('half [U+D83D]');
});

test('line breaks become one sign, so that a quote stays on its line', () => {
  expect(showForeign('a\r\nb\nc\rd')).toBe('a⏎b⏎c⏎d');
});

test('words stay as they are: Arabic with ZWNJ, Hebrew with points, emoji with ZWJ', () => {
  for (const text of ['می‌رویم', 'שָׁלוֹם', '👩‍💻 café']) expect(showForeign(text)).toBe(text);
});

test('a text has an isolate of its direction, which nothing in it can end', () => {
  expect(inDirection(showForeign('سلام\u2069'), 'rtl')).toBe('\u2067سلام[U+2069]\u2069');
  expect(inDirection('a', 'ltr')).toBe('\u2066a\u2069');
});
