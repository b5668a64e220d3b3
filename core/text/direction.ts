// Owns the base direction of a line. It is decided here once, per line, and never by an annotation or by the browser:
// `dir=auto` follows the first strong letter and misreads right-to-left lines that begin with a Latin word.

export type Direction = 'ltr' | 'rtl';

/** Why a line has the direction that its own words give it. */
export type DirectionCause =
  /** Clearly most of its words are of that direction. */
  | 'words'
  /** Its words are of both directions in near balance, so the first one decides. */
  | 'first-word'
  /** It holds a web or mail address and nothing else. */
  | 'address';

export interface OwnDirection {
  readonly direction: Direction;
  readonly cause: DirectionCause;
}

/** From this share of right-to-left words on, a line is right-to-left whatever it begins with. */
const RTL_SHARE = 0.6;
/** Below this share it is left-to-right whatever it begins with; in between the first word decides. */
const LTR_SHARE = 0.4;

/** The blocks that Unicode keeps for right-to-left scripts (the R and AL defaults of DerivedBidiClass). */
export const RTL_LETTER = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const LETTER = /\p{L}/u;
const WORD = /[\p{L}\p{M}\p{N}\u200C\u200D'’"״׳]+/gu;
/** Web and mail addresses, with whatever sign follows without a space. */
// The repeats before `://` and `@` are bounded, so that a long stretch without spaces is still read in linear time.
export const ADDRESS =
  /(?:[a-z][a-z0-9+.-]{0,31}:\/\/|www\.)[^\s<>()[\]]+|mailto:[^\s<>()[\]]+|[^\s<>()[\]@:]{1,64}@[^\s<>()[\]@]+\.[^\s<>()[\]@]+/giu;

/**
 * The direction a line's own words give it, with the reason, or null when it has no letters to go by. Web and mail
 * addresses do not count; a line that holds nothing else is left-to-right.
 */
export const ownDirection = (line: string): OwnDirection | null => {
  const withoutAddresses = line.replace(ADDRESS, ' ');
  let words = 0;
  let rightToLeft = 0;
  let first: Direction = 'ltr';
  for (const match of withoutAddresses.matchAll(WORD)) {
    const word = match[0];
    const letter = LETTER.exec(word)?.[0];
    if (letter === undefined) continue;
    const isRightToLeft = RTL_LETTER.test(letter);
    if (words === 0 && isRightToLeft) first = 'rtl';
    words += 1;
    if (isRightToLeft) rightToLeft += 1;
  }
  if (words === 0) return withoutAddresses === line ? null : { direction: 'ltr', cause: 'address' };
  const share = rightToLeft / words;
  if (share >= RTL_SHARE) return { direction: 'rtl', cause: 'words' };
  if (share < LTR_SHARE) return { direction: 'ltr', cause: 'words' };
  return { direction: first, cause: 'first-word' };
};

/** The direction a line's own words give it, or null when it has no letters to go by. */
export const directionOfLine = (line: string): Direction | null => ownDirection(line)?.direction ?? null;

/** The direction of a whole text by the same count over all its words; left-to-right where it has no letters. */
export const directionOfText = (text: string): Direction => directionOfLine(text) ?? 'ltr';

/**
 * The direction of each line. A line without letters follows the nearest line above that has its own direction, and the
 * text's direction where there is none.
 */
export const directionsOfLines = (lines: readonly string[], fallback: Direction): Direction[] => {
  let current = fallback;
  return lines.map((line) => {
    current = directionOfLine(line) ?? current;
    return current;
  });
};
