// Owns where letters are painted: the boxes of a range, the letter at a point, and which way a letter runs. The browser's
// own answer for a point is not asked: where directions meet it is the far end of the run, and on the outer half of a
// word's last letter it is the gap behind it.

import { directionOfLine } from '../../core/text/direction';
import { graphemeStart, nextGrapheme, previousGrapheme } from '../../core/text/graphemes';
import type { TextRange } from '../../core/text/trim-range';
import type { EditorSurface } from './editor-state';

/** The boxes of a range of the text, in CSS pixels of the viewport; none for folded syntax. */
export const boxesOf = ({ view, table }: EditorSurface, range: TextRange): DOMRect[] =>
  table.spansOf(range).flatMap((span) => {
    const start = view.domAtPos(span.from, 1);
    const end = view.domAtPos(span.to, -1);
    const dom = document.createRange();
    dom.setStart(start.node, start.offset);
    dom.setEnd(end.node, end.offset);
    return [...dom.getClientRects()];
  });

/** The box of one letter, the last of its boxes where it has several; null where it is not painted. */
export const boxOfLetter = (surface: EditorSurface, letter: TextRange): DOMRect | null => {
  const box = boxesOf(surface, letter).at(-1);
  return box === undefined || box.height === 0 ? null : box;
};

/** The letter (grapheme) that is painted at a point; null where there is none. */
export const letterAtPoint = (surface: EditorSurface, text: string, x: number, y: number): TextRange | null => {
  const { view, table } = surface;
  // A handle that is dragged lies over the text.
  const block = document.elementsFromPoint(x, y).find((element) => element.matches('[data-block]'));
  if (block === undefined || !view.dom.contains(block)) return null;
  const lineHeight = Number.parseFloat(getComputedStyle(block).lineHeight);
  const isAtPoint = (range: TextRange): boolean =>
    boxesOf(surface, range).some((box) => {
      const leading = Math.max(0, (lineHeight - box.height) / 2);
      return box.left <= x && x <= box.right && box.top - leading <= y && y <= box.bottom + leading;
    });
  let found: TextRange = {
    start: table.offsetAt(view.posAtDOM(block, 0)),
    end: table.offsetAt(view.posAtDOM(block, block.childNodes.length)),
  };
  if (!isAtPoint(found)) return null;
  // A range's boxes are its letters' boxes, whatever their order on the screen, so it can be halved.
  for (;;) {
    const half = graphemeStart(text, (found.start + found.end) >> 1);
    const middle = half > found.start ? half : nextGrapheme(text, found.start);
    if (middle >= found.end) return found;
    const first = { start: found.start, end: middle };
    found = isAtPoint(first) ? first : { start: middle, end: found.end };
  }
};

/** True where the text goes on to the left of a letter. */
export const runsRightToLeft = (surface: EditorSurface, text: string, letter: TextRange): boolean => {
  const characters = text.slice(letter.start, letter.end);
  const own = /\p{Nd}/u.test(characters) ? 'ltr' : directionOfLine(characters);
  if (own !== null) return own === 'rtl';
  // A sign runs with what it stands among, which shows in where it was put.
  const box = boxOfLetter(surface, letter);
  const before = boxOfLetter(surface, { start: previousGrapheme(text, letter.start), end: letter.start });
  if (box !== null && before !== null && before.bottom > box.top) return before.left > box.left;
  const after = boxOfLetter(surface, { start: letter.end, end: nextGrapheme(text, letter.end) });
  return box !== null && after !== null && after.top < box.bottom && after.left < box.left;
};
