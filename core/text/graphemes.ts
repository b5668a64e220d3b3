// Owns grapheme boundaries (UAX #29 extended grapheme clusters) of a text. All offsets are UTF-16 code units.

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Code units that begin a cluster after anything but a sign that joins forward: letters, digits, signs, spaces. */
const isOrdinary = (unit: number): boolean =>
  (unit >= 0x20 && unit <= 0x7e) || // ASCII
  (unit >= 0xc0 && unit <= 0x2ff) || // Latin
  (unit >= 0x370 && unit <= 0x482) || // Greek and Cyrillic
  (unit >= 0x5d0 && unit <= 0x5ea) || // Hebrew
  (unit >= 0x620 && unit <= 0x64a) || // Arabic
  (unit >= 0x671 && unit <= 0x6d3) ||
  (unit >= 0x4e00 && unit <= 0x9fff); // Han

/** Code units that join what stands before, and nothing after: accents, niqqud, harakat, the zero-width non-joiner. */
const isMark = (unit: number): boolean =>
  (unit >= 0x300 && unit <= 0x36f) ||
  (unit >= 0x591 && unit <= 0x5bd) ||
  (unit >= 0x64b && unit <= 0x65f) ||
  unit === 0x670 ||
  unit === 0x200c;

const LINE_FEED = 0x0a;

/** True where a cluster ends whatever stands further away. It is not true of every boundary. */
const isCertainBoundary = (text: string, offset: number): boolean => {
  if (offset <= 0 || offset >= text.length) return true;
  const before = text.charCodeAt(offset - 1);
  return before === LINE_FEED || (isOrdinary(text.charCodeAt(offset)) && (isOrdinary(before) || isMark(before)));
};

/**
 * The cluster that holds the code unit at `offset`, as `[start, end)`; at the text's end it is empty. Only what stands
 * around it is segmented: for one place of a long text the segmenter takes time for all of it.
 */
const clusterAt = (text: string, offset: number): { start: number; end: number } => {
  if (offset >= text.length) return { start: text.length, end: text.length };
  let from = offset;
  while (!isCertainBoundary(text, from)) from -= 1;
  let to = offset + 1;
  while (!isCertainBoundary(text, to)) to += 1;
  // A letter with nothing but marks on it needs no asking.
  let plain = from + 1;
  while (plain < to && isMark(text.charCodeAt(plain))) plain += 1;
  if (plain === to && isOrdinary(text.charCodeAt(from))) return { start: from, end: to };
  const cluster = segmenter.segment(text.slice(from, to)).containing(offset - from);
  if (cluster === undefined) return { start: offset, end: offset };
  const start = from + cluster.index;
  return { start, end: start + cluster.segment.length };
};

/** True when no cluster is cut at `offset`; 0 and the text's length are always boundaries. */
export const isGraphemeBoundary = (text: string, offset: number): boolean =>
  isCertainBoundary(text, offset) || clusterAt(text, offset).start === offset;

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
