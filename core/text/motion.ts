// Owns where a caret goes by letters, words, sentences and blocks, and how a selection grows to whole ones. Forward and
// backward are those of the text; which key is which depends on the line's direction. Offsets are UTF-16 code units.

import { nextGrapheme, previousGrapheme } from './graphemes';
import { nextSentence, previousSentence, sentenceAt } from './sentences';
import { trimRange, type TextRange } from './trim-range';
import { nextWord, previousWord } from './words';

export type TextUnit = 'grapheme' | 'word' | 'sentence' | 'block';

/** 1 is forward in the text, -1 backward. */
export type Step = 1 | -1;

/** A text as it is read: its blocks in order, and what the reader does not see of it, in order. */
export interface Reading {
  readonly text: string;
  readonly blocks: readonly TextRange[];
  readonly hidden: readonly TextRange[];
}

/** A place within what is hidden moves to the near edge of it. */
const outOfHidden = (hidden: readonly TextRange[], place: number, step: Step): number => {
  const cover = hidden.find((part) =>
    step === 1 ? part.start < place && place <= part.end : part.start <= place && place < part.end,
  );
  return cover === undefined ? place : outOfHidden(hidden, step === 1 ? cover.start : cover.end, step);
};

/** What is seen of a block; all of it where that is nothing. */
const seenOf = ({ text, hidden }: Reading, block: TextRange): TextRange => trimRange(text, block, hidden) ?? block;

const nextBlock = (reading: Reading, offset: number): number =>
  reading.blocks
    .filter(({ end }) => end > offset)
    .slice(0, 2)
    .map((block) => seenOf(reading, block).end)
    .find((end) => end > offset) ?? reading.text.length;

const previousBlock = (reading: Reading, offset: number): number =>
  reading.blocks
    .filter(({ start }) => start < offset)
    .slice(-2)
    .map((block) => seenOf(reading, block).start)
    .findLast((start) => start < offset) ?? 0;

const stop = (reading: Reading, offset: number, unit: TextUnit, step: Step): number => {
  const { text, hidden } = reading;
  switch (unit) {
    case 'grapheme':
      return step === 1 ? nextGrapheme(text, offset) : previousGrapheme(text, offset);
    case 'word':
      return step === 1 ? nextWord(text, offset) : previousWord(text, offset);
    case 'sentence':
      return step === 1 ? nextSentence(text, offset, hidden) : previousSentence(text, offset, hidden);
    case 'block':
      return step === 1 ? nextBlock(reading, offset) : previousBlock(reading, offset);
  }
};

/**
 * Where a step of one unit leads: forward to the next end of one, backward to the last beginning, as a selection wants
 * them; never into what is hidden. Where there is none it is the text's end or beginning.
 */
export const moveBy = (reading: Reading, offset: number, unit: TextUnit, step: Step): number => {
  const limit = step === 1 ? reading.text.length : 0;
  for (let at = offset; at !== limit;) {
    at = stop(reading, at, unit, step);
    const seen = outOfHidden(reading.hidden, at, step);
    if (seen === at) return at;
    // Only the edge of a word may be hidden, as in `_word_`; one that is hidden as a whole is passed by.
    const otherEdge = stop(reading, at, unit, step === 1 ? -1 : 1);
    const isSeen = step === 1 ? Math.max(otherEdge, offset) < seen : Math.min(otherEdge, offset) > seen;
    if (isSeen) return seen;
  }
  return limit;
};

/** The blocks that a range reaches into, from the first one's beginning to the last one's end. */
const wholeBlocks = (reading: Reading, range: TextRange): TextRange => {
  const within = reading.blocks.filter(({ start, end }) => start < range.end && range.start < end);
  const [first] = within;
  const last = within.at(-1);
  if (first === undefined || last === undefined) return range;
  return { start: seenOf(reading, first).start, end: seenOf(reading, last).end };
};

const isWider = (range: TextRange, than: TextRange): boolean => range.start < than.start || range.end > than.end;

/**
 * A selection or a caret (an empty range) grown to the whole sentences that it reaches into; one that is whole sentences
 * already grows to whole blocks. Null where there is nothing more to take.
 */
export const widen = (reading: Reading, range: TextRange): TextRange | null => {
  const { text, hidden } = reading;
  const seen = trimRange(text, range, hidden);
  const first = sentenceAt(text, seen?.start ?? range.start, hidden);
  const last = seen === null ? first : sentenceAt(text, seen.end - 1, hidden);
  if (first === null || last === null) return null;
  const sentences = { start: first.start, end: last.end };
  if (seen === null || isWider(sentences, seen)) return sentences;
  const blocks = wholeBlocks(reading, seen);
  return isWider(blocks, seen) ? blocks : null;
};
