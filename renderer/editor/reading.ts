// Owns what of the open article the reader sees: all of its text but the Markdown syntax and the lines set aside, while
// those are folded.

import { foldedRanges, type Article } from '../../core/article/article';
import type { Reading } from '../../core/text/motion';
import type { TextRange } from '../../core/text/trim-range';
import { foldedLines } from '../clutter/folding';
import { appState } from '../state/app-state';
import { editorState } from './editor-state';

/** The article as it is read. `lines` are those that are folded away, in order. */
export const readingOf = (article: Article, isSyntaxShown: boolean, lines: readonly TextRange[] = []): Reading => {
  const syntax = isSyntaxShown ? [] : foldedRanges(article);
  const isIn = (part: TextRange, line: TextRange): boolean => line.start <= part.start && part.end <= line.end;
  const hidden =
    lines.length === 0
      ? syntax
      : [...syntax.filter((part) => !lines.some((line) => isIn(part, line))), ...lines].sort(
          (one, other) => one.start - other.start,
        );
  return { text: article.text, blocks: article.blocks, hidden };
};

/** The open article as it is read now; null when none is open. */
export const currentReading = (): Reading | null => {
  const { article, isSyntaxShown } = appState();
  const { surface } = editorState();
  return article === null ? null : readingOf(article, isSyntaxShown, surface === null ? [] : foldedLines(surface.view));
};

/**
 * What is copied of a range: the article's text as it is, to the unit. Folded syntax at the edges is left out, as nobody
 * has selected it; syntax between selected words is of the text, and stays, as do folded lines.
 */
export const copiedText = ({ text, hidden }: Reading, range: TextRange): string => {
  let { start, end } = range;
  for (const part of hidden) if (part.start <= start && start < part.end) start = part.end;
  for (const part of hidden.toReversed()) if (part.start < end && end <= part.end) end = part.start;
  return text.slice(start, Math.max(start, end));
};
