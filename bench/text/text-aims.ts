// Owns what is aimed at for long texts, and whether a run meets it.

import { milliseconds, times, verdict } from '../tables';
import { ALONE, COMPARED, type TextSize } from './sizes';
import type { TextFigures } from './text-figures';

/** A frame that was left out shows as 33.3 ms between two; clocks round. */
const TWO_FRAMES = 34;

/** Where mentions begin at most so many characters from one another, a window of text has some wherever it stands. */
const ALWAYS_SEEN = 500;

/** A line for an aim, or none where the run has no figure for it. */
const atMost = (aim: string, most: number, figure: number | null, write: (value: number) => string): string[] =>
  figure === null ? [] : [verdict(aim, figure <= most, write(figure))];

const ms = (value: number): string => `${milliseconds(value)} ms`;
const ratio = (value: number): string => `${value.toFixed(2)} times`;

const worst = (figures: readonly (number | null)[]): number | null => {
  const known = figures.filter((figure) => figure !== null);
  return known.length === 0 ? null : Math.max(...known);
};

const over = (one: number | null, other: number | null): number | null =>
  one === null || other === null || other === 0 ? null : one / other;

/** The aims of a run of texts, a line each. */
export const textAims = (figures: TextFigures): string[] => {
  const { sizes } = figures;
  const marked = sizes.filter(({ mentions }) => mentions > 0);
  const opening = (size: TextSize): number | null => figures.of(size, 'hashiya', ({ open }) => open.painted);
  // Of two processors main, which saves, and the screen take their part: what the page itself computes is the measure.
  const adding = (size: TextSize): number | null => figures.worstOfActs(size, 'hashiya', 'toFrame');
  const memory = (size: TextSize): number | null => figures.of(size, 'hashiya', (each) => each.memory);
  return [
    ...atMost(
      '1 MB with 10,000 mentions is painted in half the time of the flat static DOM',
      0.5,
      figures.openingRatio(COMPARED.many, 'hashiya', 'static'),
      ratio,
    ),
    ...atMost(
      '5 MB with 10,000 mentions are painted in a quarter of the time of the flat static DOM',
      0.25,
      figures.openingRatio(COMPARED.long, 'hashiya', 'static'),
      ratio,
    ),
    ...atMost(
      'adding, editing and deleting a mention take 5 ms of the page’s thread up to its frame, p50 at any size',
      5,
      worst(marked.map(adding)),
      ms,
    ),
    ...atMost(
      'and 8 ms, p95 at any size',
      8,
      worst(marked.map((size) => figures.worstOfActs(size, 'hashiya', 'toFrame', 0.95))),
      ms,
    ),
    ...atMost(
      'that costs at most twice as much at 10,000 mentions as at 100, 1 MB',
      2,
      over(adding(COMPARED.many), adding(ALONE.few)),
      times,
    ),
    ...atMost('the same at 5 MB', 2, over(adding(COMPARED.long), adding(ALONE.longFew)), times),
    ...atMost(
      'no frame takes more than 33 ms while scrolling or jumping',
      TWO_FRAMES,
      worst(
        sizes.flatMap((size) => [
          figures.of(size, 'hashiya', ({ scroll }) => scroll?.interval ?? null),
          figures.of(size, 'hashiya', ({ jump }) => jump?.interval ?? null),
        ]),
      ),
      ms,
    ),
    ...atMost(
      'Persian takes 1.5 times as long as English to open',
      1.5,
      over(opening(COMPARED.persian), opening(COMPARED.english)),
      ratio,
    ),
    ...atMost('and to mark', 1.5, over(adding(COMPARED.persian), adding(COMPARED.english)), ratio),
    ...atMost(
      'the memory of the window with 10,000 mentions is at most 1.5 times that with none, 1 MB',
      1.5,
      over(memory(COMPARED.many), memory(ALONE.none)),
      ratio,
    ),
    ...marked
      .filter(({ characters, mentions }) => characters / mentions <= ALWAYS_SEEN)
      .flatMap((size) => {
        const coloured = figures.of(size, 'hashiya', (each) => each.coloured);
        return coloured === null || coloured > 0
          ? []
          : [verdict(`mentions are painted after a jump, ${size.name}`, false, 'no coloured pixel')];
      }),
  ];
};
