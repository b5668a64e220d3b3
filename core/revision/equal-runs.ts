// Owns what two texts have in common, in order: the runs of characters that stand in both. It compares words, and looks
// for those first that stand once in each text (B. Cohen's patience diff), so that time goes with the length of the texts
// and not with its square, however much they differ. Offsets are UTF-16 code units.

import { diffArrays } from 'diff';

/** `length` code units that are the same from `before` on in the one text and from `after` on in the other. */
export interface EqualRun {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** Words, blanks, and single signs. */
const PIECES = /[\p{L}\p{M}\p{N}\p{Cf}_]+|\s+|[^]/gu;

/** A longer piece is no word but a line in a script without spaces: it is compared by its characters. */
const LONGEST_PIECE = 40;

/** Gaps up to this many pieces on both sides together are compared at once. */
const SMALL = 200;

/** How many pieces two gaps may differ by before they count as wholly different. */
const MOST_EDITS = 300;

/** How often a gap is searched again for words that stand in it once. */
const MOST_DEPTH = 12;

interface Pieces {
  /** The same number for the same piece, in whichever text. */
  readonly codes: number[];
  /** Where each begins, and after the last the text's length. */
  readonly starts: number[];
}

const piecesOf = (text: string, known: Map<string, number>): Pieces => {
  const codes: number[] = [];
  const starts: number[] = [];
  let at = 0;
  const add = (piece: string): void => {
    const code = known.get(piece) ?? known.size;
    if (code === known.size) known.set(piece, code);
    codes.push(code);
    starts.push(at);
    at += piece.length;
  };
  for (const [piece] of text.matchAll(PIECES)) {
    if (piece.length > LONGEST_PIECE) for (const character of piece) add(character);
    else add(piece);
  }
  starts.push(at);
  return { codes, starts };
};

/** Pieces `[from, to)` of the one text against those of the other. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

/** The pairs of places of pieces that stand once in both halves of a gap, in order of the first text. */
const onlyPairs = (codes: readonly number[], others: readonly number[], gap: Gap): [number, number][] => {
  const places = new Map<number, { count: number; otherCount: number; place: number; otherPlace: number }>();
  for (let place = gap.from; place < gap.to; place += 1) {
    const code = codes[place] ?? -1;
    const seen = places.get(code);
    if (seen === undefined) places.set(code, { count: 1, otherCount: 0, place, otherPlace: -1 });
    else seen.count += 1;
  }
  for (let place = gap.otherFrom; place < gap.otherTo; place += 1) {
    const seen = places.get(others[place] ?? -1);
    if (seen === undefined) continue;
    seen.otherCount += 1;
    seen.otherPlace = place;
  }
  const pairs: [number, number][] = [];
  for (const { count, otherCount, place, otherPlace } of places.values()) {
    if (count === 1 && otherCount === 1) pairs.push([place, otherPlace]);
  }
  return pairs;
};

/** The longest list of pairs that rise on both sides; the pairs come in order of the first. */
const risingPairs = (pairs: readonly [number, number][]): [number, number][] => {
  /** For each length, the index of the pair with the least end that a list of that length has. */
  const ends: number[] = [];
  const earlier: number[] = [];
  pairs.forEach(([, other], index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < other) low = middle + 1;
      else high = middle;
    }
    earlier.push(low === 0 ? -1 : (ends[low - 1] ?? -1));
    ends[low] = index;
  });
  const rising: [number, number][] = [];
  for (let index = ends.at(-1) ?? -1; index !== -1; index = earlier[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) rising.push(pair);
  }
  return rising.reverse();
};

class Aligning {
  readonly runs: EqualRun[] = [];
  readonly #before: Pieces;
  readonly #after: Pieces;

  constructor(before: Pieces, after: Pieces) {
    this.#before = before;
    this.#after = after;
  }

  /** Notes that pieces are the same; runs that touch on both sides become one. */
  #note(place: number, otherPlace: number, count: number): void {
    if (count === 0) return;
    const before = this.#before.starts[place] ?? 0;
    const after = this.#after.starts[otherPlace] ?? 0;
    const length = (this.#before.starts[place + count] ?? 0) - before;
    const last = this.runs.at(-1);
    if (last !== undefined && last.before + last.length === before && last.after + last.length === after)
      this.runs[this.runs.length - 1] = { ...last, length: last.length + length };
    else this.runs.push({ before, after, length });
  }

  align({ from, to, otherFrom, otherTo }: Gap, depth = 0): void {
    const [codes, others] = [this.#before.codes, this.#after.codes];
    let start = 0;
    const most = Math.min(to - from, otherTo - otherFrom);
    while (start < most && codes[from + start] === others[otherFrom + start]) start += 1;
    this.#note(from, otherFrom, start);
    let end = 0;
    while (end < most - start && codes[to - 1 - end] === others[otherTo - 1 - end]) end += 1;
    this.#alignInner({ from: from + start, to: to - end, otherFrom: otherFrom + start, otherTo: otherTo - end }, depth);
    this.#note(to - end, otherTo - end, end);
  }

  #alignInner(gap: Gap, depth: number): void {
    const [size, otherSize] = [gap.to - gap.from, gap.otherTo - gap.otherFrom];
    if (size === 0 || otherSize === 0) return;
    const isSmall = size + otherSize <= SMALL || depth === MOST_DEPTH;
    const fixed = isSmall ? [] : risingPairs(onlyPairs(this.#before.codes, this.#after.codes, gap));
    if (fixed.length === 0) {
      this.#alignWhole(gap);
      return;
    }
    let { from, otherFrom } = gap;
    for (const [place, otherPlace] of fixed) {
      this.align({ from, to: place, otherFrom, otherTo: otherPlace }, depth + 1);
      this.#note(place, otherPlace, 1);
      [from, otherFrom] = [place + 1, otherPlace + 1];
    }
    this.align({ from, to: gap.to, otherFrom, otherTo: gap.otherTo }, depth + 1);
  }

  /** The least edits that make the one of the other (E. Myers); where they are too many, nothing counts as the same. */
  #alignWhole({ from, to, otherFrom, otherTo }: Gap): void {
    const codes = this.#before.codes.slice(from, to);
    const others = this.#after.codes.slice(otherFrom, otherTo);
    let [place, otherPlace] = [from, otherFrom];
    for (const part of diffArrays(codes, others, { maxEditLength: MOST_EDITS }) ?? []) {
      if (part.removed) place += part.count;
      else if (part.added) otherPlace += part.count;
      else {
        this.#note(place, otherPlace, part.count);
        place += part.count;
        otherPlace += part.count;
      }
    }
  }
}

/** A blank between two words that both are others now says nothing; a line break does. */
const IDLE = /^[^\S\r\n]+$/u;

/** The runs that two texts have in common, in order; between two of them something was removed, added, or both. */
export const equalRuns = (before: string, after: string): EqualRun[] => {
  if (before === after) return before === '' ? [] : [{ before: 0, after: 0, length: before.length }];
  const known = new Map<string, number>();
  const [pieces, others] = [piecesOf(before, known), piecesOf(after, known)];
  const aligning = new Aligning(pieces, others);
  aligning.align({ from: 0, to: pieces.codes.length, otherFrom: 0, otherTo: others.codes.length });
  const { runs } = aligning;
  return runs.filter(
    (run, index) =>
      index === 0 ||
      index === runs.length - 1 ||
      run.length > LONGEST_PIECE ||
      !IDLE.test(before.slice(run.before, run.before + run.length)),
  );
};
