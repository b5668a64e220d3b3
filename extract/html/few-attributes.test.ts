import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPaces } from '../../core/testing/paces';
import { readText } from '../testing/pages';
import { fewAttributes, MOST_ATTRIBUTES } from './few-attributes';

const attributes = (count: number, value: string): string =>
  Array.from({ length: count }, (_none, index) => `a${String(index)}${value}`).join(' ');

const textOf = (html: string): string =>
  readText(html)
    .blocks.map(({ text }) => text)
    .join('\n');

describe('a page with an element of very many attributes', () => {
  test.each(['=""', '', "='<p>x</p>'", '=x', ' = ">"'])('is read at once, and all of its text: a%s', async (value) => {
    const html = `<p>Before</p><p dir="rtl" ${attributes(100_000, value)}>وزیر گفت.</p><p>After</p>`;
    const { value: page, paces } = await inPaces(() => readText(html));
    expect(paces).toBeLessThan(250);
    expect(page.blocks.map(({ text, direction }) => [text, direction])).toEqual([
      ['Before', null],
      ['وزیر گفت.', 'rtl'],
      ['After', null],
    ]);
  });

  test('is read at once where the tag never ends, or many have as many as they may', async () => {
    const unended = await inPaces(() => textOf(`<p>Before</p><p ${attributes(100_000, '=""')}`));
    expect(unended.value).toBe('Before');
    const tag = `<b ${attributes(MOST_ATTRIBUTES, '')}>ב</b>`;
    const many = await inPaces(() => textOf(`<p>${tag.repeat(300)}</p>`));
    expect(many.value).toBe('ב'.repeat(300));
    expect(unended.paces + many.paces).toBeLessThan(500);
  });

  test('keeps what only looks like it: scripts, comments, text, long values', () => {
    const many = attributes(2000, '=""');
    for (const html of [
      `<script>x = '<p ${many}>'</script><p>a</p>`,
      `<!-- <p ${many}> --><p>a</p>`,
      `<p title="${many.replaceAll('"', '')}">a</p>`,
      `<textarea><p ${many}></textarea>`,
      `<p>1 < 2 ${many}</p>`,
      `<p ${attributes(MOST_ATTRIBUTES, '=""')}>a</p>`,
      `<p${' '.repeat(5000)}id=a>a</p>`,
    ])
      expect(fewAttributes(html)).toBe(html);
  });

  test('in whatever is written, leaves ordinary tags as they are', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '=',
      ' ',
      '/',
      'p',
      'a',
      '<p ',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      'خ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => {
        const html = pieces.join('');
        expect(fewAttributes(html)).toBe(html);
      }),
    );
  });
});
