// Owns whether words of a text are quoted: whether quotation marks stand directly around them or in them. It refuses to
// look further: a quotation that begins sentences before is told by nobody but the analyst.

import type { TextRange } from '../text/trim-range';

/** Marks that quote, in all hands; those that are apostrophes too are not among them. */
const MARK = /["“”„‟«»‹›〝〞「」『』＂]/u;

/** Marks that can be an apostrophe, a geresh or gershayim: they quote only where they open or close. */
const SINGLE_MARK = /['‘’‚‛]/u;

const IN_WORD = /[\p{L}\p{M}\p{Nd}]/u;

/** What may stand between the last word and the closing mark. */
const STOP = /[.,;:!?…،؛؟۔]/u;

/** No quotation mark but part of a word: צה"ל, don’t. */
const isWithinWord = (text: string, at: number): boolean =>
  IN_WORD.test(text.charAt(at - 1)) && IN_WORD.test(text.charAt(at + 1));

const opens = (text: string, at: number): boolean =>
  !IN_WORD.test(text.charAt(at - 1)) && IN_WORD.test(text.charAt(at + 1));

const closes = (text: string, at: number): boolean =>
  !IN_WORD.test(text.charAt(at + 1)) && /[\p{L}\p{M}\p{Nd}.,;:!?…،؛؟۔]/u.test(text.charAt(at - 1));

const isMark = (text: string, at: number): boolean => MARK.test(text.charAt(at)) && !isWithinWord(text, at);

/** Quotation marks within the range; single ones only where one opens and another closes. */
const hasMarksIn = (text: string, { start, end }: TextRange): boolean => {
  let isOpen = false;
  for (let at = start; at < end; at += 1) {
    if (isMark(text, at)) return true;
    if (!SINGLE_MARK.test(text.charAt(at)) || isWithinWord(text, at)) continue;
    if (isOpen && closes(text, at)) return true;
    isOpen ||= opens(text, at);
  }
  return false;
};

const hasMarksAround = (text: string, { start, end }: TextRange): boolean => {
  const after = STOP.test(text.charAt(end)) ? end + 1 : end;
  if (isMark(text, start - 1) || isMark(text, end) || isMark(text, after)) return true;
  const isOpened = SINGLE_MARK.test(text.charAt(start - 1)) && opens(text, start - 1);
  return isOpened && [end, after].some((at) => SINGLE_MARK.test(text.charAt(at)) && closes(text, at));
};

/** True when quotation marks stand directly around a range of the text or within it. Offsets are UTF-16 code units. */
export const isQuotation = (text: string, range: TextRange): boolean =>
  hasMarksIn(text, range) || hasMarksAround(text, range);
