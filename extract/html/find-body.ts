// Owns what Readability says of a page: which of its pieces belong to the body. Readability rewrites the tree that it is
// given, so every piece is wrapped in a mark first, and what counts is which marks have come through; the text itself is
// never taken from it.

import { Readability } from '@mozilla/readability';
import { visibleLength } from './block-text';
import type { PageBlock, PageBlocks } from './page-block';

const MARK = 'data-hashiya-piece';
const TEXT_NODE = 3;

/** Below this many characters Readability does not trust what it found first, and looks again less strictly. */
const SHORTEST_BODY = 250;

/** Readability goes over the page many times; from this many elements on that takes longer than its answer is worth. */
const MOST_ELEMENTS = 60_000;

/** The share of a block's characters from which on it is in what was found. */
const FOUND_SHARE = 0.5;

const mark = (document: Document, { sources }: PageBlocks): void => {
  sources.forEach((source, index) => {
    if (source.nodeType === TEXT_NODE) {
      const wrapper = document.createElement('span');
      wrapper.setAttribute(MARK, String(index));
      source.replaceWith(wrapper);
      wrapper.append(source);
    } else {
      (source as Element).setAttribute(MARK, String(index));
    }
  });
};

/** The numbers of the pieces that Readability keeps; none where it finds no body, or fails on the page. */
const keptPieces = (document: Document): Set<number> => {
  try {
    const article = new Readability<Node>(document, {
      charThreshold: SHORTEST_BODY,
      maxElemsToParse: MOST_ELEMENTS,
      disableJSONLD: true,
      serializer: (node) => node,
    }).parse();
    const content = article?.content;
    if (content === null || content === undefined) return new Set();
    const marked = (content as Element).querySelectorAll(`[${MARK}]`);
    return new Set(Array.from(marked, (element) => Number(element.getAttribute(MARK))));
  } catch {
    // Its bugs cost the choice between body and clutter, and never the text.
    return new Set();
  }
};

const isFound = (block: PageBlock, kept: ReadonlySet<number>): boolean => {
  let all = 0;
  let found = 0;
  for (const [source, count] of block.sources) {
    all += count;
    if (kept.has(source)) found += count;
  }
  return all > 0 && found / all >= FOUND_SHARE;
};

/** From this share of linked characters on, what is found is a list of pages and not a page. */
const LINKED = 0.5;

const isListOfLinks = (blocks: readonly PageBlock[], found: readonly boolean[]): boolean => {
  const inside = blocks.filter((_block, index) => found[index] === true);
  const linked = inside.reduce((sum, block) => sum + block.linkedLength, 0);
  return linked >= inside.reduce((sum, { text }) => sum + visibleLength(text), 0) * LINKED;
};

/** Which blocks are in the body that Readability finds, in their order; none where there is no body. The document cannot be used any more after it. */
export const findBody = (document: Document, page: PageBlocks): boolean[] => {
  // Its marks are left out of what is too large to be looked at, where they would only cost time.
  if (document.getElementsByTagName('*').length + page.sources.length > MOST_ELEMENTS)
    return page.blocks.map(() => false);
  mark(document, page);
  const kept = keptPieces(document);
  const found = page.blocks.map((block) => isFound(block, kept));
  return isListOfLinks(page.blocks, found) ? page.blocks.map(() => false) : found;
};
