// Owns the measuring of texts: which views of which sizes, in which order, how often.

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { measureView, type ViewTimes } from './measure-view';
import { ALONE, COMPARED, VIEWS, type TextSize, type ViewName } from './sizes';

/** One view of one size over all rounds. */
export interface TextCell {
  readonly size: TextSize;
  readonly view: ViewName;
  readonly times: readonly ViewTimes[];
  /** Why there are fewer times than rounds, in words; null where there are not. */
  readonly unfinished: string | null;
}

export interface TextRounds {
  readonly rounds: number;
  /** Of each act in each round. */
  readonly acts: number;
}

const WHOLE: TextRounds = { rounds: 3, acts: 12 };
const QUICK: TextRounds = { rounds: 1, acts: 6 };

/** A view that takes longer than this in a cell counts as not finished, in milliseconds. */
const LIMIT = 60_000;

/** The views of a size in a round: each round begins with another one. */
const turnOf = <Item>(items: readonly Item[], round: number): Item[] => [
  ...items.slice(round % items.length),
  ...items.slice(0, round % items.length),
];

/** What is asked for: all sizes and views where none are named. */
export interface TextRequest {
  readonly isQuick: boolean;
  readonly sizes: readonly string[];
  readonly views: readonly string[];
}

const ONLY_HASHIYA: readonly ViewName[] = ['hashiya'];

interface OpenCell {
  readonly size: TextSize;
  readonly view: ViewName;
  readonly times: ViewTimes[];
  unfinished: string | null;
}

/** The request's choice of sizes and views, or all of them. */
const cellsOf = ({ isQuick, sizes, views }: TextRequest): OpenCell[] => {
  const cell = (size: TextSize, view: ViewName): OpenCell => ({ size, view, times: [], unfinished: null });
  const isAsked = (names: readonly string[], name: string): boolean => names.length === 0 || names.includes(name);
  const compared = isQuick && sizes.length === 0 ? { small: COMPARED.small, english: COMPARED.english } : COMPARED;
  const alone = isQuick && sizes.length === 0 ? {} : ALONE;
  return Object.entries<TextSize>({ ...compared, ...alone })
    .filter(([name]) => isAsked(sizes, name))
    .flatMap(([name, size]) => (name in ALONE ? ONLY_HASHIYA : VIEWS).map((view) => cell(size, view)))
    .filter(({ view }) => isAsked(views, view));
};

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** Measures a cell in a folder of its own and says what came of it. */
const measureCell = async (cell: OpenCell, folder: string, acts: number, seed: number): Promise<string> => {
  const { size, view } = cell;
  await mkdir(folder);
  try {
    const { times, isFinished } = await measureView(size, view, { folder, acts, isWhole: true, limit: LIMIT, seed });
    if (times !== null) cell.times.push(times);
    const within = `within ${String(LIMIT / 1000)} s`;
    if (!isFinished)
      cell.unfinished = times === null ? `did not open ${within}` : `opened, but did not finish ${within}`;
    return cell.unfinished ?? `painted after ${times?.open.painted.toFixed(0) ?? ''} ms`;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

/** As `measureCell`; what fails is tried once more, since a tool may have lost its window. */
const measureOrTell = async (...asked: Parameters<typeof measureCell>): Promise<string> => {
  try {
    return await measureCell(...asked).catch(() => measureCell(...asked));
  } catch (error) {
    const [cell] = asked;
    cell.unfinished = `failed: ${firstLine(error)}`;
    return cell.unfinished;
  }
};

/** Measures all views of all sizes, taking turns. */
export const measureTexts = async (
  folder: string,
  request: TextRequest,
  say: (line: string) => void,
): Promise<{ cells: readonly TextCell[]; rounds: TextRounds }> => {
  const rounds = request.isQuick ? QUICK : WHOLE;
  const cells = cellsOf(request);
  const names = [...new Set(cells.map(({ size }) => size.name))];
  for (let round = 0; round < rounds.rounds; round += 1) {
    for (const name of names) {
      for (const cell of turnOf(
        cells.filter(({ size }) => size.name === name),
        round,
      )) {
        // What did not finish once is not waited for again.
        if (cell.unfinished !== null) continue;
        const seed = 1000 * (round + 1);
        const told = await measureOrTell(cell, join(folder, 'text'), rounds.acts, seed);
        say(`  round ${String(round + 1)}, ${name}: ${cell.view} ${told}`);
      }
    }
  }
  return { cells, rounds };
};
