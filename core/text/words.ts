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
  const clusters = segmentsOf(graphemes, whole).map(({ start, end }) => whole.slice(start, end));
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

/** Joins the pieces that a rule holds together: no boundary stays strictly inside one of `joints`, in order of their starts. */
const joined = (pieces: readonly WordPiece[], joints: readonly TextRange[]): WordPiece[] => {
  if (joints.length === 0) return [...pieces];
  const result: WordPiece[] = [];
  let [next, heldUntil] = [0, 0];
  for (const piece of pieces) {
    for (let joint = joints[next]; joint !== undefined && joint.start < piece.start; joint = joints[next]) {
      heldUntil = Math.max(heldUntil, joint.end);
      next += 1;
    }
    const last = result.at(-1);
    const isHeld = piece.start < heldUntil;
    if (last !== undefined && isHeld) result[result.length - 1] = { start: last.start, end: piece.end, isWord: true };
    else result.push(piece);
  }
  return result;
};

const jointsOf = (text: string): TextRange[] =>
  JOINED.flatMap((rule) =>
    [...text.matchAll(rule)].map(({ index, 0: match }) => ({ start: index, end: index + match.length })),
  ).sort((left, right) => left.start - right.start);

/** The pieces of a text, in order and without a gap: words, and what stands between them. */
export const wordPiecesOf = (text: string): WordPiece[] => {
  const found: WordPiece[] = [];
  let isFlag = false;
  for (const { start, end, isWordLike } of segmentsOf(words, text)) {
    const piece = { start, end, isWord: isWordLike };
    const last = found.at(-1);
    const wasFlag = isFlag;
    isFlag = FLAG.test(text.slice(piece.start, piece.end));
    // ICU pairs the letters of flags otherwise than their clusters do where a ZWJ stands between them.
    if (last !== undefined && isFlag && wasFlag) found[found.length - 1] = { ...last, end: piece.end };
    else found.push(piece);
  }
  return joined(
    found.flatMap((piece) => partsOf(piece, text)),
    jointsOf(text),
  );
};

/** Much more than any word, and quick. */
const REACH = 2000;

/** The words of a text, in order; what stands between them is left out. */
export const wordsOf = (text: string): WordPiece[] => wordPiecesOf(text).filter(({ isWord }) => isWord);

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

/** Letters that word boundaries are certain beside: no boundary parts two of them, and a space or sign always does. */
const isPlainLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) || // Latin
  (unit >= 0x388 && unit <= 0x481 && unit !== 0x38b && unit !== 0x38d && unit !== 0x3a2 && unit !== 0x3f6) || // Greek, Cyrillic
  (unit >= 0x5d0 && unit <= 0x5ea) || // Hebrew
  (unit >= 0x620 && unit <= 0x64a && unit !== 0x640) || // Arabic
  (unit >= 0x671 && unit <= 0x6d3);

/** What always parts a plain letter from what follows: blanks, line breaks, commas, brackets, question and exclamation marks. */
const PARTING = new Set(Array.from(' \n\r,()!?\u060C\u061F\u00AB\u00BB', (sign) => sign.charCodeAt(0)));

const parts = (text: string, offset: number): boolean =>
  offset < 0 || offset >= text.length || PARTING.has(text.charCodeAt(offset));

const startsWord = (text: string, offset: number): boolean => {
  if (isPlainLetter(text.charCodeAt(offset))) {
    if (parts(text, offset - 1)) return true;
    if (isPlainLetter(text.charCodeAt(offset - 1))) return false;
  }
  return wordAt(text, offset).start === offset;
};

const endsWord = (text: string, offset: number): boolean => {
  if (isPlainLetter(text.charCodeAt(offset - 1))) {
    if (parts(text, offset)) return true;
    if (isPlainLetter(text.charCodeAt(offset))) return false;
    // A dot after two letters is no part of initials.
    const isDot = text.charCodeAt(offset) === 0x2e && isPlainLetter(text.charCodeAt(offset - 2));
    if (isDot && parts(text, offset + 1)) return true;
  }
  return wordAt(text, offset - 1).end === offset;
};

/**
 * True where a range begins where a word (or sign) begins and ends where one ends. It is what `wordAt` says of both ends;
 * beside plain letters the two units around an end say it already, which takes a thousandth of the time.
 */
export const isWholeWords = (text: string, { start, end }: TextRange): boolean =>
  start < end && startsWord(text, start) && endsWord(text, end);
