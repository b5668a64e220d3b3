// Owns the order of the measuring: for each size the workspace is made, then everything is measured by turns, so that
// what is compared has met the same moments of the machine.

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditTimes } from './edits';
import type { Shape } from './library';
import type { Opening } from './opening';
import type { Stalls } from './stalls';
import { ask } from './tasks';
import type { WorkedShape } from './worked';

/** A size, and what is measured of it. */
export interface Size {
  readonly shape: Shape;
  /** Edits with plain lowdb a round; fewer where each takes half a second. */
  readonly lowdbEdits: number;
}

const NEWS = 20_000;

export const SMALL: readonly Size[] = [
  { shape: { articles: 1, mentions: 100, textLength: NEWS }, lowdbEdits: 70 },
  { shape: { articles: 100, mentions: 10_000, textLength: NEWS }, lowdbEdits: 20 },
];

export const LARGE: readonly Size[] = [
  { shape: { articles: 1000, mentions: 100_000, textLength: NEWS }, lowdbEdits: 5 },
  { shape: { articles: 1, mentions: 100_000, textLength: 1_000_000 }, lowdbEdits: 5 },
];

/** On which the queries across articles are measured. */
export const WORKED: readonly WorkedShape[] = [
  { articles: 20, mentions: 600, textLength: NEWS, claims: 100, relations: 30, ofEvent: 20 },
  { articles: 1000, mentions: 100_000, textLength: NEWS, claims: 2000, relations: 1000, ofEvent: 50 },
];

/** Every number is of one turn; the lists hold those of all rounds. */
export interface Measured {
  readonly shape: Shape;
  readonly edits: EditTimes;
  readonly lowdbEdits: number[];
  readonly openings: Opening[];
  readonly lowdbOpenings: Opening[];
  readonly stalls: Stalls;
}

const ROUNDS = 3;
const EDITS = 70;

const joined = (one: EditTimes | null, other: EditTimes): EditTimes => {
  const both = (key: keyof EditTimes): EditTimes[keyof EditTimes] => ({
    edits: [...(one?.[key].edits ?? []), ...other[key].edits],
    appends: [...(one?.[key].appends ?? []), ...other[key].appends],
    alone: [...(one?.[key].alone ?? []), ...other[key].alone],
  });
  return {
    'note paced': both('note paced'),
    'mention paced': both('mention paced'),
    'note back-to-back': both('note back-to-back'),
    'mention back-to-back': both('mention back-to-back'),
  };
};

/** Measures one size in a folder of its own under `folder`, which is gone afterwards. */
export const measureSize = async (
  folder: string,
  { shape, lowdbEdits: lowdbCount }: Size,
  say: (line: string) => void,
): Promise<Measured> => {
  const place = join(folder, `${String(shape.articles)}-${String(shape.mentions)}`);
  await mkdir(place);
  try {
    say(`${String(shape.mentions)} mentions in ${String(shape.articles)} articles: making the workspace`);
    await ask('make', place, shape);
    const [openings, lowdbOpenings, lowdbEdits]: [Opening[], Opening[], number[]] = [[], [], []];
    let edits: EditTimes | null = null;
    for (let round = 0; round < ROUNDS; round += 1) {
      say(`  round ${String(round + 1)} of ${String(ROUNDS)}`);
      openings.push(await ask('opening', place));
      lowdbOpenings.push(await ask('lowdb-opening', place));
      edits = joined(edits, await ask('edits', place, { count: EDITS, firstTurn: round * EDITS * 4 }));
      lowdbEdits.push(...(await ask('lowdb-edits', place, { count: lowdbCount })));
    }
    say('  stalls');
    const stalls = await ask('stalls', place);
    if (edits === null) throw new Error('No round was run');
    return { shape, edits, lowdbEdits, openings, lowdbOpenings, stalls };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
};
