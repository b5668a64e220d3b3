import { describe, expect, test } from 'vitest';
import { inPaces } from '../../core/testing/paces';
import { fromLeft, fromRight, run } from '../testing/pdf/glyphs';
import type { GlyphPage, GlyphRun } from './glyph-run';
import { pdfBlocks } from './pdf-blocks';

const page = (runs: readonly GlyphRun[], number = 1): GlyphPage => ({ number, height: 600, layers: [{ runs }] });

const texts = (...pages: GlyphPage[]): string[] => pdfBlocks(pages).blocks.map(({ text }) => text);

/** Lines of words from the left edge, one below the other. */
const lines = (all: readonly string[], { x = 40, y = 500, size = 10 } = {}): GlyphRun[] =>
  all.flatMap((line, place) => fromLeft(line.split(' '), x, y - 14 * place, { size }));

const LEFT = ['one and two and', 'three and four', 'five and more'];
const RIGHT = ['six and seven and', 'eight and nine', 'ten and no more.'];

describe('columns', () => {
  test('are read one after the other below a line that spans them', () => {
    const runs = [
      ...lines(['A title that spans both of the columns'], { y: 530, size: 14 }),
      ...lines(LEFT),
      ...lines(RIGHT, { x: 160, y: 497 }),
    ];
    expect(texts(page(runs))).toEqual([
      'A title that spans both of the columns',
      'one and two and three and four five and more six and seven and eight and nine ten and no more.',
    ]);
  });

  test('are read from the right where the page is right-to-left', () => {
    const right = ['אחת ושתיים ועוד', 'שלוש וארבע ועוד', 'חמש ועוד שלוש'];
    const left = ['שש ושבע ועוד', 'שמונה ותשע ועוד', 'עשר ולא עוד.'];
    const set = (all: readonly string[], edge: number): GlyphRun[] =>
      all.flatMap((line, place) => fromRight(line.split(' '), edge, 500 - 14 * place));
    expect(texts(page([...set(left, 150), ...set(right, 300)]))).toEqual([[...right, ...left].join(' ')]);
  });

  test('are not seen in the wide spaces of justified lines, nor beside bullets', () => {
    const justified = [
      [...fromLeft(['a', 'word'], 40, 500), ...fromLeft(['and', 'another', 'one'], 140, 500)],
      [...fromLeft(['more', 'words', 'here'], 40, 486), ...fromLeft(['to', 'read'], 160, 486)],
      fromLeft(['and', 'the', 'last', 'of', 'all', 'these', 'lines.'], 40, 472),
    ].flat();
    expect(texts(page(justified))).toEqual([
      'a word and another one more words here to read and the last of all these lines.',
    ]);
    const bullets = ['first thing', 'second thing', 'third thing'].flatMap((text, place) => [
      run('•', 40, 500 - 14 * place),
      ...fromLeft(text.split(' '), 60, 500 - 14 * place),
    ]);
    expect(pdfBlocks([page(bullets)]).blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['list-item', '• first thing'],
      ['list-item', '• second thing'],
      ['list-item', '• third thing'],
    ]);
  });
});

describe('paragraphs', () => {
  test('are parted by an indent, by distance, and where a sentence ends though the next word had room', () => {
    const runs = [
      ...lines(['words words words words', 'and words.']),
      ...lines(['words that begin another', 'one with more words in it'], { y: 472 }),
      ...lines(['indented words in'], { x: 55, y: 444 }),
      ...lines(['a third one, and so on'], { y: 430 }),
      ...lines(['after a distance.'], { y: 400 }),
    ];
    expect(texts(page(runs))).toEqual([
      'words words words words and words.',
      'words that begin another one with more words in it',
      'indented words in a third one, and so on',
      'after a distance.',
    ]);
  });

  test('go on across a page, and what stands at the heads and feet of pages is beside them', () => {
    const sheet = (number: number, all: readonly string[]): GlyphPage =>
      page([...fromLeft(['The', 'Daily'], 100, 580), ...lines(all), run(String(number), 120, 20)], number);
    const pages = [
      sheet(1, ['a sentence that is long', 'and does not end on this']),
      sheet(2, ['page but on the next one', 'where it ends.']),
    ];
    expect(pdfBlocks(pages).blocks.map(({ role, text }) => [role, text])).toEqual([
      ['clutter', 'The Daily'],
      ['body', 'a sentence that is long and does not end on this page but on the next one where it ends.'],
      ['clutter', '1'],
      ['clutter', 'The Daily'],
      ['clutter', '2'],
    ]);
  });

  test('have raised small figures in their line', () => {
    const runs = [
      ...lines(['some words'], { y: 500 }),
      run('2', 89, 504, { size: 6 }),
      ...lines(['more of it'], { y: 488 }),
    ];
    expect(texts(page(runs))).toEqual(['some words2 more of it']);
  });
});

test('brackets that stand as they are meant already are left so', () => {
  const meant = fromRight(['שלום', '(אב)', 'עוד'], 400, 300);
  expect(texts(page(meant))).toEqual(['שלום (אב) עוד']);
  const drawn = fromRight(['שלום', ')אב(', 'עוד'], 400, 300);
  expect(texts(page(drawn))).toEqual(['שלום (אב) עוד']);
});

test('a layer of text in another angle stands after the upright one', () => {
  const upright = { runs: lines(['upright words']) };
  const turned = { runs: lines(['a note up the margin']) };
  expect(texts({ number: 1, height: 600, layers: [upright, turned] })).toEqual([
    'upright words',
    'a note up the margin',
  ]);
});

test('many thousand rows on one page are read in a time that grows with their number', async () => {
  const runs = Array.from({ length: 20_000 }, (_each, place) =>
    run('word', 40 + (place % 7) * 40, 20_000 - place * 12),
  );
  const { value: read, paces } = await inPaces(() => texts(page(runs)));
  expect(read.join(' ').length).toBeGreaterThan(80_000);
  expect(paces).toBeLessThan(750);
});
