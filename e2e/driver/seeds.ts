// Owns what the stories mark in the two seeds, so that each story runs on left-to-right and on right-to-left text. Of the
// bilingual seed the right-to-left lines are taken. What is marked is chosen for its place, not for its sense.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SEED_LTR, SEED_RTL } from './pages';

export interface Seed {
  readonly name: string;
  readonly fileName: string;
  readonly title: RegExp;
  /** Words within one line. */
  readonly claim: string;
  /** Words that begin within `claim` and end after it, in the same line. */
  readonly overlap: string;
  /** What `claim` and `overlap` share. */
  readonly shared: string;
  /** Words of another line, which begin it. */
  readonly source: string;
  /** Words of a third line. */
  readonly elsewhere: string;
  /** One word of the text, which stands nowhere before. */
  readonly word: string;
}

export const SEEDS: readonly Seed[] = [
  {
    name: 'seed 000, left to right',
    ...SEED_LTR,
    claim: 'its military will train Syrian forces on Chinese soil',
    overlap: "Chinese soil 'to ease the humanitarian crisis in Syria'",
    shared: 'Chinese soil',
    source: 'China to host Syrian troops',
    elsewhere: 'Chinese troops on exhibition',
    word: 'exhibition',
  },
  {
    name: 'seed 003, right to left',
    ...SEED_RTL,
    claim: 'از آن به که کشور',
    overlap: 'به که کشور به دشمن دهیم',
    shared: 'به که کشور',
    source: 'چو کشور نباشد',
    elsewhere: 'زبان های اروپایی',
    word: 'اروپایی',
  },
];

/** The bytes of a seed as they lie in the project. */
export const seedBytes = (seed: Pick<Seed, 'fileName'>): Promise<Buffer> =>
  readFile(resolve(import.meta.dirname, '../../seeds', seed.fileName));
