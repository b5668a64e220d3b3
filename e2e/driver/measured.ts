// Owns measuring a whole article at once: every letter of every block and every box of every mention, in CSS pixels from
// the corner of their block, so that neither scrolling nor what stands above counts.

import type { Page } from '@playwright/test';
import type { Box, Glyph } from './glyphs';
import { escaped } from './mixed-lines';
import { joined } from './painted';

export interface MeasuredBlock {
  readonly id: string;
  readonly text: string;
  /** The attribute. */
  readonly dir: string | null;
  /** What it comes to in the browser. */
  readonly direction: 'ltr' | 'rtl';
  readonly lineHeight: number;
  /** In text order; letters without width and controls have none. */
  readonly glyphs: readonly Glyph[];
  /** By the ids of mentions. */
  readonly mentions: ReadonlyMap<string, readonly Box[]>;
}

/** Measures the article that is shown. */
export const measureArticle = async (page: Page): Promise<MeasuredBlock[]> => {
  const blocks = await page.evaluate(() => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    return [...document.querySelectorAll('[data-block]')].map((block) => {
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
      const glyphs = [...segmenter.segment(block.textContent)].flatMap(({ segment, index }): Glyph[] => {
        const [first, last] = [units[index], units[index + segment.length - 1]];
        if (first === undefined || last === undefined) throw new Error(`no text node at ${String(index)}`);
        const range = document.createRange();
        range.setStart(first.node, first.offset);
        range.setEnd(last.node, last.offset + 1);
        const box = range.getBoundingClientRect();
        return box.width === 0 || /^\p{Cf}+$/u.test(segment)
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
        text: block.textContent,
        dir: block.getAttribute('dir'),
        direction: direction === 'rtl' ? ('rtl' as const) : ('ltr' as const),
        lineHeight: Number.parseFloat(lineHeight),
        glyphs,
        mentions,
      };
    });
  });
  return blocks.map((block) => {
    const ids = new Set(block.mentions.map(([id]) => id));
    const boxesOf = (id: string): Box[] =>
      joined(block.mentions.flatMap(([held, boxes]) => (held === id ? boxes : [])));
    return { ...block, mentions: new Map([...ids].map((id) => [id, boxesOf(id)])) };
  });
};

/** What of a line has moved by more than half a CSS pixel, in words. */
export const movedLetters = (before: MeasuredBlock | undefined, after: MeasuredBlock): string[] => {
  const was = new Map(before?.glyphs.map((glyph) => [glyph.start, glyph]));
  const is = new Map(after.glyphs.map((glyph) => [glyph.start, glyph]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((start) => {
    const [one, other] = [was.get(start), is.get(start)];
    const name = `“${escaped((one ?? other)?.text ?? '')}” (${String(start)}) of "${escaped(after.text)}"`;
    if (one === undefined || other === undefined) return [`${name} is there ${one === undefined ? 'now' : 'no more'}`];
    const moves = (['left', 'top', 'right', 'bottom'] as const).map((side) => Math.abs(one[side] - other[side]));
    return Math.max(...moves) <= 0.5 ? [] : [`${name} by ${moves.join(', ')}`];
  });
};
