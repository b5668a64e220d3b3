// Owns pages that are made up for tests, each with what a browser shows of it.

import fc from 'fast-check';
import { visibleText } from './visible-text';

/** A page with what a browser shows of it. */
export interface Made {
  readonly html: string;
  readonly visible: string;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const joined = (parts: readonly Made[]): Made => ({
  html: parts.map(({ html }) => html).join(''),
  visible: parts.map(({ visible }) => visible).join(''),
});

// The parser itself leaves NUL out.
const text = visibleText().map((value): Made => ({ html: escaped(value), visible: value }));

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

/** Pages: whole ones, with `head` and `body`. */
export const madePages = (): fc.Arbitrary<Made> =>
  blocks.map(({ html, visible }) => ({
    html: `<!doctype html><html><head><title>T</title></head><body>${html}</body></html>`,
    visible,
  }));
