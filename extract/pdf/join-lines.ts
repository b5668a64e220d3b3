// Owns how the lines of a paragraph become one text: with a space between them, or without one and perhaps without a
// hyphen where a word was divided.

const DIVIDING = /[\u00AD\u2010-]$/u;
/** Hyphens that programs set where they divide a word themselves; nobody types them. */
const SET_BY_PROGRAM = /[\u00AD\u2010]$/u;
const WORD_BEFORE = /([\p{L}\p{M}]+)[\u00AD\u2010-]$/u;
const WORD_AFTER = /^[\p{L}\p{M}]+/u;
/** Scripts in which a word at the end of a line is divided with a hyphen; Arabic and Hebrew have no such custom. */
const DIVIDES_WORDS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const LOWER_CASE = /^\p{Ll}/u;
/** What ends a line without standing for a divided word, and still has no space after it. */
const NO_SPACE_AFTER = /[\p{L}\p{N}][-\u2010\u2011\u2013\u2014\u05BE/]$/u;

/** What a document shows of its own habits; see `habitsOf`. */
export interface HyphenHabits {
  /** It divides words with a sign that nobody types, so that a plain hyphen at a line's end was typed. */
  readonly dividesBySign: boolean;
  /** Words with a hyphen that stand within lines, in lower case. */
  readonly compounds: ReadonlySet<string>;
}

const COMPOUND = /[\p{L}\p{M}]+-[\p{L}\p{M}]+/gu;

/** Looks through all lines of a document. Linear. */
export const habitsOf = (lines: readonly string[]): HyphenHabits => ({
  dividesBySign: lines.some((line) => SET_BY_PROGRAM.test(line)),
  compounds: new Set(
    lines.flatMap((line) => Array.from(line.matchAll(COMPOUND), ([compound]) => compound.toLowerCase())),
  ),
});

/**
 * Joins a line to what is before it. A hyphen is taken away only where a lower-case letter follows it and nothing speaks
 * for a word that is written with it: the document writes that word so elsewhere, or has another sign for divided words.
 * Where it is in doubt the hyphen stays, without a space after it.
 */
export const joinLine = (before: string, line: string, habits: HyphenHabits): string => {
  if (before === '') return line;
  if (DIVIDING.test(before)) {
    const first = WORD_BEFORE.exec(before)?.[1] ?? '';
    const second = WORD_AFTER.exec(line)?.[0] ?? '';
    const isDivided = DIVIDES_WORDS.test(first.slice(-1)) && LOWER_CASE.test(line);
    const isTyped =
      !SET_BY_PROGRAM.test(before) &&
      (habits.dividesBySign ||
        habits.compounds.has(`${first}-${second}`.toLowerCase()) ||
        before.endsWith(`-${first}-`));
    if (isDivided && !isTyped) return before.slice(0, -1) + line;
  }
  return NO_SPACE_AFTER.test(before) ? before + line : `${before} ${line}`;
};
