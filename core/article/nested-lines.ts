// Owns how much nesting of a text is read as Markdown. The parser copies all it has read so far whenever a list item closes
// what is inside of the one before it, so a page of lists in quotes in lists would keep it busy for minutes. What passes the
// measure stays in the text as it is; its quotes and lists are only not seen as such, which the reading tells.

/** The marks of quotes and list items before the words of a line. */
const MARKS = /^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+)+/u;
const ONE_MARK = />|[-+*]|\d{1,9}[.)]/gu;

/** What the parser copies, in marks. Of lists in quotes in lists, some 500 lines are seen. */
const MOST_MIXED = 500_000;
/** The same for every list: some 6,000 items. */
const MOST = 20_000_000;

/** How often the marks of a line change from quotes to list items, or back. */
const changesIn = (marks: readonly string[]): number =>
  marks.filter((mark, index) => index > 0 && (mark === '>') !== (marks[index - 1] === '>')).length;

/** A text as the parser is to have it. */
export interface MeasuredText {
  /** Of the same length: marks that pass the measure are letters, and everything else stands where it stands. */
  readonly text: string;
  /** How many lines have marks that pass the measure. */
  readonly linesPast: number;
}

export const withinMeasure = (text: string): MeasuredText => {
  let marksSoFar = 0;
  let copied = 0;
  let linesPast = 0;
  const measured = text.replace(/[^\r\n]+/gu, (line) => {
    const prefix = MARKS.exec(line)?.[0];
    if (prefix === undefined) return line;
    const marks = prefix.match(ONE_MARK) ?? [];
    if (!marks.some((mark) => mark !== '>')) return line;
    if (copied > (changesIn(marks) > 1 ? MOST_MIXED : MOST)) {
      linesPast += 1;
      return prefix.replace(/\S/gu, 'x') + line.slice(prefix.length);
    }
    marksSoFar += marks.length;
    copied += marksSoFar;
    return line;
  });
  return { text: measured, linesPast };
};
