// Owns grapheme boundaries (UAX #29 extended grapheme clusters) of a text. All offsets are UTF-16 code units.

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The `[start, end)` of the line that holds `offset`, its line feed included, so that CR LF stays one cluster. */
const lineAround = (text: string, offset: number): { start: number; end: number } => {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const feed = text.indexOf('\n', offset);
  return { start, end: feed === -1 ? text.length : feed + 1 };
};

/** The cluster that holds the code unit at `offset`, as `[start, end)`; at the text's end it is empty. */
const clusterAt = (text: string, offset: number): { start: number; end: number } => {
  if (offset >= text.length) return { start: text.length, end: text.length };
  const line = lineAround(text, offset);
  const cluster = segmenter.segment(text.slice(line.start, line.end)).containing(offset - line.start);
  if (cluster === undefined) return { start: offset, end: offset };
  const start = line.start + cluster.index;
  return { start, end: start + cluster.segment.length };
};

/** True when no cluster is cut at `offset`; 0 and the text's length are always boundaries. */
export const isGraphemeBoundary = (text: string, offset: number): boolean =>
  offset <= 0 || offset >= text.length || clusterAt(text, offset).start === offset;

/** The nearest boundary at or before `offset`. */
export const graphemeStart = (text: string, offset: number): number =>
  offset <= 0 ? 0 : clusterAt(text, offset).start;

/** The nearest boundary at or after `offset`. */
export const graphemeEnd = (text: string, offset: number): number => {
  if (isGraphemeBoundary(text, offset)) return Math.max(0, Math.min(offset, text.length));
  return clusterAt(text, offset).end;
};

/** The boundary after the cluster at `offset`; the text's length at its end. */
export const nextGrapheme = (text: string, offset: number): number => clusterAt(text, Math.max(0, offset)).end;

/** The boundary before `offset`; 0 at the text's start. */
export const previousGrapheme = (text: string, offset: number): number =>
  offset <= 0 ? 0 : clusterAt(text, Math.min(offset, text.length) - 1).start;
