// The early text as HTML, read by a parser of pages: what it says, where it stands, and that nothing in it is anything but words.

import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Article } from '../article/article';
import { articleOf } from '../testing/article-of';
import { HOSTILE_WORDS } from '../testing/hostile-words';
import { trickyMarkdown, trickyText } from '../testing/tricky-text';
import { isBlank } from '../text/trim-range';
import { earlyArticleSchema, type EarlyArticle, type TextPlace } from './early-text';
import { writeEarlyText } from './write-early-text';

const box = (left: number, top: number, width: number, height: number) => ({ left, top, width, height });

const placeOf = ({ id }: Pick<Article, 'id'>, more: Partial<TextPlace> = {}): TextPlace => ({
  articleId: id,
  window: { width: 1280, height: 832 },
  bar: box(0, 0, 1280, 50),
  library: box(0, 50, 280, 782),
  reader: box(281, 50, 999, 782),
  header: box(321, 74, 563, 130),
  text: box(321, 228, 563, 832),
  margin: box(925, 50, 340, 832),
  foot: box(281, 797, 643, 35),
  isSyntaxShown: false,
  ...more,
});

const early = (article: Article): EarlyArticle => earlyArticleSchema.parse(article);

const pageOf = (html: string | null): Document => {
  if (html === null) throw new Error('nothing was written');
  return new JSDOM(`<!doctype html><body>${html}<div id="root"></div></body>`).window.document;
};

const linesOf = (page: Document): string[] =>
  [...page.querySelectorAll('.article-text p')].map(({ textContent }) => textContent);

/** Every name of an element and of an attribute that there is. */
const namesIn = (page: Document): { elements: Set<string>; attributes: Set<string> } => {
  const all = [...(page.querySelector('#early-text')?.querySelectorAll('*') ?? [])];
  return {
    elements: new Set(all.map(({ localName }) => localName)),
    attributes: new Set(all.flatMap((element) => element.getAttributeNames())),
  };
};

const ELEMENTS = ['style', 'div', 'h1', 'p', 'span', 'a', 'em', 'strong', 'code'];
const ATTRIBUTES = [
  'class',
  'style',
  'id',
  'dir',
  'lang',
  'data-kind-of-block',
  'data-depth',
  'data-gap',
  'data-level',
  'data-role',
  'data-syntax',
  'data-clutter',
];

describe('the early text', () => {
  test('has the lines of the article, with their characters, whatever they are', () => {
    const anyText = fc.oneof(trickyText(), trickyMarkdown(), fc.constantFrom(...HOSTILE_WORDS));
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('text.txt', 'text.md'),
        fc.constantFrom(...HOSTILE_WORDS),
        (text, file, title) => {
          fc.pre(!isBlank(text));
          const article = { ...articleOf(text, file), title };
          const page = pageOf(writeEarlyText(early(article), placeOf(article), 'shown'));
          // HTML has no place for some signs; U+FFFD stands for each of them.
          const sign =
            /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF\uFFFD\uD800-\uDFFF]/u;
          const same = (one: string, other: string): boolean =>
            one.length === other.length && [...one].every((each, at) => sign.test(each) || each === [...other][at]);
          const lines = article.blocks.map(({ start, end }) => article.text.slice(start, end));
          const written = linesOf(page);
          expect(written).toHaveLength(lines.length);
          expect(written.every((line, at) => same(line, lines[at] ?? ''))).toBe(true);
          const names = namesIn(page);
          expect([...names.elements].filter((name) => !ELEMENTS.includes(name))).toEqual([]);
          expect([...names.attributes].filter((name) => !ATTRIBUTES.includes(name))).toEqual([]);
        },
      ),
    );
  });

  test('stands where the text stood, and only in a window of that size', () => {
    const article = articleOf('One line.\n\nAnd another.');
    const page = pageOf(writeEarlyText(early(article), placeOf(article), 'dimmed'));
    const mount = page.querySelector<HTMLElement>('.article-mount');
    // Counted from the corner of what it is scrolled in.
    expect([mount?.style.left, mount?.style.top, mount?.style.width]).toEqual(['40px', '178px', '563px']);
    expect(page.querySelector('style')?.textContent).toContain('(1279px < width < 1281px)');
    expect(page.querySelector('#early-text')?.getAttribute('aria-hidden')).toBe('true');
  });

  test('has the margin reach to the edge, on whichever side it is', () => {
    const article = articleOf('One line.');
    const marginOf = (margin: TextPlace['margin']): string | undefined => {
      const page = pageOf(writeEarlyText(early(article), placeOf(article, { margin }), 'dimmed'));
      const style = page.querySelector<HTMLElement>('.early-margin')?.style;
      return `${style?.left ?? ''} ${style?.width ?? ''}`;
    };
    expect(marginOf(box(925, 50, 340, 832))).toBe('925px 355px');
    expect(marginOf(box(15, 50, 240, 832))).toBe('0px 255px');
  });

  test('ends before the first line that is folded away, and is none where that is the first of all', () => {
    const article = articleOf('First.\n\nSecond.\n\nThird.');
    const withClutter = (at: number): EarlyArticle => {
      const { blocks, ...rest } = early(article);
      return { ...rest, blocks: blocks.map((block, index) => (index === at ? { ...block, role: 'clutter' } : block)) };
    };
    const shown = (at: number, clutter: 'dimmed' | 'folded'): string | null =>
      writeEarlyText(withClutter(at), placeOf(article), clutter);
    expect(linesOf(pageOf(shown(1, 'folded')))).toEqual(['First.']);
    expect(linesOf(pageOf(shown(1, 'dimmed')))).toHaveLength(3);
    expect(shown(0, 'folded')).toBeNull();
  });

  test('is the beginning of a long text and no more', () => {
    const lines = Array.from({ length: 500 }, (_, index) => `${String(index)} ${'word '.repeat(40)}.`);
    const article = early(articleOf(lines.join('\n\n')));
    const written = linesOf(pageOf(writeEarlyText(article, placeOf(article), 'dimmed')));
    expect(written.length).toBeGreaterThan(20);
    expect(written.join('').length).toBeLessThan(7000);
    expect(written).toEqual(lines.slice(0, written.length).map((line) => line));
  });
});
