// Owns which cards are shown as one row each: those that would otherwise push each other far away from their words. Pure,
// and the same whatever is measured of the cards: it goes by their expected heights. All lengths are CSS pixels.

import type { Mention } from '../../core/mention/mention';
import { CARD_GAP } from './card-layout';

/** How far a card may stand below its words before those that push it become rows. */
export const MOST_DRIFT = 400;

/** How far a row may stand below its words before it is put among others. */
export const MOST_ROW_DRIFT = 90;

interface ExpectedCard {
  readonly level: number;
  /** How high the closed card is expected to be. */
  readonly expected: number;
}

const FRAME = 42;
const LINE = { ltr: 23, rtl: 29 } as const;
const LINE_OF_NOTE = 21;
const TAGS = 28;
const LETTERS_OF_LINE = 36;

const linesOf = (length: number): number => (length === 0 ? 0 : length > LETTERS_OF_LINE ? 2 : 1);

/** How high a mention's closed card is expected to be. */
export const expectedHeight = ({ ranges, note, tags }: Mention, direction: 'ltr' | 'rtl'): number => {
  const quote = ranges.reduce((length, range) => length + range.quote.length, 0);
  return (
    FRAME + linesOf(quote) * LINE[direction] + linesOf(note.length) * LINE_OF_NOTE + (tags.length === 0 ? 0 : TAGS)
  );
};

/** For the cards of one section of the text, in reading order, which of them are to be rows. */
export const crowdedAmong = (cards: readonly ExpectedCard[]): boolean[] => {
  const crowded = cards.map(() => false);
  let [first, drift, next] = [0, 0, 0];
  const end = (after: number): void => {
    if (drift > MOST_DRIFT) crowded.fill(true, first, after);
    [first, drift] = [after, 0];
  };
  cards.forEach(({ level, expected }, index) => {
    // A card that is pushed by none begins anew.
    if (level >= next) end(index);
    const top = Math.max(level, next);
    drift = Math.max(drift, top - level);
    next = top + expected + CARD_GAP;
  });
  end(cards.length);
  return crowded;
};
