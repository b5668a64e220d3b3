// Owns what it means that the same bytes were read again and gave the same text: which lines of it count as something else
// now. Nothing of the text is lost by that, so that no earlier text is kept for it.

import { z } from 'zod';
import type { Article, TextReading } from '../article/article';
import type { Block } from '../article/block';
import { isSame } from '../same';
import { carrySettings } from './carry-settings';

const count = z.number().int().nonnegative();

/** How many lines the other reading takes for something else. */
export const lineChangesSchema = z.object({
  /** Lines of the body that are set aside now. */
  setAside: count,
  /** Lines that were set aside and are of the body now. */
  broughtBack: count,
  /** Lines that are of another kind, direction or language now, or have other formatting. */
  otherwise: count,
});

export type LineChanges = z.infer<typeof lineChangesSchema>;

/** The other reading as the article would have it, and what that changes. */
export interface OtherReading {
  readonly reading: TextReading;
  readonly lines: LineChanges;
}

/** A block with the formatting that begins in it. */
const lineOf = ({ inlines }: TextReading, { role: _role, proposedRole: _proposed, ...block }: Block): unknown => ({
  block,
  inlines: inlines.filter(({ start }) => start >= block.start && start < block.end),
});

const changesOf = (article: Article, reading: TextReading): LineChanges => {
  const changes = { setAside: 0, broughtBack: 0, otherwise: 0 };
  reading.blocks.forEach((block, index) => {
    const before = article.blocks[index];
    if (before === undefined || !isSame(lineOf(article, before), lineOf(reading, block))) changes.otherwise += 1;
    if (before === undefined || before.role === block.role) return;
    if (block.role === 'clutter') changes.setAside += 1;
    else changes.broughtBack += 1;
  });
  return changes;
};

/**
 * What another reading of an article's own bytes, with the same text, makes of it; null where the bytes or the text are
 * others, or where the article would be as it is. When it was read, and by which Hashiya, is no difference by itself.
 */
export const readOtherwise = (article: Article, reading: TextReading): OtherReading | null => {
  if (reading.text !== article.text || reading.original.sha256 !== article.original.sha256) return null;
  const carried = carrySettings(article, reading);
  const isAsBefore =
    isSame(carried.blocks, article.blocks) &&
    isSame(carried.inlines, article.inlines) &&
    carried.markup === article.markup &&
    carried.direction === article.direction &&
    isSame(carried.original.howRead, article.original.howRead);
  return isAsBefore ? null : { reading: carried, lines: changesOf(article, carried) };
};
