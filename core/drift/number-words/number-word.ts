// Owns what a number word can do in a number, and how a language's list of them is written.

/**
 * What a word contributes:
 * - `count`: one to nineteen, tens, two hundred…: added, or multiplied by what follows. `isWeak`: another word as often as
 *   a number (نه is also no), so it counts only beside others.
 * - `ten`: ten, or the second half of eleven to nineteen in Arabic and Hebrew (خمسة عشر).
 * - `tens-after-unit`: Arabic tens, which follow their units (خمسة وتسعين).
 * - `scale`: ten to the power of `exponent`; hundred is 2.
 * - `many`: a plural such as thousands: a scale after a number (ثلاثة آلاف), a vague magnitude by itself.
 * - `some`: several, before a scale.
 * - `and`, `and-after-hundred` (English), `of` (hundreds of thousands), `half`, `article` (half a million).
 */
export type NumberWord =
  | {
      readonly role: 'count' | 'ten' | 'tens-after-unit';
      readonly value: number;
      readonly isWeak: boolean;
    }
  | { readonly role: 'scale' | 'many'; readonly exponent: number }
  | { readonly role: 'some' | 'and' | 'and-after-hundred' | 'of' | 'half' | 'article' };

/** The number words of a language, as they are spelt there; they are folded when the list is read. */
export interface NumberWords {
  /** Words for values, a row each: forms parted by blanks. */
  readonly counts: Readonly<Record<number, string>>;
  readonly weak: readonly string[];
  readonly tensAfterUnit: boolean;
  readonly scales: Readonly<Record<number, string>>;
  readonly manys: Readonly<Record<number, string>>;
  readonly some: string;
  readonly half: string;
  readonly and: string;
  /** Two of a scale in one word (ألفين): forms by exponent. */
  readonly duals: Readonly<Record<number, string>>;
  readonly andRole: 'and' | 'and-after-hundred';
  /** Written joined to a word's front. An article leaves a number whole; a preposition begins another. */
  readonly prefixes: Readonly<Record<string, 'and' | 'article' | 'preposition'>>;
  /** Words and phrases that only look like numbers. */
  readonly lookalikes: readonly string[];
  readonly percent: readonly string[];
}
