// Owns the base direction of a line. It is decided here once, per line, and never by an annotation or by the browser:
// `dir=auto` follows the first strong letter and misreads right-to-left lines that begin with a Latin word.

export type Direction = 'ltr' | 'rtl';

/** From this share of right-to-left words on, a line is right-to-left. */
const RTL_SHARE = 0.4;

/** The blocks that Unicode keeps for right-to-left scripts (the R and AL defaults of DerivedBidiClass). */
const RTL_LETTER = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const LETTER = /\p{L}/u;
const WORD = /[\p{L}\p{M}\p{N}\u200C\u200D'’"״׳]+/gu;
/** Web and mail addresses, with whatever sign follows without a space. */
// The repeats before `://` and `@` are bounded, so that a long stretch without spaces is still read in linear time.
export const ADDRESS =
  /(?:[a-z][a-z0-9+.-]{0,31}:\/\/|www\.)[^\s<>()[\]]+|mailto:[^\s<>()[\]]+|[^\s<>()[\]@:]{1,64}@[^\s<>()[\]@]+\.[^\s<>()[\]@]+/giu;

/**
 * The direction a line's own words give it, or null when it has no letters to go by. Web and mail addresses do not
 * count; a line that holds nothing else is left-to-right.
 */
export const directionOfLine = (line: string): Direction | null => {
  const withoutAddresses = line.replace(ADDRESS, ' ');
  let words = 0;
  let rightToLeft = 0;
  for (const match of withoutAddresses.matchAll(WORD)) {
    const word = match[0];
    const letter = LETTER.exec(word)?.[0];
    if (letter === undefined) continue;
    words += 1;
    if (RTL_LETTER.test(letter)) rightToLeft += 1;
  }
  if (words > 0) return rightToLeft / words >= RTL_SHARE ? 'rtl' : 'ltr';
  return withoutAddresses !== line ? 'ltr' : null;
};

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
