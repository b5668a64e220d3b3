import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitLines } from '../text/lines';
import { assemble } from './assemble';
import type { ExtractedBlock } from './extracted-document';

const block = (text: string, more: Partial<ExtractedBlock> = {}): ExtractedBlock => ({
  text,
  kind: 'paragraph',
  level: null,
  direction: null,
  language: null,
  role: 'body',
  inlines: [],
  ...more,
});

describe('the blocks of a file become one text', () => {
  test('each block is a line, named by its number', () => {
    const { text, blocks } = assemble([block('One'), block('دو')], 'en');
    expect(text).toBe('One\nدو');
    expect(blocks.map(({ id, start, end }) => [id, text.slice(start, end)])).toEqual([
      ['b1', 'One'],
      ['b2', 'دو'],
    ]);
  });

  test('the direction that the file gives is kept with its reason, and letters decide elsewhere', () => {
    const { blocks } = assemble([block('Kayhan', { direction: 'rtl' }), block('سلام'), block('2016')], 'fa');
    expect(blocks.map(({ direction, directionReason }) => [direction, directionReason])).toEqual([
      ['rtl', 'markup'],
      ['rtl', 'detected'],
      ['rtl', 'detected'],
    ]);
  });

  test('clutter does not decide the direction of the article', () => {
    const menu = Array.from({ length: 9 }, () => block('Home and news and sport', { role: 'clutter' }));
    expect(assemble([...menu, block('خبر امروز')], 'fa').direction).toBe('rtl');
    expect(assemble(menu, null).direction).toBe('ltr');
  });

  test('a language of its own is kept, and the article’s own is left out', () => {
    const { blocks } = assemble([block('a', { language: 'en' }), block('ب', { language: 'ar' })], 'en');
    expect(blocks.map(({ language }) => language)).toEqual([null, 'ar']);
  });

  test('formatting stays on its words wherever the blocks stand', () => {
    const words = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/[\r\n]/.test(text));
    const marked = fc.tuple(words, words, words).map(([before, inside, after]): [ExtractedBlock, string] => [
      block(before + inside + after, {
        inlines: [{ kind: 'strong', start: before.length, end: before.length + inside.length, address: null }],
      }),
      inside,
    ]);
    fc.assert(
      fc.property(fc.array(marked, { minLength: 1 }), (all) => {
        const { text, inlines, blocks } = assemble(
          all.map(([each]) => each),
          null,
        );
        expect(inlines.map(({ start, end }) => text.slice(start, end))).toEqual(all.map(([, inside]) => inside));
        expect(blocks.map(({ start, end }) => ({ start, end }))).toEqual(splitLines(text));
      }),
    );
  });
});
