// Owns the lines of a document in the order in which they are read, each with where it stands in its column, and apart
// from them the lines that are a page's header or footer.

import { directionOfText, type Direction } from '../../core/text/direction';
import { isBlank } from '../../core/text/trim-range';
import { columnsOf } from './columns';
import type { GlyphPage, GlyphRun } from './glyph-run';
import { directionOfRuns, lineText, type PairShapes } from './line-text';
import { pairing } from './mirrored-pairs';
import { rowsOf, type Row } from './rows';

export interface TextLine {
  readonly runs: readonly GlyphRun[];
  /** As it reads if it runs in the direction of its column. */
  readonly text: string;
  /** The direction of its column. */
  readonly direction: Direction;
  readonly page: number;
  /** Which of the page's layers it is in; 0 is the upright one. */
  readonly layer: number;
  /** Which column of the document it stands in, counted from 0 in reading order. */
  readonly column: number;
  readonly baseline: number;
  /** The size that most of its characters have. */
  readonly size: number;
  /** How far it begins from the edge of the column where lines begin, and ends before the edge where they end. */
  readonly indent: number;
  readonly room: number;
  readonly width: number;
  readonly fonts: ReadonlySet<string>;
}

export interface PageLines {
  readonly page: number;
  /** The lines of the text. */
  readonly body: readonly TextLine[];
  /** Header lines, and footer lines with page numbers. */
  readonly head: readonly TextLine[];
  readonly foot: readonly TextLine[];
}

/** The size that most characters of some runs have. */
const usualSize = (runs: readonly GlyphRun[]): number => {
  const counts = new Map<number, number>();
  for (const run of runs) counts.set(run.size, (counts.get(run.size) ?? 0) + run.text.trim().length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
};

const linesOfColumn = (
  rows: readonly Row[],
  place: Pick<TextLine, 'page' | 'layer' | 'column'>,
  base: Direction,
): TextLine[] => {
  const runs = rows.flatMap((row) => row.runs);
  const direction = directionOfRuns(runs, base);
  const left = rows.reduce((least, row) => Math.min(least, row.left), Infinity);
  const right = rows.reduce((most, row) => Math.max(most, row.right), -Infinity);
  return rows.flatMap((row): TextLine[] => {
    const { text } = lineText(row.runs, direction, 'as-drawn');
    if (isBlank(text)) return [];
    const [indent, room] =
      direction === 'ltr' ? [row.left - left, right - row.right] : [right - row.right, row.left - left];
    return [
      {
        runs: row.runs,
        text,
        direction,
        ...place,
        baseline: row.baseline,
        size: usualSize(row.runs),
        indent,
        room,
        width: row.right - row.left,
        fonts: new Set(row.runs.map((run) => run.font)),
      },
    ];
  });
};

/** The lines of all pages. `running` are the runs of headers and footers. */
export const pageLines = (pages: readonly GlyphPage[], running: ReadonlySet<GlyphRun>): PageLines[] => {
  let column = 0;
  return pages.map(({ number: page, height, layers }): PageLines => {
    const base = directionOfRuns(
      layers.flatMap((layer) => layer.runs),
      'ltr',
    );
    const body: TextLine[] = [];
    const ends: TextLine[] = [];
    for (const [layer, { runs }] of layers.entries()) {
      const own = runs.filter((run) => !running.has(run));
      for (const rows of columnsOf(own, base)) {
        body.push(...linesOfColumn(rows, { page, layer, column }, base));
        column += 1;
      }
      for (const row of rowsOf(runs.filter((run) => running.has(run))))
        ends.push(...linesOfColumn([row], { page, layer, column }, base));
    }
    return {
      page,
      body,
      head: ends.filter((line) => line.baseline >= height / 2),
      foot: ends.filter((line) => line.baseline < height / 2),
    };
  });
};

/**
 * Whether the brackets of right-to-left lines stand in a document as they look, which is usual, or as they are meant:
 * whichever gives more pairs. In doubt they look as they are drawn.
 */
export const pairShapesOf = (pages: readonly PageLines[]): PairShapes => {
  let drawn = 0;
  let meant = 0;
  for (const { body } of pages) {
    for (const { runs, direction } of body) {
      if (direction === 'ltr') continue;
      drawn += pairing(lineText(runs, direction, 'as-drawn').text);
      meant += pairing(lineText(runs, direction, 'as-meant').text);
    }
  }
  return meant > drawn ? 'as-meant' : 'as-drawn';
};

/** The direction of lines that belong together, by their words. */
export const directionOfLines = (lines: readonly TextLine[]): Direction =>
  directionOfText(lines.map(({ text }) => text).join(' '));
