// Owns how a text is folded for search, so that spelling, keyboard and vocalisation do not hide a word. Only searches see
// the folded text: what is stored, shown and quoted is the text as it is.

import { SAME_AS } from './fold-tables';
import type { TextRange } from './trim-range';

/** The zero-width non-joiner: it stands in a folded text, since it counts both as nothing and as a space. */
export const NON_JOINER = '\u200C';

const SPACE = ' ';
const LINE_FEED = '\n';

/** A folded text, with the way back. Offsets are UTF-16 code units on both sides. */
export interface FoldedText {
  readonly text: string;
  /** Where what the code unit at an index of the folded text stands for begins in the raw text. */
  readonly starts: Uint32Array;
  /** Where that ends in the raw text. */
  readonly ends: Uint32Array;
}

/** Every character that is white space within a line, tab and NEL among them. */
const BLANK = /^[\s\u0085]$/u;
const DIGIT = /^\p{Nd}$/u;
const DROPPED = /^[\p{M}\p{Cf}\u0640]$/u;

/** The value of a decimal digit of any script: Unicode keeps them in rows of ten, each from zero on. */
const digitValue = (point: number): number => {
  let first = point;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  return (point - first) % 10;
};

const foldPart = (character: string): string => {
  if (DROPPED.test(character)) return '';
  if (BLANK.test(character)) return SPACE;
  const same = SAME_AS.get(character);
  if (same !== undefined) return same;
  if (DIGIT.test(character)) return String(digitValue(character.codePointAt(0) ?? 0));
  const small = character.toLowerCase();
  return SAME_AS.get(small) ?? small;
};

const foldCharacter = (character: string): string => {
  if (character === NON_JOINER) return NON_JOINER;
  if (character === '\n' || character === '\r') return LINE_FEED;
  // What stays whole: the byte order mark is white space to JavaScript and a format character to Unicode.
  if (DROPPED.test(character) || BLANK.test(character) || SAME_AS.has(character)) return foldPart(character);
  const parts = character.normalize('NFKD');
  // An accent that stands alone decomposes to a space that carries it; it is a mark, and no gap between words.
  const isAccent = parts.startsWith(SPACE);
  return Array.from(isAccent ? parts.replaceAll(SPACE, '') : parts, foldPart).join('');
};

const known = new Map<number, string>();

/** What a code point folds to; it is worked out once. */
const foldPoint = (point: number): string => {
  const before = known.get(point);
  if (before !== undefined) return before;
  const folded = foldCharacter(String.fromCodePoint(point));
  known.set(point, folded);
  return folded;
};

/** Collects folded code units; it grows, since one character can fold to many (U+FDFA to 18). */
class FoldedUnits {
  private units: Uint16Array;
  private starts: Uint32Array;
  private ends: Uint32Array;
  private length = 0;

  constructor(expected: number) {
    const capacity = expected + 64;
    this.units = new Uint16Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
  }

  last(): number {
    return this.units[this.length - 1] ?? 0;
  }

  add(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = unit;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length += 1;
  }

  /** Lets the last unit stand for more of the raw text, and be another. */
  extend(unit: number, end: number): void {
    this.units[this.length - 1] = unit;
    this.ends[this.length - 1] = end;
  }

  finish(): FoldedText {
    const pieces: string[] = [];
    for (let from = 0; from < this.length; from += 8192) {
      pieces.push(String.fromCharCode(...this.units.subarray(from, Math.min(from + 8192, this.length))));
    }
    return {
      text: pieces.join(''),
      starts: this.starts.subarray(0, this.length),
      ends: this.ends.subarray(0, this.length),
    };
  }

  private grow(): void {
    const capacity = this.units.length * 2;
    const [units, starts, ends] = [new Uint16Array(capacity), new Uint32Array(capacity), new Uint32Array(capacity)];
    units.set(this.units);
    starts.set(this.starts);
    ends.set(this.ends);
    [this.units, this.starts, this.ends] = [units, starts, ends];
  }
}

const SPACE_UNIT = SPACE.charCodeAt(0);
const NON_JOINER_UNIT = NON_JOINER.charCodeAt(0);

