// Owns the way between the order of the page (from left to right) and the order of reading, for one line without its
// neighbours: runs of right-to-left letters are turned, numbers and words of the other direction stay as they are. It
// follows the rules W1 to L2 of UAX #9 as far as they work without controls, which no page draws.

import { RTL_LETTER, type Direction } from '../../core/text/direction';

/** `L` and `R` letters, `AL` Arabic ones, `EN` and `AN` digits, `ET` and `CS` signs in numbers, `M` marks, `N` the rest. */
type Kind = 'L' | 'R' | 'AL' | 'EN' | 'AN' | 'ET' | 'CS' | 'M' | 'N';

const HEBREW = /[\u0590-\u05FF\u07C0-\u085F\uFB1D-\uFB4F\u{10800}-\u{10CFF}\u{1E800}-\u{1EC6F}]/u;
const MARK = /\p{M}/u;
const EUROPEAN_DIGIT = /[0-9\u06F0-\u06F9\u00B2\u00B3\u00B9\u2070\u2074-\u2079\u2080-\u2089]/u;
const ARABIC_DIGIT = /[\u0660-\u0669\u066B\u066C]/u;
const TERMINATOR = /[#$%\u00A2-\u00A5\u00B0\u00B1\u066A\u0609\u060A\u2030-\u2034\u20A0-\u20CF]/u;
const SEPARATOR = /[,./:\u00A0\u060C\u202F+\-\u2212]/u;
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;

/** The kind of one character. */
const kindOf = (character: string): Kind => {
  if (MARK.test(character)) return 'M';
  if (EUROPEAN_DIGIT.test(character)) return 'EN';
  if (ARABIC_DIGIT.test(character)) return 'AN';
  if (TERMINATOR.test(character)) return 'ET';
  if (SEPARATOR.test(character)) return 'CS';
  if (!LETTER_OR_NUMBER.test(character)) return 'N';
  if (!RTL_LETTER.test(character)) return 'L';
  return HEBREW.test(character) ? 'R' : 'AL';
};

const isStrong = (kind: Kind): boolean => kind === 'L' || kind === 'R' || kind === 'AL';

/** From which side of a number its context is read (W2): that which is read before it. */
export type ContextSide = 'left' | 'right';

/** W2: a European digit whose context is Arabic counts as an Arabic one; `others` are those of left-to-right words. */
const digitsByContext = (kinds: Kind[], side: ContextSide, others: readonly Kind[]): void => {
  let context: Kind = 'N';
  for (let step = 0; step < kinds.length; step += 1) {
    const place = side === 'left' ? step : kinds.length - 1 - step;
    const kind = kinds[place] ?? 'N';
    if (isStrong(kind)) context = kind;
    else if (kind === 'EN' && context === 'AL' && others[place] === 'EN') kinds[place] = 'AN';
  }
};

/** W4 and W5: signs within and beside numbers are part of them. */
const signsOfNumbers = (kinds: Kind[]): void => {
  for (let place = 1; place < kinds.length - 1; place += 1) {
    const before = kinds[place - 1] ?? 'N';
    if (kinds[place] === 'CS' && (before === 'EN' || before === 'AN') && kinds[place + 1] === before)
      kinds[place] = before;
  }
  for (let place = 0; place < kinds.length; place += 1) {
    if (kinds[place] !== 'ET') continue;
    let end = place;
    while (kinds[end] === 'ET') end += 1;
    if (kinds[place - 1] === 'EN' || kinds[end] === 'EN') kinds.fill('EN', place, end);
    place = end - 1;
  }
};

/**
 * W7: a number that follows a left-to-right word is part of that run. `joins` may refuse it for the stretch between the
 * last letter and the number, given as places of characters.
 */
const digitsAfterLatin = (kinds: Kind[], joins: (letter: number, digit: number) => boolean): void => {
  let letter = -1;
  kinds.forEach((kind, place) => {
    if (kind === 'L') letter = place;
    else if (kind === 'R' || kind === 'AL' || kind === 'AN') letter = -1;
    else if (kind === 'EN' && letter !== -1) {
      if (joins(letter, place)) {
        kinds[place] = 'L';
        letter = place;
      } else letter = -1;
    }
  });
};

/** N1 and N2: what has no direction of its own takes that of its two sides where they agree, else that of the line. */
const neutralsBySides = (kinds: readonly Kind[], base: Direction): ('L' | 'R' | 'number')[] => {
  const own = kinds.map((kind): 'L' | 'R' | 'number' | null => {
    if (kind === 'L') return 'L';
    if (kind === 'R' || kind === 'AL') return 'R';
    return kind === 'EN' || kind === 'AN' ? 'number' : null;
  });
  const line = base === 'ltr' ? 'L' : 'R';
  const sideOf = (value: 'L' | 'R' | 'number'): 'L' | 'R' => (value === 'L' ? 'L' : 'R');
  const result: ('L' | 'R' | 'number')[] = [];
  let before: 'L' | 'R' = line;
  for (let place = 0; place < own.length;) {
    const value = own[place];
    if (value !== null && value !== undefined) {
      result.push(value);
      before = sideOf(value);
      place += 1;
      continue;
    }
    let end = place;
    while (end < own.length && own[end] === null) end += 1;
    const next = own[end];
    const after = next === null || next === undefined ? line : sideOf(next);
    for (; place < end; place += 1) result.push(before === after ? before : line);
  }
  return result;
};

export interface OrderOptions {
  readonly base: Direction;
  readonly contextSide: ContextSide;
  /** Whether a number belongs to the left-to-right word on its left; always, where it is left out. */
  readonly joins?: (letter: number, digit: number) => boolean;
}

/**
 * The places of some characters in the other order: from that of the page to that of reading, or back. A character is a
 * code point. `isTurned` tells for each place of the input whether it lies in a right-to-left run.
 */
export const turnOrder = (
  characters: readonly string[],
  { base, contextSide, joins = () => true }: OrderOptions,
): { readonly order: number[]; readonly isTurned: boolean[] } => {
  const kinds = characters.map(kindOf);
  // W1: a mark goes with the letter before it; marks on a page stand before or after theirs, so either may be it.
  kinds.forEach((kind, place) => {
    if (kind === 'M') kinds[place] = kinds[place - 1] ?? kinds[place + 1] ?? 'N';
  });
  // On a page the context of a number may stand on its right, and the word that it belongs to on its left.
  const withLatin = [...kinds];
  digitsAfterLatin(withLatin, joins);
  digitsByContext(kinds, contextSide, withLatin);
  signsOfNumbers(kinds);
  digitsAfterLatin(kinds, joins);
  const sides = neutralsBySides(kinds, base);
  const even = base === 'ltr' ? 0 : 2;
  const levels = sides.map((side) => (side === 'R' ? 1 : side === 'number' ? 2 : even));
  const order = characters.map((_character, place) => place);
  for (const level of [2, 1]) {
    for (let place = 0; place < levels.length; place += 1) {
      const isIn = (at: number): boolean => (levels[order[at] ?? -1] ?? -1) >= level;
      if (!isIn(place)) continue;
      let end = place;
      while (end < order.length && isIn(end)) end += 1;
      reverse(order, place, end);
      place = end;
    }
  }
  return { order, isTurned: levels.map((level) => level === 1) };
};

const reverse = (values: number[], start: number, end: number): void => {
  for (let low = start, high = end - 1; low < high; low += 1, high -= 1) {
    const kept = values[low] ?? 0;
    values[low] = values[high] ?? 0;
    values[high] = kept;
  }
};
