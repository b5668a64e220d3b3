// Owns measuring a whole article at once: every letter of every block and every box of every mention, in CSS pixels from
// the corner of their block, so that neither scrolling nor what stands above counts.

import type { Page } from '@playwright/test';
import type { Box, Glyph } from './glyphs';
import { escaped } from './mixed-lines';
import { joined } from './painted';
import { rowsOf } from './bidi-oracle';

export interface MeasuredBlock {
  readonly id: string;
  readonly text: string;
  /** The attribute. */
  readonly dir: string | null;
  /** What it comes to in the browser. */
  readonly direction: 'ltr' | 'rtl';
  readonly lineHeight: number;
  /** Between the block's two sides, in CSS pixels. */
  readonly width: number;
  /** In text order; letters without width and controls have none. */
  readonly glyphs: readonly Glyph[];
  /** By the ids of mentions. */
  readonly mentions: ReadonlyMap<string, readonly Box[]>;
}

/** Measures the article that is shown, or a part of it: mentions have boxes only in the sections near what is seen. */
export const measureArticle = async (page: Page, part = '.article-text'): Promise<MeasuredBlock[]> => {
  const blocks = await page.evaluate((within) => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    return [...document.querySelectorAll(`${within} [data-block]`)].map((block) => {
      const corner = block.getBoundingClientRect();
      const fromCorner = ({ left, top, right, bottom }: DOMRect): Box => ({
        left: left - corner.left,
        top: top - corner.top,
        right: right - corner.left,
        bottom: bottom - corner.top,
      });
      const units: { node: Node; offset: number }[] = [];
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (let offset = 0; offset < (node.textContent?.length ?? 0); offset += 1) units.push({ node, offset });
      }
      const { textContent: text } = block;
      const glyphs = [...segmenter.segment(text)].flatMap(({ segment, index }): Glyph[] => {
        const [first, last] = [units[index], units[index + segment.length - 1]];
        if (first === undefined || last === undefined) throw new Error(`no text node at ${String(index)}`);
        const range = document.createRange();
        range.setStart(first.node, first.offset);
        range.setEnd(last.node, last.offset + 1);
        const box = range.getBoundingClientRect();
        // Shaping makes one of some controls and the letter after them; what is left of the letter may be next to nothing.
        return box.width < 0.1 || /^\p{Cf}+$/u.test(segment)
          ? []
          : [{ start: index, end: index + segment.length, text: segment, ...fromCorner(box) }];
      });
      const mentions: [string, Box[]][] = [...block.querySelectorAll('[data-mention]')].map((span) => [
        span.getAttribute('data-mention') ?? '',
        [...span.getClientRects()].filter(({ width }) => width > 0).map(fromCorner),
      ]);
      const { direction, lineHeight } = getComputedStyle(block);
      return {
        id: block.getAttribute('data-block') ?? '',
        text,
        dir: block.getAttribute('dir'),
        direction: direction === 'rtl' ? ('rtl' as const) : ('ltr' as const),
        lineHeight: Number.parseFloat(lineHeight),
        width: corner.width,
        glyphs,
        mentions,
      };
    });
  }, part);
  return blocks.map((block) => {
    const ids = new Set(block.mentions.map(([id]) => id));
    const boxesOf = (id: string): Box[] =>
      joined(block.mentions.flatMap(([held, boxes]) => (held === id ? boxes : [])));
    return { ...block, mentions: new Map([...ids].map((id) => [id, boxesOf(id)])) };
  });
};

/** Measures the article that is shown, each section of it while it is seen. */
export const measureThroughout = async (page: Page): Promise<MeasuredBlock[]> => {
  const sections = page.locator('.article-section');
  const measured: MeasuredBlock[] = [];
  for (let index = 0; index < (await sections.count()); index += 1) {
    await sections.nth(index).evaluate((section) => {
      section.scrollIntoView({ block: 'start' });
      return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
    // Sections are counted anew in each chapter.
    const [chapter, inChapter] = await sections
      .nth(index)
      .evaluate((section) =>
        [section.parentElement, section].map(
          (part) => [...(part?.parentElement?.children ?? [])].findIndex((child) => child === part) + 1,
        ),
      );
    const place = `.article-chapter:nth-child(${String(chapter)}) > .article-section:nth-child(${String(inChapter)})`;
    measured.push(...(await measureArticle(page, place)));
  }
  return measured;
};

const SIDES = ['left', 'top', 'right', 'bottom'] as const;

/** The offsets of letters that have moved by more than half a CSS pixel, or are there in one measurement only. */
const movedOffsets = (before: MeasuredBlock, after: MeasuredBlock): number[] => {
  const was = new Map(before.glyphs.map((glyph) => [glyph.start, glyph]));
  const is = new Map(after.glyphs.map((glyph) => [glyph.start, glyph]));
  return [...new Set([...was.keys(), ...is.keys()])].filter((start) => {
    const [one, other] = [was.get(start), is.get(start)];
    return one === undefined || other === undefined || SIDES.some((side) => Math.abs(one[side] - other[side]) > 0.5);
  });
};

/**
 * True where the row of a letter has no room left. The browser rounds the width of each part of a line to 1/64 pixel, so
 * that a word which fits to a hair may stand in the next row once the line has more parts.
 */
const isRowFull = (block: MeasuredBlock, offset: number): boolean => {
  const row = rowsOf(block).find((letters) => letters.some(({ start }) => start === offset)) ?? [];
  const letters = row.filter(({ text }) => text.trim() !== '');
  const room =
    block.direction === 'rtl'
      ? Math.min(...letters.map(({ left }) => left))
      : block.width - Math.max(...letters.map(({ right }) => right));
  return Math.abs(room) < 0.25;
};

/** True where a line is broken at another place only because a word fitted into its row to a hair. */
export const isRebroken = (before: MeasuredBlock, after: MeasuredBlock): boolean => {
  const [first] = movedOffsets(before, after);
  return first !== undefined && (isRowFull(before, first) || isRowFull(after, first));
};

/** The line and the offsets of its letters that have moved, in words; null where none has. */
export const movedLetters = (before: MeasuredBlock | undefined, after: MeasuredBlock): string | null => {
  if (before === undefined) return `${after.id} was not there`;
  const moved = movedOffsets(before, after);
  if (moved.length === 0) return null;
  const boxes = ({ glyphs }: MeasuredBlock): string =>
    JSON.stringify(SIDES.map((side) => glyphs.find(({ start }) => start === moved[0])?.[side]));
  return `${String(moved)} of "${escaped(after.text)}": the first from ${boxes(before)} to ${boxes(after)}`;
};
