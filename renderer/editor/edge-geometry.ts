// Owns where the two edges of a mention are in the window, and which offset a point in the window means.

import { graphemeEnd, graphemeStart, nextGrapheme, previousGrapheme } from '../../core/text/graphemes';
import type { EditorSurface } from './editor-state';
import { boxOfLetter, letterAtPoint, runsRightToLeft } from './glyph-geometry';

export type Edge = 'start' | 'end';

/** A vertical line in CSS pixels of the viewport. */
export interface EdgeLine {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** The edge of a range: at its first letter's beginning or its last letter's end, each by the way that letter runs. */
export const edgeLine = (surface: EditorSurface, text: string, edge: Edge, offset: number): EdgeLine | null => {
  const letter =
    edge === 'start'
      ? { start: offset, end: nextGrapheme(text, offset) }
      : { start: previousGrapheme(text, offset), end: offset };
  const box = boxOfLetter(surface, letter);
  if (box === null) return null;
  const isAtRight = (edge === 'start') === runsRightToLeft(surface, text, letter);
  return { x: isAtRight ? box.right : box.left, top: box.top, bottom: box.bottom };
};

/** The offset nearest to a point, on a grapheme boundary; null where there is no text. */
export const offsetAtPoint = (surface: EditorSurface, text: string, x: number, y: number): number | null => {
  const letter = letterAtPoint(surface, text, x, y);
  const box = letter === null ? null : boxOfLetter(surface, letter);
  if (letter !== null && box !== null) {
    const isLeftHalf = x < (box.left + box.right) / 2;
    return isLeftHalf === runsRightToLeft(surface, text, letter) ? letter.end : letter.start;
  }
  // Beside the text: the nearest end of the line is meant.
  const { view, table } = surface;
  const found = document.caretPositionFromPoint(x, y);
  if (found === null || !view.dom.contains(found.offsetNode)) return null;
  const offset = table.offsetAt(view.posAtDOM(found.offsetNode, found.offset));
  const [before, after] = [graphemeStart(text, offset), graphemeEnd(text, offset)];
  return offset - before <= after - offset ? before : after;
};
