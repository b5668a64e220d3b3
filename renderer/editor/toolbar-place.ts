// Owns where the toolbar stands: close to the moving end of the selection, wholly in the window, over none of the
// selected words. Pure geometry in CSS pixels of the viewport.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 8;
/** How far the toolbar stays from the edges of its room. */
export const EDGE = 8;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * The toolbar's left and top. `boxes` are the selection's boxes in text order, `isForward` says at which end the caret
 * is: below the last box when it is the end, above the first when it is the start; the other side where that has no room.
 */
export const placeToolbar = (
  boxes: readonly Box[],
  isForward: boolean,
  toolbar: Size,
  window: Size,
): { left: number; top: number } | null => {
  const visible = boxes.filter((box) => box.bottom > 0 && box.top < window.height && box.right > box.left);
  if (visible.length === 0) return null;
  const top = Math.min(...visible.map((box) => box.top));
  const bottom = Math.max(...visible.map((box) => box.bottom));
  const lowest = visible.findLast((box) => box.bottom >= bottom - 1) ?? visible[0];
  const highest = visible.find((box) => box.top <= top + 1) ?? visible[0];
  const below = bottom + GAP;
  const above = top - GAP - toolbar.height;
  const fitsBelow = below + toolbar.height + EDGE <= window.height;
  const fitsAbove = above >= EDGE;
  const goesBelow = fitsBelow && (isForward || !fitsAbove);
  const near = goesBelow ? lowest : highest;
  if (near === undefined) return null;
  const centre = (near.left + near.right) / 2;
  return {
    left: clamp(centre - toolbar.width / 2, EDGE, Math.max(EDGE, window.width - toolbar.width - EDGE)),
    // Where the selection fills the window, the toolbar keeps to the edge where its end is.
    top: goesBelow ? below : fitsAbove ? above : isForward ? window.height - toolbar.height - EDGE : EDGE,
  };
};
