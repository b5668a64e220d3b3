// Owns long texts of each direction, made of real words.

import { declarationLines } from './declaration';

/** How long they are at least, in UTF-16 code units. */
const UNITS = 300_000;

/** A text of each direction, and words that stand in one of its last lines alone. */
export const LONG_TEXTS = [
  { name: 'left to right', code: 'eng', words: 'zebra quilted marker' },
  { name: 'right to left', code: 'pes_1', words: 'گورخر راه‌راه یگانه' },
] as const;

export type LongText = (typeof LONG_TEXTS)[number];

type Words = readonly string[];

const half = ({ length }: Words): number => Math.floor(length / 2);

/** Each story has a text of its own, or the app would say that it is nearly the same as another. */
const ORDERS = {
  asItIs: (words) => words,
  reversed: (words) => words.toReversed(),
  sorted: (words) => words.toSorted(),
  byLength: (words) => words.toSorted((one, other) => one.length - other.length),
  longestFirst: (words) => words.toSorted((one, other) => other.length - one.length),
  secondHalfFirst: (words) => [...words.slice(half(words)), ...words.slice(0, half(words))],
  firstHalfReversed: (words) => [...words.slice(0, half(words)).toReversed(), ...words.slice(half(words))],
  everySecondFirst: (words) => [...words.filter((_, at) => at % 2 === 1), ...words.filter((_, at) => at % 2 === 0)],
} as const satisfies Record<string, (words: Words) => Words>;

export type Order = keyof typeof ORDERS;

/** The lines of a long text with its words in some order. */
export const longLines = ({ code, words }: LongText, order: Order): string[] => {
  const declaration = declarationLines(code)
    .filter((each) => each.trim() !== '')
    .map((each) => ORDERS[order](each.split(' ')).join(' '));
  const lines: string[] = [];
  for (let length = 0; length < UNITS; length += (lines.at(-1)?.length ?? 0) + 1) {
    lines.push(declaration[lines.length % declaration.length] ?? '');
  }
  lines.splice(-6, 0, words);
  return lines;
};
