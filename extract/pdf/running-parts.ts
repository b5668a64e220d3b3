// Owns which rows of a page are its header, footer or page number: those at its head or foot that stand there on other
// pages too, whatever their numbers are. A heading that happens to be repeated in the middle of pages is none.

import { median, type GlyphPage, type GlyphRun } from './glyph-run';
import { rowsOf, type Row } from './rows';

/** So many rows from the head and from the foot of a page may belong to a header or footer. */
const ROWS_LOOKED_AT = 3;
/** On at least this share of the pages, since those of chapters and of left and right pages differ. */
const PAGES_SHARE = 0.4;
const FEWEST_PAGES = 2;
/** They stand within this share of the page's height from its edge; a page with few rows has its text among the rows looked at. */
const EDGE_SHARE = 0.15;
/** How far from its usual height such a row may stand, in points. */
const HEIGHT_TOLERANCE = 6;
/** A page number stands apart from the text by at least this many times its own size. */
const APART = 1.6;
const PAGE_NUMBER = /^\W{0,3}(?:[\divxlc]{1,7}|#{1,3})\W{0,3}$/iu;

const textOf = (row: Row): string =>
  row.runs
    .toSorted((a, b) => a.x - b.x)
    .map((run) => run.text)
    .join('')
    .replace(/\s+/gu, '');

/** What is the same on all pages: numbers of any digits are one sign. */
const sameness = (row: Row): string => textOf(row).replace(/\p{Nd}+/gu, '#');

interface Seen {
  readonly row: Row;
  readonly page: number;
}

const atEnds = (page: GlyphPage): { readonly side: 'head' | 'foot'; readonly row: Row; readonly apart: boolean }[] => {
  const rows = rowsOf(page.layers[0]?.runs ?? []);
  const gap = (above: Row | undefined, below: Row | undefined): number =>
    above === undefined || below === undefined ? Infinity : above.baseline - below.baseline;
  const heads = rows.slice(0, ROWS_LOOKED_AT).map((row, place) => ({
    side: 'head' as const,
    row,
    apart: place === 0 && gap(row, rows[1]) > APART * row.size,
  }));
  const feet = rows.slice(heads.length).slice(-ROWS_LOOKED_AT);
  const all = [
    ...heads,
    ...feet.map((row, place) => ({
      side: 'foot' as const,
      row,
      apart: place === feet.length - 1 && gap(rows.at(-2), row) > APART * row.size,
    })),
  ];
  const edge = EDGE_SHARE * page.height;
  return all.filter(({ side, row }) => (side === 'head' ? row.baseline >= page.height - edge : row.baseline <= edge));
};

/** The runs of headers, footers and page numbers of all pages. */
export const runningParts = (pages: readonly GlyphPage[]): ReadonlySet<GlyphRun> => {
  const seen = new Map<string, Seen[]>();
  const found = new Set<GlyphRun>();
  const take = (row: Row): void => row.runs.forEach((run) => found.add(run));
  for (const page of pages) {
    for (const { side, row, apart } of atEnds(page)) {
      if (apart && PAGE_NUMBER.test(textOf(row).replace(/\p{Nd}/gu, '#'))) take(row);
      const key = `${side}:${sameness(row)}`;
      const list = seen.get(key) ?? [];
      list.push({ row, page: page.number });
      seen.set(key, list);
    }
  }
  for (const list of seen.values()) {
    const usual = median(list.map(({ row }) => row.baseline));
    const near = list.filter(({ row }) => Math.abs(row.baseline - usual) <= HEIGHT_TOLERANCE);
    const count = new Set(near.map(({ page }) => page)).size;
    if (count < FEWEST_PAGES || count < PAGES_SHARE * pages.length) continue;
    near.forEach(({ row }) => take(row));
  }
  return found;
};
