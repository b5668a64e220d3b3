// Owns where a sentence does not end though a full stop, a question mark or an exclamation mark stands there, and where
// it does though Unicode's rules (UAX #29) pass by. Each rule rewrites a line, unit for unit, before it is given to ICU.

import type { Abbreviations } from './abbreviations/abbreviations';
import { arabic } from './abbreviations/arabic';
import { english, SENTENCE_STARTERS } from './abbreviations/english';
import { hebrew } from './abbreviations/hebrew';
import { persian } from './abbreviations/persian';
import { LETTER_NAMES, POSTPOSITIONS, urdu } from './abbreviations/urdu';
import { ADDRESS } from './direction';

/** Stands for a sign that ends nothing: ICU reads past it. */
const PASSED = '_';
/** Stands for what belongs to the sentence that has just ended. */
const CLOSED = ')';
/** Stands for what begins a sentence. */
const BEGUN = 'A';

const END = '.!?؟۔';
const STOP = '[.۔]';
/** Signs that close and open, and spaces between: as many as make sense, so that a line is read in linear time. */
const CLOSERS = `["'”’»›)\\]}]{0,8}`;
const OPENERS = `["'“‘«‹(\\[{„]{0,4}`;
const SPACES = String.raw`\s{1,8}`;
const LETTER = String.raw`(?=\p{L})[\p{Script=Latin}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Greek}][\p{M}\u0640\u200D]*`;
const NOT_AFTER_WORD = String.raw`(?<![\p{L}\p{M}\p{Nd}\u200C])`;
const NOT_BEFORE_WORD = String.raw`(?![\p{L}\p{M}\p{Nd}\u200C])`;

/** “And”, “in”, “to” and the like, which Arabic and Hebrew write joined to the word after them. */
const PREFIX = '[وفبلكובהלשכמ]?';

/** One rule: what it finds, and what it makes of it, of the same length. */
interface SentenceRule {
  readonly pattern: RegExp;
  readonly rewrite: (found: string, rest: string) => string;
}

const pattern = (source: string): RegExp => new RegExp(source, 'gu');
const pass = (found: string): string => found.replace(/[.!?؟۔…]/gu, PASSED);
const close = (found: string): string => CLOSED.repeat(found.length);

