// Owns where the two edges of a mention are in the window, and which offset a point in the window means.

import { graphemeEnd, graphemeStart, nextGrapheme, previousGrapheme } from '../../core/text/graphemes';
import { directionOfLine } from '../../core/text/direction';
import type { EditorSurface } from './editor-state';

export type Edge = 'start' | 'end';

/** A vertical line in CSS pixels of the viewport. */
export interface EdgeLine {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box of the characters `[from, to)` of the text, the last of their boxes where they have several. */
const boxOf = ({ view, table }: EditorSurface, from: number, to: number): DOMRect | null => {
  const [span] = table.spansOf({ start: from, end: to });
  if (span === undefined) return null;
  const start = view.domAtPos(span.from, 1);
  const end = view.domAtPos(span.to, -1);
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return [...range.getClientRects()].at(-1) ?? null;
};

/** The edge of a range: at its first letter's beginning or its last letter's end, each by that letter's own direction. */
export const edgeLine = (surface: EditorSurface, text: string, edge: Edge, offset: number): EdgeLine | null => {
  const from = edge === 'start' ? offset : previousGrapheme(text, offset);
  const to = edge === 'start' ? nextGrapheme(text, offset) : offset;
  const box = boxOf(surface, from, to);
  if (box === null || box.height === 0) return null;
  const isRightToLeft = directionOfLine(text.slice(from, to)) === 'rtl';
  const isAtRight = (edge === 'start') === isRightToLeft;
  return { x: isAtRight ? box.right : box.left, top: box.top, bottom: box.bottom };
};

/** The offset nearest to a point, on a grapheme boundary; null where there is no text. */
export const offsetAtPoint = ({ view, table }: EditorSurface, text: string, x: number, y: number): number | null => {
  const found = document.caretPositionFromPoint(x, y);
  if (found === null || !view.dom.contains(found.offsetNode)) return null;
  const offset = table.offsetAt(view.posAtDOM(found.offsetNode, found.offset));
  const [before, after] = [graphemeStart(text, offset), graphemeEnd(text, offset)];
  return offset - before <= after - offset ? before : after;
};
