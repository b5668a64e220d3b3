// Owns word boundaries of a text: those of ICU (UAX #29), mended by word-rules.ts. All offsets are UTF-16 code units.

import { segmentsOf } from './segment-long';
import { stretchAround } from './stretch';
import { isBlank, type TextRange } from './trim-range';
import { isPicture, JOINED } from './word-rules';

const words = new Intl.Segmenter('und', { granularity: 'word' });
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A stretch between two word boundaries. Pictures such as emoji count as words; signs and blanks do not. */
export interface WordPiece extends TextRange {
  readonly isWord: boolean;
}

const FLAG = /\p{Regional_Indicator}/u;

type PartKind = 'picture' | 'blank' | 'text';

/** Parts what ICU leaves together: pictures from letters and spaces, invisible marks from the word they stand against. */
const partsOf = (piece: WordPiece, text: string): WordPiece[] => {
  const whole = text.slice(piece.start, piece.end);
  if (!/[\p{Regional_Indicator}\p{Extended_Pictographic}\p{Cf}]/u.test(whole)) return [piece];
  const clusters = [...graphemes.segment(whole)].map(({ segment }) => segment);
  const lastSeen = clusters.findLastIndex((cluster) => !isBlank(cluster));
  // ICU takes letters that a ZWJ glues to a picture for no word.
  const isWord = piece.isWord || /[\p{L}\p{N}]/u.test(whole);
  const parts: WordPiece[] = [];
  let before: PartKind | null = null;
  let start = piece.start;
  for (const [index, cluster] of clusters.entries()) {
    const end = start + cluster.length;
    const isOutside: boolean = isBlank(cluster) && (index > lastSeen || before !== 'text');
    const kind: PartKind = isPicture(cluster) ? 'picture' : isOutside ? 'blank' : 'text';
    const last = parts.at(-1);
    if (last !== undefined && kind === before && kind !== 'picture') parts[parts.length - 1] = { ...last, end };
    else parts.push({ start, end, isWord: kind === 'picture' || (kind === 'text' && isWord) });
    before = kind;
    start = end;
  }
  return parts;
};

/** Joins the pieces that a rule holds together: no boundary stays strictly inside one of `joints`. */
const joined = (pieces: readonly WordPiece[], joints: readonly TextRange[]): WordPiece[] => {
  if (joints.length === 0) return [...pieces];
  const result: WordPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const isHeld = joints.some(({ start, end }) => start < piece.start && piece.start < end);
    if (last !== undefined && isHeld) result[result.length - 1] = { start: last.start, end: piece.end, isWord: true };
    else result.push(piece);
  }
  return result;
};

const jointsOf = (text: string): TextRange[] =>
  JOINED.flatMap((rule) =>
    [...text.matchAll(rule)].map(({ index, 0: match }) => ({ start: index, end: index + match.length })),
  );

/** The pieces of a text, in order and without a gap: words, and what stands between them. */
export const wordPiecesOf = (text: string): WordPiece[] => {
  const found: WordPiece[] = [];
  for (const { start, end, isWordLike } of segmentsOf(words, text)) {
    const last = found.at(-1);
    // ICU pairs the letters of flags otherwise than their clusters do where a ZWJ stands between them.
    const isFlags =
      last !== undefined && FLAG.test(text.slice(start, end)) && FLAG.test(text.slice(last.start, last.end));
    if (isFlags) found[found.length - 1] = { ...last, end };
    else found.push({ start, end, isWord: isWordLike });
  }
  return joined(
    found.flatMap((piece) => partsOf(piece, text)),
    jointsOf(text),
  );
};

/** Much more than any word, and quick. */
const REACH = 2000;

const piecesIn = (text: string, { start, end }: TextRange): WordPiece[] =>
  wordPiecesOf(text.slice(start, end)).map((piece) => ({
    ...piece,
    start: start + piece.start,
    end: start + piece.end,
  }));

/** The first end of a word after `offset`; the text's length where there is none. */
export const nextWord = (text: string, offset: number): number => {
  for (let at = offset; at < text.length;) {
    const stretch = stretchAround(text, at, REACH);
    const word = piecesIn(text, stretch).find(({ isWord, end }) => isWord && end > offset);
    if (word !== undefined) return word.end;
    at = stretch.end;
  }
  return text.length;
};

/** The last beginning of a word before `offset`; 0 where there is none. */
export const previousWord = (text: string, offset: number): number => {
  for (let at = Math.min(offset, text.length); at > 0;) {
    const stretch = stretchAround(text, at - 1, REACH);
    const word = piecesIn(text, stretch).findLast(({ isWord, start }) => isWord && start < offset);
    if (word !== undefined) return word.start;
    at = stretch.start;
  }
  return 0;
};

/** The word that holds the character at `offset`; where that is in no word, what stands there as one piece: a sign, a gap. */
export const wordAt = (text: string, offset: number): TextRange => {
  if (offset >= text.length) return { start: offset, end: offset };
  const piece = piecesIn(text, stretchAround(text, offset, REACH)).find(({ end }) => end > offset);
  return piece === undefined ? { start: offset, end: offset } : { start: piece.start, end: piece.end };
};
