// Owns which stretches of a sentence stand in quotation marks, whatever the marks. Offsets are UTF-16 code units of the
// sentence.

import type { TextRange } from '../text/trim-range';

export interface Quotation extends TextRange {
  /** The words without the marks. */
  readonly inner: TextRange;
  /** True where it is joined to a word before it, as a name is in Hebrew. */
  readonly isJoined: boolean;
}

type Family = 'double' | 'single' | 'pointed';

const FAMILIES: Readonly<Record<string, Family>> = {
  '"': 'double',
  '\u201C': 'double',
  '\u201D': 'double',
  '\u201E': 'double',
  '\u201F': 'double',
  '\u05F4': 'double',
  '«': 'pointed',
  '»': 'pointed',
  "'": 'single',
  '\u2018': 'single',
  '\u2019': 'single',
  '\u201A': 'single',
  '‹': 'single',
  '›': 'single',
};

const MARK = /["\u201C-\u201F\u05F4«»'\u2018-\u201A‹›]/gu;
const WORD_CHARACTER = /[\p{L}\p{M}\p{Nd}]/u;
const BLANK = /^\s?$/u;

interface Mark {
  readonly at: number;
  readonly family: Family;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** What a mark can be by what stands beside it: an apostrophe and the gershayim of צה"ל are neither. */
const marksOf = (sentence: string): Mark[] =>
  [...sentence.matchAll(MARK)].map(({ 0: sign, index: at }): Mark => {
    const family = FAMILIES[sign] ?? 'double';
    if (family === 'pointed') return { at, family, canOpen: sign === '«', canClose: sign === '»' };
    const before = sentence[at - 1] ?? '';
    const after = sentence[at + 1] ?? '';
    const canOpen = !WORD_CHARACTER.test(before) && !BLANK.test(after) && sign !== '›';
    const canClose = !BLANK.test(before) && !WORD_CHARACTER.test(after) && sign !== '‹';
    return { at, family, canOpen, canClose };
  });

/** In Hebrew the mark may stand after a joined “in” or “the”, as in ב"הארץ": then the closing one has a beginning. */
const isAfterPrefix = (sentence: string, at: number): boolean =>
  /(?:^|[\s(])[ובהלכמש]{1,2}$/u.test(sentence.slice(Math.max(0, at - 3), at));

/**
 * The quotations of a sentence in order, none in another. A closing mark that nothing has opened closes what a sentence
 * before began, and an opening one that nothing closes goes on to the end; single marks must be two.
 */
export const quotationsOf = (sentence: string): Quotation[] => {
  const marks = marksOf(sentence);
  const lastSingle = marks.findLast(({ family, canClose }) => family === 'single' && canClose)?.at ?? -1;
  const found: Quotation[] = [];
  let open: Mark | null = null;
  let prefixed: number | null = null;
  const add = (start: number, end: number, inner: TextRange, isJoined = false): void => {
    if (inner.start < inner.end) found.push({ start, end, inner, isJoined });
  };
  for (const mark of marks) {
    const { at, family } = mark;
    if (open !== null) {
      if (family !== open.family || !mark.canClose) continue;
      add(open.at, at + 1, { start: open.at + 1, end: at });
      open = null;
    } else if (mark.canOpen && !(family === 'single' && lastSingle <= at)) {
      open = mark;
    } else if (family === 'double' && !mark.canClose && isAfterPrefix(sentence, at)) {
      prefixed = at;
    } else if (mark.canClose && family !== 'single') {
      if (prefixed !== null) add(prefixed, at + 1, { start: prefixed + 1, end: at }, true);
      else if (found.length === 0) add(0, at + 1, { start: 0, end: at });
      prefixed = null;
    }
  }
  if (open !== null && open.family !== 'single') {
    add(open.at, sentence.length, { start: open.at + 1, end: sentence.length });
  }
  return found;
};

/** A range widened to the mark beside it where it has the other one of the two: the newspaper “Haaretz”. */
export const withItsMarks = (sentence: string, { start, end }: TextRange): TextRange => {
  const own = marksOf(sentence.slice(start, end));
  const isMark = (at: number): boolean => FAMILIES[sentence[at] ?? ''] !== undefined;
  const opened = own.filter(({ at, canOpen }) => canOpen || isAfterPrefix(sentence, start + at)).length;
  const closed = own.filter(({ canClose }) => canClose).length;
  return {
    start: closed > opened && isMark(start - 1) ? start - 1 : start,
    end: opened > closed && isMark(end) ? end + 1 : end,
  };
};
