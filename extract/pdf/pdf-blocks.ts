// Owns how the pages of a document become blocks: paragraphs with headings told by their size and list items by their
// bullets, and headers and footers as clutter where they stand between them.

import type { ExtractedBlock } from '../../core/extraction/extracted-document';
import type { GlyphPage } from './glyph-run';
import { habitsOf, joinLine, type HyphenHabits } from './join-lines';
import { lineText, type PairShapes } from './line-text';
import { directionOfLines, pageLines, pairShapesOf, type TextLine } from './page-lines';
import { BULLET, paragraphsOf } from './paragraphs';
import { runningParts } from './running-parts';

/** Type this much larger than that of most of the text is a heading's, unless there is too much of it. */
const HEADING_SIZE = 1.12;
const LONGEST_HEADING = 300;
const DEEPEST_LEVEL = 6;

export interface PdfBlocks {
  readonly blocks: readonly ExtractedBlock[];
  /** Whether right-to-left letters were put into the order of reading. */
  readonly isReassembled: boolean;
}

interface Manner {
  readonly pairs: PairShapes;
  readonly habits: HyphenHabits;
  /** The sizes of headings from the largest on, in half points. */
  readonly headingSizes: readonly number[];
}

/** Sizes that differ by less are one to the eye, and often to the program that set them. */
const halfPoints = (size: number): number => Math.round(size * 2);

const textSize = (lines: readonly TextLine[]): number => {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    counts.set(halfPoints(size), (counts.get(halfPoints(size)) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
};

const lengthOf = (paragraph: readonly TextLine[]): number =>
  paragraph.reduce((length, line) => length + line.text.length, 0);

const sizeOf = (paragraph: readonly TextLine[]): number => halfPoints(paragraph[0]?.size ?? 0);

const headingSizesOf = (paragraphs: readonly (readonly TextLine[])[]): number[] => {
  const usual = textSize(paragraphs.flat());
  const larger = paragraphs.filter(
    (paragraph) => sizeOf(paragraph) >= usual * HEADING_SIZE && lengthOf(paragraph) <= LONGEST_HEADING,
  );
  return [...new Set(larger.map(sizeOf))].sort((a, b) => b - a);
};

/** The text of a paragraph, now that its direction is known from all of its lines. */
const textOfParagraph = (lines: readonly TextLine[], manner: Manner): { text: string; isTurned: boolean } => {
  const direction = directionOfLines(lines);
  let isTurned = false;
  let text = '';
  for (const line of lines) {
    const own = lineText(line.runs, direction, manner.pairs);
    isTurned ||= own.isTurned;
    text = joinLine(text, own.text, manner.habits);
  }
  return { text, isTurned };
};

const blockOf = (
  lines: readonly TextLine[],
  role: ExtractedBlock['role'],
  manner: Manner,
): [ExtractedBlock, boolean] => {
  const { text, isTurned } = textOfParagraph(lines, manner);
  const place = role === 'body' && lengthOf(lines) <= LONGEST_HEADING ? manner.headingSizes.indexOf(sizeOf(lines)) : -1;
  const kind = place !== -1 ? 'heading' : role === 'body' && BULLET.test(text) ? 'list-item' : 'paragraph';
  const level = place === -1 ? null : Math.min(DEEPEST_LEVEL, place + 1);
  return [{ text, kind, level, direction: null, language: null, role, inlines: [] }, isTurned];
};

/** The blocks of all pages. What is on a page is in them once: nothing is dropped, but hyphens that divide words. */
export const pdfBlocks = (pages: readonly GlyphPage[]): PdfBlocks => {
  const all = pageLines(pages, runningParts(pages));
  const body = all.flatMap((page) => page.body);
  const paragraphs = paragraphsOf(body);
  const manner: Manner = {
    pairs: pairShapesOf(all),
    habits: habitsOf(body.map(({ text }) => text)),
    headingSizes: headingSizesOf(paragraphs),
  };
  const made: [ExtractedBlock, boolean][] = [];
  const add = (lines: readonly TextLine[], role: ExtractedBlock['role']): void => {
    made.push(blockOf(lines, role, manner));
  };
  let next = 0;
  // A paragraph that goes on across pages stands whole, before the foot of the page that it begins on.
  for (const page of all) {
    page.head.forEach((line) => add([line], 'clutter'));
    for (; paragraphs[next]?.[0]?.page === page.page; next += 1) add(paragraphs[next] ?? [], 'body');
    page.foot.forEach((line) => add([line], 'clutter'));
  }
  return { blocks: made.map(([block]) => block), isReassembled: made.some(([, isTurned]) => isTurned) };
};
