// Owns the order in which the parts of a page are read: where rows one below the other leave the same strip free, they are
// columns, and each is read to its foot before the next. A table looks the same and is read so too.

import type { Direction } from '../../core/text/direction';
import { rightOf, type GlyphRun } from './glyph-run';
import { rowsOf, type Row } from './rows';

/** A strip from `from` to `to` in which nothing is drawn. */
interface Strip {
  readonly from: number;
  readonly to: number;
}

/** Rows, of the first band of a page to the last, that leave `gutter` free; null where they are one column. */
interface Band {
  readonly rows: Row[];
  readonly gutter: Strip | null;
}

/** A gutter is at least this wide: in points, and as a share of the size of the type beside it. */
const NARROWEST = 7;
const NARROWEST_SHARE = 0.7;
/** Each side of a gutter has at least this many rows, and takes this share of the width. */
const FEWEST_ROWS = 3;
const SLIMMEST = 0.15;
/** So many rows are looked at for one gutter. A hostile page of many thousand rows must not cost their square. */
const MOST_ROWS = 200;

const freeStrips = (row: Row, left: number, right: number): Strip[] => {
  const strips: Strip[] = [];
  let from = left;
  for (const run of row.runs.toSorted((a, b) => a.x - b.x)) {
    if (run.x > from) strips.push({ from, to: run.x });
    from = Math.max(from, rightOf(run));
  }
  if (from < right) strips.push({ from, to: right });
  return strips;
};

const shared = (one: readonly Strip[], other: readonly Strip[], narrowest: number): Strip[] => {
  const both: Strip[] = [];
  let place = 0;
  for (const strip of one) {
    while ((other[place]?.to ?? Infinity) <= strip.from) place += 1;
    for (let next = place; (other[next]?.from ?? Infinity) < strip.to; next += 1) {
      const from = Math.max(strip.from, other[next]?.from ?? 0);
      const to = Math.min(strip.to, other[next]?.to ?? 0);
      if (to - from >= narrowest) both.push({ from, to });
    }
  }
  return both;
};

/** Whether a strip parts rows into two columns that are worth the name. */
const parts = (rows: readonly Row[], strip: Strip): boolean => {
  const middle = (strip.from + strip.to) / 2;
  const lefts = rows.filter((row) => row.left < middle);
  const rights = rows.filter((row) => row.right > middle);
  if (lefts.length < FEWEST_ROWS || rights.length < FEWEST_ROWS) return false;
  const left = Math.min(...lefts.map((row) => row.left));
  const right = Math.max(...rights.map((row) => row.right));
  const slimmest = SLIMMEST * (right - left);
  return strip.from - left >= slimmest && right - strip.to >= slimmest;
};

/** The longest band with a gutter that begins with the first of these rows; null where there is none. */
const bandAt = (rows: readonly Row[], first: number, left: number, right: number): Band | null => {
  let free: readonly Strip[] = [{ from: left, to: right }];
  let found: Band | null = null;
  const end = Math.min(rows.length, first + MOST_ROWS);
  for (let place = first; place <= end; place += 1) {
    const row = place < end ? rows[place] : undefined;
    const narrowest = Math.max(NARROWEST, NARROWEST_SHARE * (row?.size ?? 0));
    const next = row === undefined ? [] : shared(free, freeStrips(row, left, right), narrowest);
    // A strip that does not go on may have been a gutter up to here.
    if (next.length < free.length && place - first >= FEWEST_ROWS) {
      const band = rows.slice(first, place);
      const gutters = free.filter((strip) => parts(band, strip));
      // The widest of several: with three columns, the others are found within a side of it.
      const gutter = gutters.sort((a, b) => b.to - b.from - (a.to - a.from))[0];
      if (gutter !== undefined) found = { rows: band, gutter };
    }
    if (next.length === 0) break;
    free = next;
  }
  return found;
};

const bandsOf = (rows: readonly Row[]): Band[] => {
  const left = rows.reduce((least, row) => Math.min(least, row.left), Infinity);
  const right = rows.reduce((most, row) => Math.max(most, row.right), -Infinity);
  const bands: Band[] = [];
  for (let place = 0; place < rows.length;) {
    const row = rows[place];
    if (row === undefined) break;
    const band = bandAt(rows, place, left, right);
    if (band !== null) bands.push(band);
    else if (bands.at(-1)?.gutter === null) bands.at(-1)?.rows.push(row);
    else bands.push({ rows: [row], gutter: null });
    place += band?.rows.length ?? 1;
  }
  return bands;
};

const DEEPEST = 6;

/** The columns of some runs in reading order, each as its rows from the top. `direction` is that of the page. */
export const columnsOf = (runs: readonly GlyphRun[], direction: Direction, depth = 0): Row[][] => {
  if (runs.length === 0) return [];
  const rows = rowsOf(runs);
  if (depth >= DEEPEST) return [rows];
  return bandsOf(rows).flatMap(({ rows: own, gutter }): Row[][] => {
    if (gutter === null) return [own];
    const middle = (gutter.from + gutter.to) / 2;
    const inBand = own.flatMap((row) => row.runs);
    const left = columnsOf(
      inBand.filter((run) => run.x < middle),
      direction,
      depth + 1,
    );
    const right = columnsOf(
      inBand.filter((run) => run.x >= middle),
      direction,
      depth + 1,
    );
    return direction === 'rtl' ? [...right, ...left] : [...left, ...right];
  });
};
