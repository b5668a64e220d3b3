// Owns what a word is where the Unicode rules (UAX #29) are not what a reader of news means by one. The rules of ICU
// stand for all the rest, as decided here: a hyphen or maqaf, a slash, an address's `@ : /` and a sentence's last dot
// part words; ZWNJ, ZWJ, harakat, niqqud, tatweel, geresh, gershayim, apostrophes and the marks of a number's thousands
// and decimals do not. Prefixes that are written joined (و ב ה) and endings after a ZWNJ (ها) belong to their word.

/** Letters with their marks, so that a pattern may say "not within a word". */
const WORD_CHARACTER = String.raw`[\p{L}\p{M}\p{Nd}\u200C\u200D]`;
const LETTER = String.raw`\p{L}[\p{M}\u0640\u200D]*`;
const DIGITS = (least: number, most: number): string => String.raw`\p{Nd}{${String(least)},${String(most)}}`;

/** What may stand between a date's year, month and day, in any script: slash, hyphens, dot, the Arabic date sign. */
const DATE_SIGN = String.raw`[/.\-\u2010\u2011\u060D]`;

/**
 * Signs that are written before others and are one cluster with what follows, whatever it is (Grapheme_Cluster_Break=Prepend,
 * UAX #29), where word boundaries know only letters and digits: the number and verse signs of Arabic, Syriac's abbreviation.
 */
const BEFORE_OTHERS = String.raw`[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u0D4E\u{110BD}\u{110CD}\u{111C2}\u{111C3}\u{1193F}\u{11941}\u{11A3A}\u{11A84}-\u{11A89}\u{11D46}\u{11F02}]`;

const wholeWord = (pattern: string): RegExp =>
  new RegExp(String.raw`(?<!${WORD_CHARACTER})(?:${pattern})(?!${WORD_CHARACTER})`, 'gu');

/**
 * What is one word though ICU parts it. A stretch of digits with hyphens is a date only where it has three parts: `10-20`
 * are two numbers. Repetitions are bounded where what begins one can begin within it, or long lines would take time by their square.
 */
export const JOINED: readonly RegExp[] = [
  new RegExp(String.raw`${BEFORE_OTHERS}{1,8}[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]`, 'gu'),
  // U.S. and ق.م. with their last dot
  wholeWord(String.raw`${LETTER}(?:\.${LETTER}){1,12}\.`),
  // 2016-08-17, ۱۳۹۵/۵/۲۷, 17.8.2016
  wholeWord(
    String.raw`(?<!\p{Nd}${DATE_SIGN})${DIGITS(1, 4)}(${DATE_SIGN})${DIGITS(1, 2)}\1${DIGITS(1, 4)}(?!${DATE_SIGN}\p{Nd})`,
  ),
  // 12:30 and 12:30:05
  wholeWord(String.raw`(?<!\p{Nd}:)${DIGITS(1, 2)}:${DIGITS(2, 2)}(?::${DIGITS(2, 2)})?(?!:\p{Nd})`),
  // צה”ל and צה''ל: gershayim as word processors and typists write them
  /\p{Script=Hebrew}\p{M}{0,8}(?:[“”]|''|’’)\p{Script=Hebrew}/gu,
  // פרופ’ and ג’: a geresh as word processors write it, where it can be no closing quotation mark
  wholeWord(String.raw`(?:פרופ|גב|עמ|מס|רח|שד|טל|וכו|\p{Script=Hebrew})’`),
];

/** A grapheme that is a picture: it stands alone, whatever letter or space it is written against. */
export const isPicture = (grapheme: string): boolean =>
  /\p{Regional_Indicator}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u.test(grapheme);
