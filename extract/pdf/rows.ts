// Owns which glyph runs stand on one line: those of nearly one baseline, with raised and lowered small ones among them.
// Where a row is cut into columns is for `columns.ts`.

import { rightOf, type GlyphRun } from './glyph-run';

/** Runs of one baseline, in the order in which the page draws them. */
export interface Row {
  readonly runs: readonly GlyphRun[];
  /** That of the largest font in it. */
  readonly baseline: number;
  /** The size of that font. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
}

/** How far two baselines of one line may be apart, as a share of the font's size. */
const SAME_BASELINE = 0.3;
/** Smaller type than this share of the line's size may be raised by `RAISED` or lowered by `LOWERED` of that size. */
const SMALL_TYPE = 0.85;
const RAISED = 0.65;
const LOWERED = 0.3;

interface OpenRow {
  readonly places: number[];
  baseline: number;
  size: number;
}

const fits = (row: OpenRow, run: GlyphRun): boolean => {
  const [small, large] = run.size < row.size ? [run, row] : [row, run];
  const smallBaseline = small === run ? run.y : row.baseline;
  const rise = smallBaseline - (large === run ? run.y : row.baseline);
  if (Math.abs(rise) <= SAME_BASELINE * small.size) return true;
  if (small.size > SMALL_TYPE * large.size) return false;
  return -LOWERED * large.size <= rise && rise <= RAISED * large.size;
};

const close = (row: OpenRow, runs: readonly GlyphRun[]): Row => {
  const own = row.places.sort((a, b) => a - b).flatMap((place) => runs[place] ?? []);
  return {
    runs: own,
    baseline: row.baseline,
    size: row.size,
    left: own.reduce((least, run) => Math.min(least, run.x), Infinity),
    right: own.reduce((most, run) => Math.max(most, rightOf(run)), -Infinity),
  };
};

/** The rows of some runs, the topmost first. */
export const rowsOf = (runs: readonly GlyphRun[]): Row[] => {
  const order = runs.map((_run, place) => place).sort((a, b) => (runs[b]?.y ?? 0) - (runs[a]?.y ?? 0));
  const rows: OpenRow[] = [];
  for (const place of order) {
    const run = runs[place];
    if (run === undefined) continue;
    const last = rows.at(-1);
    if (last === undefined || !fits(last, run)) {
      rows.push({ places: [place], baseline: run.y, size: run.size });
      continue;
    }
    last.places.push(place);
    if (run.size > last.size) {
      last.size = run.size;
      last.baseline = run.y;
    }
  }
  return rows.map((row) => close(row, runs));
};
