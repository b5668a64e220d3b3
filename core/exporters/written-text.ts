// Owns the text of an article as it is written for tools that take every line break for one character and no character
// for a byte order mark: line feeds in place of CR LF and of CR, and no U+FEFF at its beginning.

/** The text, and where offsets of the article's text are in it. All are UTF-16 code units. */
export interface WrittenText {
  readonly text: string;
  /** An offset within CR LF is where the line feed is; one within what is left out is where that was. */
  readonly toWritten: (offset: number) => number;
}

/** Writes a text. */
export const writtenText = (text: string): WrittenText => {
  // Offsets of the code units that are left out, in order.
  const left = Array.from(text.matchAll(/^\uFEFF|\r(?=\n)/gu), ({ index }) => index);
  const countBefore = (offset: number): number => {
    let [low, high] = [0, left.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((left[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const written = text.replace(/^\uFEFF|\r(?=\n)/gu, '').replaceAll('\r', '\n');
  return { text: written, toWritten: (offset) => offset - countBefore(offset) };
};
