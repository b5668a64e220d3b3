import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../testing/pages';

/** A page with what a browser shows of it. */
interface Made {
  readonly html: string;
  readonly visible: string;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const joined = (parts: readonly Made[]): Made => ({
  html: parts.map(({ html }) => html).join(''),
  visible: parts.map(({ visible }) => visible).join(''),
});

const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        ' ',
        '\n',
        '\t',
        '\u00A0',
        'سلام دنیا',
        'שלום',
        'می‌رود',
        '\u2028',
        '👩‍👧',
        'e\u0301',
        '<b>',
        '&amp;',
        '\u202Eabc\u202C',
      ),
    ),
    { maxLength: 4 },
  )
  // The parser itself leaves NUL out and makes a line feed of a carriage return.
  .map((parts) => parts.join('').replace(/\0/g, ''))
  .map((value): Made => ({ html: escaped(value), visible: value }));

const unseen = text.chain(({ html }) =>
  fc
    .constantFrom(
      `<script>${html.replace(/<\//g, '')}</script>`,
      `<style>${html}</style>`,
      `<p hidden>${html}</p>`,
      `<div style="display:none"><b>${html}</b></div>`,
      `<select><option>${html}</option></select>`,
      `<textarea>${html}</textarea>`,
      `<!-- ${html.replace(/-/g, '')} -->`,
      `<template><p>${html}</p></template>`,
      '<img src="http://never.example/x.png"><br><hr><wbr>',
    )
    .map((hidden): Made => ({ html: hidden, visible: '' })),
);

const wrapped = (tags: readonly string[], inner: fc.Arbitrary<Made>): fc.Arbitrary<Made> =>
  fc.tuple(fc.constantFrom(...tags), inner).map(([tag, { html, visible }]) => {
    const name = tag.split(' ')[0] ?? tag;
    return { html: `<${tag}>${html}</${name}>`, visible };
  });

const INLINE = [
  'b',
  'em',
  'code',
  'span',
  'a href="https://a.example/"',
  'bdi',
  'span dir="rtl"',
  'sup',
  'mark',
  'q',
  'span style="visibility:visible"',
];
const BLOCK = [
  'div',
  'section',
  'blockquote',
  'article',
  'div dir="rtl" lang="fa"',
  'div class="comment share"',
  'aside',
  'main',
  'details',
  'footer',
  'x-own',
  'center',
  'figure',
];

// Inline elements with text alone, so that the parser has nothing to put elsewhere.
const inline = fc.oneof(text, wrapped(INLINE, text), wrapped(INLINE, wrapped(['i', 'strong', 'u'], text)));
const inlines = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: inline }, { weight: 1, arbitrary: fc.constant({ html: '<br>', visible: '' }) }),
    { maxLength: 4 },
  )
  .map(joined);
const cells = fc.array(wrapped(['td', 'th'], inlines), { minLength: 1, maxLength: 3 }).map(joined);
const rows = fc.array(wrapped(['tr'], cells), { minLength: 1, maxLength: 3 }).map(joined);

const { blocks } = fc.letrec<{ blocks: Made; block: Made }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4 },
    wrapped(['p', 'h1', 'h3', 'pre', 'figcaption', 'summary'], inlines),
    wrapped(['ul', 'ol'], wrapped(['li'], inlines)),
    wrapped(['table'], rows),
    inlines,
    unseen,
    wrapped(BLOCK, tie('blocks')),
    wrapped(['ul'], wrapped(['li'], tie('blocks'))),
    wrapped(['table'], wrapped(['tr'], wrapped(['td'], tie('blocks')))),
  ),
  blocks: fc.array(tie('block'), { maxLength: 5 }).map((parts) => joined(parts)),
}));

const seen = (value: string): string => value.replace(/[\s\u0085]+/gu, '');

test('the blocks of a page hold every visible character exactly once and in order, whatever is body', () => {
  fc.assert(
    fc.property(blocks, fc.constantFrom('found', 'whole'), ({ html, visible }, body) => {
      const page = readText(`<!doctype html><html><head><title>T</title></head><body>${html}</body></html>`, body);
      expect(seen(page.blocks.map(({ text: own }) => own).join(''))).toBe(seen(visible));
      for (const { text: own, inlines: ranges } of page.blocks) {
        expect(own).not.toMatch(/[\r\n\u2028\u2029\u0085]/u);
        expect(own.trim()).not.toBe('');
        for (const { start, end } of ranges) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(own.length);
        }
      }
    }),
    { numRuns: 300 },
  );
});
