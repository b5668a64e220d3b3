// Owns how the arrow keys move the focus through a grid whose cells hold no, one or several things to press. It knows no
// page: what a cell holds is told to it as a number.

/** Where the focus is: a cell, headers included, and which of the things in it. */
export interface Spot {
  readonly row: number;
  readonly column: number;
  readonly target: number;
}

/** How many things each cell has that take the focus, row by row; a cell without any takes it itself, and counts as 1. */
export type GridShape = readonly (readonly number[])[];

/** A key as the browser names it, with whether Ctrl (or Command) is held. */
export interface GridKey {
  readonly key: string;
  readonly withControl: boolean;
}

const clamp = (number: number, most: number): number => Math.max(0, Math.min(number, most));

/** Down and up go through the things in a cell before they leave it. */
const vertical = (shape: GridShape, { row, column, target }: Spot, step: 1 | -1): Spot => {
  const inCell = target + step;
  if (inCell >= 0 && inCell < (shape[row]?.[column] ?? 1)) return { row, column, target: inCell };
  const next = row + step;
  const targets = shape[next]?.[column];
  if (targets === undefined) return { row, column, target };
  return { row: next, column, target: step === 1 ? 0 : targets - 1 };
};

/**
 * Where a key leads from a spot; null for a key that moves nothing. Left and right are those of the page: in a
 * right-to-left interface the next column is to the left.
 */
export const nextSpot = (
  shape: GridShape,
  spot: Spot,
  { key, withControl }: GridKey,
  direction: 'ltr' | 'rtl',
): Spot | null => {
  const lastRow = shape.length - 1;
  const lastColumn = (shape[spot.row]?.length ?? 1) - 1;
  const onward = direction === 'ltr' ? 1 : -1;
  const inRow = (column: number): Spot => ({ row: spot.row, column: clamp(column, lastColumn), target: 0 });
  switch (key) {
    case 'ArrowDown':
      return vertical(shape, spot, 1);
    case 'ArrowUp':
      return vertical(shape, spot, -1);
    case 'ArrowRight':
      return inRow(spot.column + onward);
    case 'ArrowLeft':
      return inRow(spot.column - onward);
    case 'Home':
      return withControl ? { row: 0, column: 0, target: 0 } : inRow(0);
    case 'End':
      return withControl ? { row: lastRow, column: lastColumn, target: 0 } : inRow(lastColumn);
    default:
      return null;
  }
};
