import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trickyText } from '../testing/tricky-text';
import { fileNameOfTitle } from './file-name';
import { listInvisibles } from './invisible-characters';

describe('the file name of a title', () => {
  test.each([
    ['Syria 2016', 'Syria 2016'],
    ['گزارش (2016)', 'گزارش (2016)'],
    ['کتاب‌ها', 'کتاب‌ها'],
    ['a\u202Efdp.exe', 'a[U+202E]fdp.exe'],
    ['soft\u00ADware\u200B and\uFEFF \u{E0041}tags', 'software and tags'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['two\nlines\u2028three', 'two lines three'],
    ['../../etc/passwd', 'etc passwd'],
    ['trailing. . ', 'trailing'],
    ['CON', '_CON'],
    ['nul.report', '_nul.report'],
    ['COM1', '_COM1'],
    ['Console', 'Console'],
  ])('%j is %j', (title, name) => {
    expect(fileNameOfTitle(title)).toBe(name);
  });

  test.each(['', ' ', '...', '???', '\u00AD'])('is none for %j', (title) => {
    expect(fileNameOfTitle(title)).toBeNull();
  });

  test('is cut between letters, and short enough for every system in any script', () => {
    const family = '👨‍👩‍👧';
    const name = fileNameOfTitle(family.repeat(40)) ?? '';
    expect(name.replaceAll(family, '')).toBe('');
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(180);
    expect(fileNameOfTitle('س'.repeat(300))).toBe('س'.repeat(80));
  });

  test('holds nothing hidden and nothing forbidden, whatever the title', () => {
    fc.assert(
      fc.property(trickyText(40), (title) => {
        const name = fileNameOfTitle(title) ?? 'none';
        expect(listInvisibles(name)).toEqual([]);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[. ]|[. ]$/u);
        expect(fileNameOfTitle(name)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});
