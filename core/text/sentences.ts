// Owns the sentences of a text: those of ICU (UAX #29) on lines that sentence-rules.ts has prepared. A sentence never
// crosses a line's end. All offsets are UTF-16 code units.

import { graphemeStart } from './graphemes';
import { splitLines } from './lines';
import { segmentsOf } from './segment-long';
import { rewriteLine } from './sentence-rules';
import { stretchAround } from './stretch';
import { trimRange, type TextRange } from './trim-range';

const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });

/** The line with everything hidden turned to signs that end nothing, so that a folded address ends no sentence. */
const withoutHidden = (text: string, line: TextRange, hidden: readonly TextRange[]): string => {
  let shown = '';
  let from = line.start;
  for (const part of hidden) {
    const start = Math.max(from, part.start);
    const end = Math.min(line.end, part.end);
    if (start >= end) continue;
    shown += text.slice(from, start) + ')'.repeat(end - start);
    from = end;
  }
  return shown + text.slice(from, line.end);
};

/** How far around a place one looks for the cluster that holds it. */
const NEAR = 64;

/** The place itself, or where the cluster begins that it would cut: a sign that belongs to the digits after it (U+0600). */
const snapped = (text: string, place: number): number => {
  const from = Math.max(0, place - NEAR);
  return from + graphemeStart(text.slice(from, place + NEAR), place - from);
};

/** A piece of the text without blanks and hidden syntax at its edges; it begins and ends on cluster boundaries. */
const trimmed = (text: string, piece: TextRange, hidden: readonly TextRange[]): TextRange[] => {
  const within = hidden
    .filter((part) => part.start < piece.end && piece.start < part.end)
    .map((part) => ({ start: part.start - piece.start, end: part.end - piece.start }));
  const words = text.slice(piece.start, piece.end);
  const range = trimRange(words, { start: 0, end: words.length }, within);
  return range === null ? [] : [{ start: piece.start + range.start, end: piece.start + range.end }];
};

/** The sentences of a line or of a part of one, with the blanks between them. */
const piecesOfLine = (text: string, line: TextRange, hidden: readonly TextRange[]): TextRange[] => {
  const shown = withoutHidden(text, line, hidden);
  const pieces: TextRange[] = [];
  for (const segment of segmentsOf(segmenter, rewriteLine(shown))) {
    const start = snapped(text, line.start + segment.start);
    const end = line.start + segment.end;
    const before = pieces.at(-1);
    // What has nothing to say of its own, such as a lone bracket, goes with what it follows.
    const isResidue = !/[\p{L}\p{N}]/u.test(shown.slice(segment.start, segment.end));
    if (before !== undefined) pieces[pieces.length - 1] = { start: before.start, end: isResidue ? end : start };
    if (before === undefined || !isResidue) pieces.push({ start, end });
  }
  return pieces;
};

/**
 * The sentences of a text in order, each without blanks at its edges; between them is nothing to see. `hidden` are
 * ranges that the reader does not see, in order: no sentence begins or ends in one.
 */
export const sentencesOf = (text: string, hidden: readonly TextRange[] = []): TextRange[] =>
  splitLines(text).flatMap((line) => piecesOfLine(text, line, hidden).flatMap((piece) => trimmed(text, piece, hidden)));

/** More than any sentence but of the longest laws. */
const REACH = 20_000;

/** The sentences of an offset's line that stand next to it, and how far this has looked. */
const sentencesNear = (
  text: string,
  offset: number,
  hidden: readonly TextRange[],
): { readonly sentences: readonly TextRange[]; readonly stretch: TextRange } => {
  const stretch = stretchAround(text, offset, REACH);
  const within = hidden.filter((part) => part.start < stretch.end && stretch.start < part.end);
  const pieces = piecesOfLine(text, stretch, within);
  const index = pieces.findLastIndex(({ start }) => start <= offset);
  // A neighbour's neighbour too, since a piece of nothing but hidden syntax is no sentence.
  const near = pieces.slice(Math.max(0, index - 2), index + 3);
  return { sentences: near.flatMap((piece) => trimmed(text, piece, within)), stretch };
};

/**
 * The sentence that holds `offset`; between two of a line, the one before; before a line's first, that one. Null in a
 * line without anything to see.
 */
export const sentenceAt = (text: string, offset: number, hidden: readonly TextRange[] = []): TextRange | null => {
  const { sentences } = sentencesNear(text, offset, hidden);
  return sentences.findLast(({ start }) => start <= offset) ?? sentences[0] ?? null;
};

/** The first end of a sentence after `offset`; the text's length where there is none. */
export const nextSentence = (text: string, offset: number, hidden: readonly TextRange[] = []): number => {
  for (let at = offset; at < text.length;) {
    const { sentences, stretch } = sentencesNear(text, at, hidden);
    const sentence = sentences.find(({ end }) => end > offset);
    if (sentence !== undefined) return sentence.end;
    at = stretch.end;
  }
  return text.length;
};

/** The last beginning of a sentence before `offset`; 0 where there is none. */
export const previousSentence = (text: string, offset: number, hidden: readonly TextRange[] = []): number => {
  for (let at = Math.min(offset, text.length); at > 0;) {
    const { sentences, stretch } = sentencesNear(text, at - 1, hidden);
    const sentence = sentences.findLast(({ start }) => start < offset);
    if (sentence !== undefined) return sentence.start;
    at = stretch.start;
  }
  return 0;
};