/** Adds one unit: runs of spaces are one space, runs of non-joiners one, and a non-joiner beside a space is part of it. */
const addUnit = (units: FoldedUnits, unit: number, start: number, end: number): void => {
  const last = units.last();
  const isGap = unit === SPACE_UNIT || unit === NON_JOINER_UNIT;
  const isAfterGap = last === SPACE_UNIT || last === NON_JOINER_UNIT;
  if (isGap && isAfterGap) {
    units.extend(unit === SPACE_UNIT || last === SPACE_UNIT ? SPACE_UNIT : NON_JOINER_UNIT, end);
  } else units.add(unit, start, end);
};

/** The stretches of a text between its hidden ranges, which are in text order. */
const shownStretches = (length: number, hidden: readonly TextRange[]): TextRange[] => {
  const stretches: TextRange[] = [];
  let from = 0;
  for (const { start, end } of hidden) {
    if (from < start) stretches.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < length) stretches.push({ start: from, end: length });
  return stretches;
};

/**
 * Folds a text for search: compatibility decomposition (NFKD); marks, format characters and tatweel dropped; variants of
 * letters, digits of any script, punctuation and spaces made one; lower case. A line break stays one (`\n`), a zero-width
 * non-joiner stays too, and what each unit stands for in the raw text is kept. `hidden` are ranges in text order that
 * are passed over, as if they were not there.
 */
export const foldForSearch = (text: string, hidden: readonly TextRange[] = []): FoldedText => {
  const units = new FoldedUnits(text.length);
  for (const stretch of shownStretches(text.length, hidden)) {
    for (let index = stretch.start; index < stretch.end;) {
      const point = text.codePointAt(index) ?? 0;
      const isLineEnd = point === 0x0d && text.charCodeAt(index + 1) === 0x0a;
      const end = index + (point > 0xffff || isLineEnd ? 2 : 1);
      const folded = foldPoint(point);
      for (let part = 0; part < folded.length; part += 1) addUnit(units, folded.charCodeAt(part), index, end);
      index = end;
    }
  }
  return units.finish();
};

const GAPS = /[ \u200C]{2,}/gu;

/** Of each code unit: 0 not looked at yet, 1 it folds to itself, 2 to something else or it is half of a code point. */
const selfFolding = new Uint8Array(0x10000);

const foldsToItself = (unit: number): boolean => {
  const before = selfFolding[unit];
  if (before !== 0) return before === 1;
  const isItself = (unit < 0xd800 || unit > 0xdfff) && foldPoint(unit) === String.fromCharCode(unit);
  selfFolding[unit] = isItself ? 1 : 2;
  return isItself;
};

/**
 * What `foldForSearch` makes of a text, without the way back: for keys of words and names, and for all texts of a workspace.
 * Most letters fold to themselves, and stretches of them are taken as they are.
 */
export const foldedText = (text: string): string => {
  let folded = '';
  let taken = 0;
  for (let index = 0; index < text.length;) {
    if (foldsToItself(text.charCodeAt(index))) {
      index += 1;
      continue;
    }
    const point = text.codePointAt(index) ?? 0;
    const isLineEnd = point === 0x0d && text.charCodeAt(index + 1) === 0x0a;
    folded += text.slice(taken, index) + foldPoint(point);
    index += point > 0xffff || isLineEnd ? 2 : 1;
    taken = index;
  }
  const whole = taken === 0 ? text : folded + text.slice(taken);
  return whole.replace(GAPS, (run) => (run.includes(SPACE) ? SPACE : NON_JOINER));
};

/** A text without its hidden ranges and otherwise as it is, in the same form as a folded one. */
export const leaveOut = (text: string, hidden: readonly TextRange[]): FoldedText => {
  const units = new FoldedUnits(text.length);
  for (const stretch of shownStretches(text.length, hidden)) {
    for (let index = stretch.start; index < stretch.end; index += 1) {
      units.add(text.charCodeAt(index), index, index + 1);
    }
  }
  return units.finish();
};
