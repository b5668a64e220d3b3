// Owns the text of an article as it is written for tools that read it from a file: line ends of one kind, and no byte order
// mark, which most of them would count or drop.

/**
 * How the lines of written texts end. Most tools take every line break for one character and want `lf`; MAXQDA counts CR LF
 * as two, and ATLAS.ti counts it as one and takes texts with LF.
 */
export type LineEnds = 'lf' | 'crlf';

/** The text, and where offsets of the article's text are in it. All are UTF-16 code units. */
export interface WrittenText {
  readonly text: string;
  /** An offset within CR LF is where the line feed is; one within what is left out is where that was. */
  readonly toWritten: (offset: number) => number;
}

/** Writes a text. */
export const writtenText = (text: string, lineEnds: LineEnds = 'lf'): WrittenText => {
  const lineEnd = lineEnds === 'lf' ? '\n' : '\r\n';
  // What is written in another way: where it is, how long it is, and how much longer all before and with it became.
  const changes: { readonly at: number; readonly length: number; readonly written: number; readonly shift: number }[] =
    [];
  let shift = 0;
  const written = text.replace(/^\uFEFF+|\r\n?|\n/gu, (found: string, at: number) => {
    const instead = found.startsWith('\uFEFF') ? '' : lineEnd;
    if (instead === found) return found;
    shift += instead.length - found.length;
    changes.push({ at, length: found.length, written: instead.length, shift });
    return instead;
  });
  /** The last change that begins at the offset or before it. */
  const changeBefore = (offset: number): (typeof changes)[number] | undefined => {
    let [low, high] = [0, changes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[middle]?.at ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return changes[low - 1];
  };
  const toWritten = (offset: number): number => {
    const change = changeBefore(offset);
    if (change === undefined) return offset;
    const { at, length, written: instead, shift: after } = change;
    if (offset >= at + length) return offset + after;
    return at + after - (instead - length) + Math.min(offset - at, Math.max(0, instead - 1));
  };
  return { text: written, toWritten };
};
