// Owns the early text as a piece of HTML for the page that the app starts in. It has no script and no address, and
// everything in it that comes from a file is written as text.

import type { Block, Inline } from '../article/block';
import { attributesOfLook } from '../article/block-look';
import { cutAtInlines } from '../article/cut-at-inlines';
import { gapsBefore } from '../article/gaps';
import { escapeHtml } from '../html/escape-html';
import { directionOfText } from '../text/direction';
import { depthOf } from '../text/letter-depth';
import { showBidiControls } from '../text/bidi-controls';
import type { Box, EarlyArticle, TextPlace } from './early-text';
import { EARLY_TEXT_ID } from './early-text-id';

/** How what is set aside is shown: lines that are folded away leave a gap that only the app can show. */
export type EarlyClutter = 'dimmed' | 'folded' | 'shown';

const attribute = ([name, value]: readonly [string, string]): string => ` ${name}="${escapeHtml(value)}"`;

const element = (name: string, attributes: Readonly<Record<string, string>>, inside = ''): string =>
  `<${name}${Object.entries(attributes).map(attribute).join('')}>${inside}</${name}>`;

/** The elements that the reading view has for formatting; a link leads nowhere. */
const INLINE_ELEMENTS: Readonly<Record<Inline['kind'], readonly [string, Readonly<Record<string, string>>]>> = {
  emphasis: ['em', {}],
  strong: ['strong', {}],
  code: ['code', {}],
  link: ['a', { class: 'inline-link' }],
  syntax: ['span', { class: 'inline-syntax' }],
};

const pieces = (text: string, block: Block, inlines: readonly Inline[]): string =>
  cutAtInlines(block, inlines)
    .map(({ start, end, inlines: over }) =>
      over.reduceRight(
        (inside, { kind }) => {
          const [name, attributes] = INLINE_ELEMENTS[kind];
          return element(name, attributes, inside);
        },
        escapeHtml(text.slice(start, end)),
      ),
    )
    .join('');

const lineOf = ({ text, inlines }: EarlyArticle, block: Block, gap: number): string => {
  const within = inlines.filter(({ start, end }) => start < block.end && end > block.start);
  const look = attributesOfLook({ ...block, gap, depth: depthOf(text.slice(block.start, block.end)) });
  const role = block.role === 'clutter' ? { 'data-role': block.role } : {};
  // What a browser records of its paints names the element by its id.
  return element('p', { id: `early-${block.id}`, ...look, ...role }, pieces(text, block, within));
};

/** The lines that are shown: where clutter is folded, those before the first of it. */
const shownLines = ({ blocks }: EarlyArticle, clutter: EarlyClutter): readonly Block[] => {
  const folded = clutter === 'folded' ? blocks.findIndex(({ role }) => role === 'clutter') : -1;
  return folded === -1 ? blocks : blocks.slice(0, folded);
};

const pixels = (length: number): string => `${String(length)}px`;

/** A box as a style, counted from the corner of the one that it stands in. */
const placed = ({ left, top, width, height }: Box, within: Pick<Box, 'left' | 'top'> = { left: 0, top: 0 }): string =>
  [
    'position:absolute',
    `left:${pixels(left - within.left)}`,
    `top:${pixels(top - within.top)}`,
    `width:${pixels(width)}`,
    `height:${pixels(height)}`,
    'margin:0',
  ].join(';');

/** The margin with what is beside it, which is the place of the scroll bar. */
const toTheEdge = ({ margin, text, window }: TextPlace): Box =>
  margin.left > text.left
    ? { ...margin, width: window.width - margin.left }
    : { ...margin, left: 0, width: margin.left + margin.width };

/** In a window of another size the text would stand elsewhere: there it is not shown. */
const onlyIn = ({ width, height }: TextPlace['window']): string => {
  const about = (name: string, size: number): string => `(${pixels(size - 1)} < ${name} < ${pixels(size + 1)})`;
  return `@media not (${about('width', width)} and ${about('height', height)}) { #${EARLY_TEXT_ID} { display: none } }`;
};

/** The early text of an article where it stood; null where none of its beginning is shown. */
export const writeEarlyText = (article: EarlyArticle, place: TextPlace, clutter: EarlyClutter): string | null => {
  const { title, language, direction } = article;
  const spoken = language === null ? {} : { lang: language };
  const gaps = gapsBefore(article);
  const lines = shownLines(article, clutter).map((block, index) => lineOf(article, block, gaps[index] ?? 0));
  if (lines.length === 0) return null;
  const heading = element('h1', { dir: directionOfText(title), ...spoken }, escapeHtml(showBidiControls(title)));
  const { reader } = place;
  const text = element(
    'div',
    {
      class: 'article-mount',
      'data-syntax': place.isSyntaxShown ? 'shown' : 'folded',
      'data-clutter': clutter,
      style: placed(place.text, reader),
    },
    element('div', { class: 'article-text', dir: direction, ...spoken }, lines.join('')),
  );
  return element(
    'div',
    { id: EARLY_TEXT_ID, 'aria-hidden': 'true' },
    [
      element('style', {}, onlyIn(place.window)),
      element('div', { class: 'early-bar', style: placed(place.bar) }),
      element('div', { class: 'early-library', style: placed(place.library) }),
      element('div', { class: 'early-margin', style: placed(toTheEdge(place)) }),
      element(
        'div',
        { class: 'early-reader', style: placed(reader) },
        [element('div', { class: 'article-header', style: placed(place.header, reader) }, heading), text].join(''),
      ),
      element('div', { class: 'early-foot', style: placed(place.foot) }),
    ].join(''),
  );
};
