// Owns what Readability says of a page: which of its pieces belong to the body. Readability rewrites the tree that it is
// given, so every piece is wrapped in a mark first, and what counts is which marks have come through; the text itself is
// never taken from it.

import { Readability } from '@mozilla/readability';
import { visibleLength } from './block-text';
import { nameOf } from './elements';
import type { PageBlock, PageBlocks } from './page-block';

const MARK = 'data-hashiya-piece';
const TEXT_NODE = 3;

/** Elements that Readability neither takes apart nor puts others in the place of without their attributes. */
const KEPT_AS_THEY_ARE: ReadonlySet<string> = new Set(
  'b cite code dd dt em figcaption h1 h2 h3 h4 h5 h6 i li p small span strong sub sup td th'.split(' '),
);

/** Below this many characters Readability does not trust what it found first, and looks again less strictly. */
const SHORTEST_BODY = 250;

/** Readability goes over the page many times; from this many elements and pieces on that takes longer than its answer is worth. */
const MOST_ELEMENTS = 30_000;

/** The share of a block's characters from which on it is in what was found. */
const FOUND_SHARE = 0.5;

/** The element that a piece is all there is in, if Readability leaves it as it is; moving text costs time. */
const elementOfItsOwn = (piece: ChildNode): Element | null => {
  const parent = piece.parentElement;
  const isAlone = parent?.firstChild === piece && parent.lastChild === piece;
  return isAlone && KEPT_AS_THEY_ARE.has(nameOf(parent)) ? parent : null;
};

const wrap = (document: Document, piece: ChildNode): Element => {
  const wrapper = document.createElement('span');
  piece.before(wrapper);
  wrapper.append(piece);
  return wrapper;
};

const mark = (document: Document, { sources, hidden }: PageBlocks): void => {
  for (const element of hidden) element.setAttribute('hidden', '');
  sources.forEach((source, index) => {
    const marked =
      source.nodeType === TEXT_NODE ? (elementOfItsOwn(source) ?? wrap(document, source)) : (source as Element);
    marked.setAttribute(MARK, String(index));
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
