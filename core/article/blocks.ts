// Owns how a text becomes blocks: each line that has something to read is one, with its kind and direction. Languages are
// settled where a file is read.

import { directionOfText, directionsOfLines } from '../text/direction';
import { splitLines } from '../text/lines';
import { isBlank, type TextRange } from '../text/trim-range';
import type { Article } from './article';
import type { Block, Inline } from './block';
import { isTangled, looksLikeMarkdown, readMarkdown, type MarkdownReading, type MarkedRegion } from './markdown';
import { withinMeasure } from './nested-lines';

/** What a reading of the bare text gives an article. */
export type Reading = Pick<Article, 'direction' | 'markup' | 'blocks' | 'inlines'>;

/** The index of the first of the ranges that ends after an offset; the ranges stand in text order and do not overlap. */
const firstEndingAfter = (ranges: readonly TextRange[], offset: number): number => {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The text of a range without what is folded away in it. `folded` are the article's `syntax` inlines in text order. */
export const visibleText = (text: string, range: TextRange, folded: readonly Inline[]): string => {
  let visible = '';
  let from = range.start;
  for (let index = firstEndingAfter(folded, range.start); index < folded.length; index += 1) {
    const part = folded[index];
    if (part === undefined || part.start >= range.end) break;
    visible += text.slice(from, Math.max(from, part.start));
    from = Math.max(from, part.end);
  }
  return visible + text.slice(Math.min(from, range.end), range.end);
};

/** Syntax whose folding would leave a line with nothing to see is not folded. */
const keepLinesVisible = (text: string, lines: readonly TextRange[], inlines: readonly Inline[]): Inline[] => {
  const folded = inlines.filter((inline) => inline.kind === 'syntax');
  const emptied = lines.filter(
    (line) => !isBlank(text.slice(line.start, line.end)) && isBlank(visibleText(text, line, folded)),
  );
  if (emptied.length === 0) return [...inlines];
  return inlines.filter(
    (inline) => inline.kind !== 'syntax' || !emptied.some((line) => inline.start < line.end && line.start < inline.end),
  );
};

/** The innermost region that each line lies in, if any. */
const regionsOfLines = (
  lines: readonly TextRange[],
  regions: readonly MarkedRegion[],
): (MarkedRegion | undefined)[] => {
  const found = lines.map((): MarkedRegion | undefined => undefined);
  for (const region of regions) {
    for (let index = firstEndingAfter(lines, region.start); index < lines.length; index += 1) {
      if ((lines[index]?.start ?? 0) >= region.end) break;
      found[index] = region;
    }
  }
  return found;
};

/** True for a text whose name says that it is Markdown, and for one that evidently is. */
const isMeantAsMarkdown = (text: string, fileName: string): boolean =>
  /\.(?:md|markdown)$/i.test(fileName) || looksLikeMarkdown(text);

/**
 * How many lines of a text that is meant as Markdown are read as mere letters, because no parser would come to an end with
 * them: those of lists and quotes that are nested too far, or all that have words where its signs are tangled. Linear.
 */
export const linesLeftAsText = (text: string, fileName: string): number => {
  if (!isMeantAsMarkdown(text, fileName)) return 0;
  if (!isTangled(text)) return withinMeasure(text).linesPast;
  return splitLines(text).filter(({ start, end }) => !isBlank(text.slice(start, end))).length;
};

/**
 * Reads the text of a file. `fileName` ending in `.md` or `.markdown` makes it Markdown; so does a plain text that
 * evidently is, unless no parser could end with it. Block ids are `b` and the line's number from 1, so the same text always has the same blocks.
 */
export const readBlocks = (text: string, fileName: string): Reading => {
  const markup = isMeantAsMarkdown(text, fileName) && !isTangled(text) ? 'markdown' : 'plain';
  const reading: MarkdownReading = markup === 'markdown' ? readMarkdown(text) : { regions: [], inlines: [] };
  const lines = splitLines(text);
  const regions = regionsOfLines(lines, reading.regions);
  const inlines = keepLinesVisible(text, lines, reading.inlines);
  const folded = inlines.filter((inline) => inline.kind === 'syntax');
  const visible = lines.map((line) => visibleText(text, line, folded));
  const direction = directionOfText(visible.join('\n'));
  const directions = directionsOfLines(visible, direction);
  const blocks = lines.flatMap((line, index): Block[] => {
    if (isBlank(text.slice(line.start, line.end))) return [];
    const region = regions[index];
    return [
      {
        id: `b${String(index + 1)}`,
        start: line.start,
        end: line.end,
        kind: region?.kind ?? 'paragraph',
        level: region?.level ?? null,
        language: null,
        direction: directions[index] ?? direction,
        directionReason: 'detected',
        role: 'body',
      },
    ];
  });
  return { direction, markup, blocks, inlines };
};
