// Owns what of the open article the reader sees: all of its text but the Markdown syntax, while that is folded.

import { foldedRanges, type Article } from '../../core/article/article';
import type { Reading } from '../../core/text/motion';
import type { TextRange } from '../../core/text/trim-range';
import { appState } from '../state/app-state';

/** The article as it is read. */
export const readingOf = (article: Article, isSyntaxShown: boolean): Reading => ({
  text: article.text,
  blocks: article.blocks,
  hidden: isSyntaxShown ? [] : foldedRanges(article),
});

/** The open article as it is read now; null when none is open. */
export const currentReading = (): Reading | null => {
  const { article, isSyntaxShown } = appState();
  return article === null ? null : readingOf(article, isSyntaxShown);
};

/**
 * What is copied of a range: the article's text as it is, to the unit. Folded syntax at the edges is left out, as nobody
 * has selected it; syntax between selected words is of the text, and stays.
 */
export const copiedText = ({ text, hidden }: Reading, range: TextRange): string => {
  let { start, end } = range;
  for (const part of hidden) if (part.start <= start && start < part.end) start = part.end;
  for (const part of hidden.toReversed()) if (part.start < end && end <= part.end) end = part.start;
  return text.slice(start, Math.max(start, end));
};