const anyOf = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replaceAll('.', String.raw`\.`))
    .join('|')})`;

const tables: readonly Abbreviations[] = [english, persian, arabic, hebrew, urdu];
const leading = anyOf(tables.flatMap((table) => table.leading));
const numbering = anyOf(tables.flatMap((table) => table.numbering));
const closing = anyOf(tables.flatMap((table) => table.closing));
/** Not where a word follows that begins a sentence; `A.` and `I.` are initials. */
const UNLESS_BEGUN = String.raw`(?!${CLOSERS}${SPACES}${OPENERS}${anyOf(SENTENCE_STARTERS)}(?![\p{L}\p{M}.]))`;
const letterName = anyOf(LETTER_NAMES);
/** «آئی۔» and «جی۔» are words that end sentences too. */
const plainLetterName = anyOf(LETTER_NAMES.filter((name) => name !== 'آئی' && name !== 'جی'));

/** A sentence goes on after an ellipsis unless a capital says otherwise: in scripts without capitals it is a pause. */
const ELLIPSIS: SentenceRule = {
  pattern: /(?:\.{3}|…)[.…]*/gu,
  rewrite: (found, rest) =>
    pattern(String.raw`^${CLOSERS}${SPACES}${OPENERS}\p{Lu}`).test(rest) ? '.'.repeat(found.length) : pass(found),
};

/** An address may hold any sign; those at its end are the sentence's. */
const WITHIN_ADDRESS: SentenceRule = {
  pattern: ADDRESS,
  rewrite: (found) => {
    const address = found.replace(/[.,;:!?؟،؛۔…"'”’»]+$/u, '');
    return pass(address) + found.slice(address.length);
  },
};

/** The rules in the order in which they are applied. */
export const SENTENCE_RULES: readonly SentenceRule[] = [
  WITHIN_ADDRESS,
  ELLIPSIS,
  // A sign of doubt in brackets: (؟) [!]
  { pattern: /[([][!?؟_]+[)\]]/gu, rewrite: pass },
  // .NET, .ir
  { pattern: pattern(String.raw`\.(?<=(?:^|\s|["'“‘«‹(\[{„])\.)(?=[\p{L}\p{Nd}])`), rewrite: pass },
  { pattern: pattern(`${NOT_AFTER_WORD}${PREFIX}${leading}${STOP}`), rewrite: pass },
  {
    pattern: pattern(
      String.raw`${NOT_AFTER_WORD}${PREFIX}${numbering}${STOP}(?=\s?(?:\p{Nd}|[IVXLC]+${NOT_BEFORE_WORD}))`,
    ),
    rewrite: pass,
  },
  { pattern: pattern(`${NOT_AFTER_WORD}${closing}${STOP}${UNLESS_BEGUN}`), rewrite: pass },
  // Initials after a joined “and” or “to”: וא.ב. יהושע
  { pattern: pattern(`${NOT_AFTER_WORD}${PREFIX}(?:${LETTER}${STOP}){2,6}${UNLESS_BEGUN}`), rewrite: pass },
  // J. K. Rowling, ع. ا. کریمی, U.S., ق.م.
  { pattern: pattern(String.raw`(?<![\p{L}\p{M}\p{Nd}\u200C=/&@#])${LETTER}${STOP}${UNLESS_BEGUN}`), rewrite: pass },
  // The titles د. أ. م. after a joined “and”
  { pattern: pattern(`${NOT_AFTER_WORD}و[أدمص]${STOP}`), rewrite: pass },
  // بی۔ بی۔ سی۔ نے
  {
    pattern: pattern(String.raw`${NOT_AFTER_WORD}${plainLetterName}۔(?=\s?${letterName}${NOT_BEFORE_WORD})`),
    rewrite: pass,
  },
  {
    pattern: pattern(
      String.raw`${letterName}۔(?<=${letterName}[۔_]\s?${letterName}۔)(?=\s?${anyOf(POSTPOSITIONS)}${NOT_BEFORE_WORD})`,
    ),
    rewrite: pass,
  },
  // The number or letter that a line, or a point within one, begins with: 1. B.5. ۲-۱. IV.
  {
    pattern: pattern(
      String.raw`(?<=^[\s${CLOSED}]{0,20}[([*-]?\s{0,4}|[${END}]${CLOSERS}${SPACES})(?:\p{Nd}{1,3}|[IVXLC]{1,5}|${LETTER})(?:[.\-_]\p{Nd}{1,3})*${STOP}(?=\)?\s)`,
    ),
    rewrite: pass,
  },
  // Notes and marks of emphasis that follow the full stop: said.[1] said.**
  {
    pattern: pattern(String.raw`(?=[[¹²³⁰-⁹])(?<=[${END}]${CLOSERS})(?:\[\p{Nd}{1,3}\]|[¹²³⁰-⁹])+(?=\s|$)`),
    rewrite: close,
  },
  { pattern: pattern(`(?=[*_~\`])(?<=[${END}]${CLOSERS})[*_~\`]+(?=\\s|$)`), rewrite: close },
  // A closing sign that a space parts from its sentence: رفت. »
  {
    pattern: pattern(String.raw`(?=\s)(?<=[${END}]${CLOSERS})[\s\u200E\u200F]{1,8}(?=[»›”’)\]}]{1,8}(?:\s|$|\p{P}))`),
    rewrite: close,
  },
  // “Is it true?” he said; ICU sees to the same after a full stop.
  { pattern: pattern(String.raw`[!?؟]+(?=${CLOSERS}${SPACES}\p{P}{0,4}\p{Ll})`), rewrite: pass },
  // It began in March. 290 people: the small letter is that of the word after the number.
  {
    pattern: pattern(
      String.raw`(?=\p{Nd})(?<=(?:[\p{L}\p{M}]{2}|\p{Nd}{3}|[%”’»)])\.${CLOSERS}${SPACES}${OPENERS})\p{Nd}`,
    ),
    rewrite: () => BEGUN,
  },
];

/** The line as ICU is to see it, unit for unit as long as it was. */
export const rewriteLine = (line: string): string =>
  SENTENCE_RULES.reduce(
    (rewritten, { pattern: wanted, rewrite }) =>
      rewritten.replace(wanted, (found: string, ...more: unknown[]) => {
        const index = more.find((value) => typeof value === 'number') ?? 0;
        return rewrite(found, rewritten.slice(index + found.length));
      }),
    line,
  );
