// Owns what is known to be wrong with the body that Readability finds, and the rules that put it right: it drops the
// title, the byline and the lead above the first paragraph, short lists and captions inside the body, and it keeps boxes
// inside it that ask the reader to subscribe.

import { isFurnitureLine } from '../../core/article/furniture-lines';
import { visibleLength } from './block-text';
import type { PageBlock } from './page-block';

/** From this share of linked characters on, a block is a list of links and no text. */
const LINKED = 0.5;

/** As much of the found body as may be called furniture; more speaks against the names of the elements. */
const MOST_FURNITURE = 1 / 3;

/** How far the first paragraph may stand below the title, for what is between to be its lead. */
const LONGEST_LEAD = 2000;

const sizeOf = (block: PageBlock): number => visibleLength(block.text);

const isLinks = (block: PageBlock): boolean => block.linkedLength >= sizeOf(block) * LINKED;

/** What can be body by itself: no furniture by its element or its words, and no list of links. */
const couldBeBody = (block: PageBlock): boolean =>
  !block.isFurniture && !isFurnitureLine(block.text) && (block.isCredit || !isLinks(block));

const sum = (blocks: readonly PageBlock[]): number => blocks.reduce((total, block) => total + sizeOf(block), 0);

/** A box inside the found body that is furniture by its element is none of it. */
const withoutFurniture = (blocks: readonly PageBlock[], found: readonly boolean[]): boolean[] => {
  const furniture = blocks.filter((block, index) => found[index] === true && block.isFurniture);
  const all = blocks.filter((_block, index) => found[index] === true);
  if (sum(furniture) > sum(all) * MOST_FURNITURE) return [...found];
  return found.map((isFound, index) => isFound && blocks[index]?.isFurniture !== true);
};

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** Where the title stands: the last heading above the body that says the page’s title, else the last first-level one. */
const titleIndex = (blocks: readonly PageBlock[], first: number, titles: readonly string[]): number => {
  const said = new Set(titles.map(letters));
  const above = (block: PageBlock, index: number): boolean => index <= first && !block.isFurniture;
  const named = blocks.findLastIndex((block, index) => above(block, index) && said.has(letters(block.text)));
  if (named !== -1) return named;
  return blocks.findLastIndex((block, index) => above(block, index) && block.kind === 'heading' && block.level === 1);
};

/**
 * Puts right what Readability is known to get wrong. `found` are the blocks that it keeps; `titles` what the page calls
 * itself. Three rules give blocks to the body: the title and what stands between it and the first paragraph; what stands
 * in the same element as a paragraph of the body; and captions, bylines and quotations between paragraphs of it. Furniture and lists of links are
 * never given to it.
 */
export const mendBody = (
  blocks: readonly PageBlock[],
  found: readonly boolean[],
  titles: readonly string[],
): boolean[] => {
  const body = withoutFurniture(blocks, found);
  const first = body.indexOf(true);
  const last = body.lastIndexOf(true);
  if (first === -1) return body;
  const containers = new Set(blocks.filter((_block, index) => body[index] === true).map(({ container }) => container));
  const title = titleIndex(blocks, first, titles);
  const isLead = title !== -1 && sum(blocks.slice(title, first)) <= LONGEST_LEAD;
  return blocks.map((block, index) => {
    if (body[index] === true || index === title) return true;
    if (!couldBeBody(block)) return false;
    const isBetween = index > first && index < last;
    if (isBetween && (block.isCaption || block.isCredit || block.kind === 'quote')) return true;
    if (isLead && index > title && index < first) return true;
    return containers.has(block.container) && (isBetween || !block.container.isWholePage);
  });
};
