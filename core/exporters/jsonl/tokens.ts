// Owns the tokens that spaCy and Prodigy want beside spans: pieces of a text, cut wherever a span begins or ends, which
// together with single spaces between them are the text again. They come from classes of characters alone, so that they are
// the same on every machine; they are not what a model of a language would make.

import type { TextRange } from '../../text/trim-range';

export interface Token extends TextRange {
  /** True where one space stands behind it, which is then no token. */
  readonly hasSpace: boolean;
}

/** Words with what joins them inside; white space, punctuation one by one; runs of anything else. */
const PIECE = /[\p{L}\p{M}\p{N}]+(?:[\u200C\u200D'’"״׳][\p{L}\p{M}\p{N}]+)*|\s+|\p{P}|[^\s\p{L}\p{M}\p{N}\p{P}]+/gu;

/** The tokens of a text, with a token's edge at each edge of a span. Offsets are UTF-16 code units. */
export const tokensOf = (text: string, spans: readonly TextRange[]): Token[] => {
  const starts = new Set(spans.map(({ start }) => start));
  const ends = new Set(spans.map(({ end }) => end));
  const cuts = [...new Set([...starts, ...ends])].sort((left, right) => left - right);
  const tokens: Token[] = [];
  const add = (start: number, end: number): void => {
    if (start === end) return;
    const last = tokens.at(-1);
    // A space behind a word is no token, unless a span begins or ends with it.
    const isBehind = text.startsWith(' ', start) && last?.end === start && !/^\s/u.test(text.slice(last.start, start));
    if (!isBehind || starts.has(start) || ends.has(start + 1)) {
      tokens.push({ start, end, hasSpace: false });
      return;
    }
    tokens[tokens.length - 1] = { ...last, hasSpace: true };
    add(start + 1, end);
  };
  let next = 0;
  for (const { index, 0: piece } of text.matchAll(PIECE)) {
    const end = index + piece.length;
    let start = index;
    for (let cut = cuts[next]; cut !== undefined && cut < end; cut = cuts[next]) {
      add(start, Math.max(start, cut));
      start = Math.max(start, cut);
      next += 1;
    }
    add(start, end);
  }
  return tokens;
};
