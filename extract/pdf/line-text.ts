// Owns how the glyph runs of one line become its text: put in the order of the page, spaces where there are gaps, and
// turned into the order of reading.

import { RTL_LETTER, type Direction } from '../../core/text/direction';
import { turnOrder } from './bidi-order';
import { rightOf, type GlyphRun } from './glyph-run';
import { mirrored } from './mirrored-pairs';
import { lettersOfShapes } from './presentation-forms';

/** From this gap on, as a share of the font's size, there is a space where the page has none. */
const GAP = 0.15;
/** The same where the page has one. */
const GAP_WITH_SPACE = 0.03;
const MARKS_ONLY = /^\s*\p{M}+\s*$/u;
const ARABIC_DIGIT = /[\u0660-\u066C]/u;

/** How pairs such as brackets stand in a document: as they look on the page, or already as they are meant. */
export type PairShapes = 'as-drawn' | 'as-meant';

export interface LineText {
  readonly text: string;
  /** Whether letters were turned from the order of the page into that of reading. */
  readonly isTurned: boolean;
}

/** A run with its characters from left to right, and its place in the order of drawing. */
interface Placed {
  readonly run: GlyphRun;
  readonly place: number;
  readonly characters: readonly string[];
}

const isMixedOrRightToLeft = (text: string): boolean => RTL_LETTER.test(text) || ARABIC_DIGIT.test(text);

/**
 * The characters of a run from left to right. The library has turned them already, by the same rules but with the context
 * of numbers from the left of the page; of the ways back, the one that leads there again is taken.
 */
const leftToRight = (run: GlyphRun): string[] => {
  // A space that the library puts beside a mark of its own is found again by the gap between the letters.
  const characters = Array.from(MARKS_ONLY.test(run.text) ? run.text.trim() : run.text);
  if (!isMixedOrRightToLeft(run.text)) return characters;
  const base = run.direction;
  const wayBack = (contextSide: 'left' | 'right'): string[] =>
    turnOrder(characters, { base, contextSide }).order.map((place) => characters[place] ?? '');
  const leadsThere = (visual: readonly string[]): boolean =>
    turnOrder(visual, { base, contextSide: 'left' })
      .order.map((place) => visual[place])
      .join('') === run.text;
  const likely = wayBack(base === 'rtl' ? 'right' : 'left');
  if (leadsThere(likely)) return likely;
  const other = wayBack(base === 'rtl' ? 'left' : 'right');
  return leadsThere(other) ? other : likely;
};

/**
 * Puts marks that are drawn by themselves to their letters. On right-to-left text that is drawn from left to right the
 * letter comes after the mark, otherwise before it; either way the mark is to stand on the left of a right-to-left letter.
 */
const withMarks = (runs: readonly Placed[]): Placed[] => {
  const placed: Placed[] = [];
  let waiting: string[] = [];
  runs.forEach((each, place) => {
    if (MARKS_ONLY.test(each.run.text)) {
      const before = placed.at(-1);
      const after = runs[place + 1];
      const isDrawnLeftToRight = before === undefined || (after !== undefined && after.run.x >= before.run.x);
      if (after !== undefined && RTL_LETTER.test(after.run.text) && isDrawnLeftToRight)
        waiting.push(...each.characters);
      else if (before === undefined) placed.push(each);
      else {
        const isRightToLeft = RTL_LETTER.test(before.run.text);
        const characters = isRightToLeft
          ? [...each.characters, ...before.characters]
          : [...before.characters, ...each.characters];
        placed[placed.length - 1] = { ...before, characters };
      }
      return;
    }
    placed.push(waiting.length === 0 ? each : { ...each, characters: [...waiting, ...each.characters] });
    waiting = [];
  });
  return placed;
};

const hasSpaceBetween = (left: Placed, right: Placed): boolean => {
  const later = right.place === left.place + 1 ? right : left.place === right.place + 1 ? left : null;
  const share = later?.run.afterSpace === true ? GAP_WITH_SPACE : GAP;
  return right.run.x - rightOf(left.run) > share * Math.min(left.run.size, right.run.size);
};

const NOT_BETWEEN = /[^\-‐./:,_–\s]/u;

/** All characters of a line from left to right, each with the place of its run. */
const charactersOf = (runs: readonly GlyphRun[]): { readonly characters: string[]; readonly runOf: number[] } => {
  const drawn = runs.flatMap((run, place): Placed[] => [{ run, place, characters: leftToRight(run) }]);
  const placed = withMarks(drawn).sort((a, b) => a.run.x - b.run.x || a.place - b.place);
  const characters: string[] = [];
  const runOf: number[] = [];
  const add = (character: string, run: number): void => {
    const isSpace = /\s/u.test(character);
    if (isSpace && (characters.length === 0 || characters.at(-1) === ' ')) return;
    characters.push(isSpace ? ' ' : character);
    runOf.push(run);
  };
  placed.forEach((each, place) => {
    const before = placed[place - 1];
    if (before !== undefined && hasSpaceBetween(before, each)) add(' ', -1);
    for (const character of each.characters) add(character, place);
  });
  if (characters.at(-1) === ' ') characters.pop();
  return { characters, runOf };
};

/**
 * The text of the runs of a line, given in the order of drawing, which runs in the direction `base`. Never with a space at
 * an end; empty where there is nothing to see.
 */
export const lineText = (runs: readonly GlyphRun[], base: Direction, pairs: PairShapes): LineText => {
  const { characters, runOf } = charactersOf(runs);
  const together = characters.join('');
  if (base === 'ltr' && !isMixedOrRightToLeft(together)) return { text: lettersOfShapes(together), isTurned: false };
  // “IAEA 2014” may be one phrase or two: it is one where the page draws it in one go, or without a space.
  const joins = (letter: number, digit: number): boolean => {
    const between = characters.slice(letter + 1, digit).join('');
    return !NOT_BETWEEN.test(between) && (!between.includes(' ') || runOf[letter] === runOf[digit]);
  };
  const { order, isTurned } = turnOrder(characters, { base, contextSide: base === 'rtl' ? 'right' : 'left', joins });
  const text = order
    .map((place) => {
      const character = characters[place] ?? '';
      return pairs === 'as-drawn' && isTurned[place] === true ? mirrored(character) : character;
    })
    .join('');
  return { text: lettersOfShapes(text), isTurned: isTurned.includes(true) };
};

const LETTER = /\p{L}/u;

/** The direction that most letters of the runs have, or `otherwise` where there are none. */
export const directionOfRuns = (runs: readonly GlyphRun[], otherwise: Direction): Direction => {
  let letters = 0;
  let rightToLeft = 0;
  for (const { text } of runs) {
    for (const character of text) {
      if (!LETTER.test(character)) continue;
      letters += 1;
      if (RTL_LETTER.test(character)) rightToLeft += 1;
    }
  }
  if (letters === 0) return otherwise;
  return rightToLeft * 2 >= letters ? 'rtl' : 'ltr';
};
