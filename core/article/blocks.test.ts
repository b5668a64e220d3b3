import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../testing/article-of';
import { trickyMarkdown } from '../testing/tricky-text';
import { splitLines } from '../text/lines';
import { isBlank } from '../text/trim-range';
import { articleSchema, foldedRanges } from './article';
import type { Block } from './block';
import { automaticBlockDirections, automaticDirection } from './block-directions';
import { linesLeftAsText, readBlocks } from './blocks';

const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');
const read = (text: string, fileName: string) => readBlocks(text, fileName);

/** Each block as its number, kind and level. */
const kinds = (blocks: readonly Block[]): [string, string, number | null][] =>
  blocks.map((block) => [block.id, block.kind, block.level]);

const anyFileName = fc.constantFrom('a.md', 'a.txt', 'a.MARKDOWN');

describe('the blocks of a text', () => {
  test('are exactly its lines that have something to read, in order', () => {
    fc.assert(
      fc.property(trickyMarkdown(), anyFileName, (text, fileName) => {
        const lines = splitLines(text);
        const expected = lines.flatMap(({ start, end }, index) =>
          isBlank(text.slice(start, end)) ? [] : [{ id: `b${String(index + 1)}`, start, end }],
        );
        expect(read(text, fileName).blocks.map(({ id, start, end }) => ({ id, start, end }))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('each have something to see once syntax is folded away', () => {
    fc.assert(
      fc.property(trickyMarkdown(), (text) => {
        const reading = read(text, 'a.md');
        const folded = foldedRanges(reading);
        for (const block of reading.blocks) {
          const offsets = Array.from({ length: block.end - block.start }, (_value, index) => block.start + index);
          const seen = offsets.filter((offset) => !folded.some(({ start, end }) => start <= offset && offset < end));
          expect(isBlank(seen.map((offset) => text[offset]).join(''))).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('have the direction that is detected for them again later', () => {
    fc.assert(
      fc.property(trickyMarkdown(), anyFileName, (text, fileName) => {
        if (isBlank(text)) return;
        const article = articleOf(text, fileName);
        expect(articleSchema.parse(article)).toEqual(article);
        expect(automaticDirection(article)).toBe(article.direction);
        expect(automaticBlockDirections(article)).toEqual(
          article.blocks.map(({ direction, directionReason }) => ({ direction, directionReason })),
        );
      }),
    );
  });

  test('without letters of their own run like the line above', () => {
    const directions = (text: string): string[] => read(text, 'a.md').blocks.map((block) => block.direction);
    expect(directions('سلام دنیا\n\n***\n\n8/17/2016\n\nhello there and all of it\n\n***')).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
    ]);
  });

  test('do not take their direction from syntax that is folded away', () => {
    expect(read('[سلام](x/y/z "a title in English")', 'a.md').blocks[0]?.direction).toBe('rtl');
  });

  test('of the Persian seed are two headings among paragraphs', () => {
    const { blocks, markup } = read(seed('003_b33f96b676cfdb76.txt'), '003.txt');
    expect(markup).toBe('markdown');
    expect(kinds(blocks).filter(([, kind]) => kind !== 'paragraph')).toEqual([
      ['b3', 'heading', 1],
      ['b20', 'heading', 2],
    ]);
    expect(blocks).toHaveLength(23);
  });

  test('of the English seed are all paragraphs', () => {
    const text = seed('000_b2468207d6c1c7ca.txt');
    const { blocks, inlines, markup } = read(text, '000.txt');
    expect([markup, inlines.length, blocks.length]).toEqual(['plain', 0, 17]);
    expect(new Set(blocks.map((block) => block.kind))).toEqual(new Set(['paragraph']));
    expect(text.slice(blocks[1]?.start, blocks[1]?.end)).toBe(
      "China to host Syrian troops for 'humanitarian' training",
    );
  });

  test('lie in the innermost region of their line', () => {
    const text = '> # a\n> b\n\n- c\n  - # d\n  e\n\nf\n# g';
    expect(kinds(read(text, 'a.md').blocks)).toEqual([
      ['b1', 'heading', 1],
      ['b2', 'quote', null],
      ['b4', 'list-item', null],
      ['b5', 'heading', 1],
      ['b6', 'list-item', null],
      ['b8', 'paragraph', null],
      ['b9', 'heading', 1],
    ]);
  });

  test('are the same whatever breaks the lines', () => {
    const text = '# سلام\n\n> **a** b\n- [x](http://x.ir/y)';
    const quotes = (source: string): [string, string][] =>
      read(source, 'a.md').inlines.map((inline) => [inline.kind, source.slice(inline.start, inline.end)]);
    for (const lineBreak of ['\r\n', '\r']) {
      const other = text.replaceAll('\n', lineBreak);
      expect(kinds(read(other, 'a.md').blocks)).toEqual(kinds(read(text, 'a.md').blocks));
      expect(quotes(other)).toEqual(quotes(text));
    }
  });

  test('keep the syntax that is all there is on a line', () => {
    expect(read('> a\n>\n> b', 'a.md').inlines.map((inline) => inline.start)).toEqual([0, 6]);
    expect(read('[a](\nhttp://x.ir)', 'a.md').inlines.filter((inline) => inline.kind === 'syntax')).toHaveLength(1);
  });

  test('are Markdown by the name of the file or by the look of the text', () => {
    expect(read('*a*', 'a.md').markup).toBe('markdown');
    expect(read('*a*', 'a.Markdown').markup).toBe('markdown');
    expect(read('*a*', 'a.txt').markup).toBe('plain');
    expect(read('# a', 'a.txt').markup).toBe('markdown');
  });
});

describe('lines that no parser would come to an end with', () => {
  const nested = (count: number): string => '> - > - > - گزارش report\n'.repeat(count);

  test('are counted where they stay text, and keep every letter', () => {
    const text = nested(2000);
    const past = linesLeftAsText(text, 'a.md');
    expect(past).toBeGreaterThan(1000);
    const { blocks } = readBlocks(text, 'a.md');
    expect(blocks).toHaveLength(2000);
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text.trimEnd());
  });

  test('are none in a text that is read as it is meant, and none in one that is not meant as Markdown', () => {
    expect(linesLeftAsText(nested(20), 'a.md')).toBe(0);
    expect(linesLeftAsText(nested(2000), 'a.txt')).toBe(0);
  });

  test('are all lines with words where the signs of the text are tangled', () => {
    const text = `# a\n\n${'*'.repeat(5000)}\n\nend\n`;
    expect(readBlocks(text, 'a.md').markup).toBe('plain');
    expect(linesLeftAsText(text, 'a.md')).toBe(3);
  });
});
