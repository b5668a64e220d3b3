// Owns in which order the letters of any part of the window are painted: what an eye reads from left to right.

import type { Locator } from '@playwright/test';

/** One row of letters, from left to right; places are CSS pixels of the viewport. */
export interface VisualRow {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The rows of an element's letters, from the top; what is hidden from the eye has none. */
export const visualRows = (element: Locator): Promise<VisualRow[]> =>
  element.evaluate((root) => {
    const letters: { text: string; left: number; right: number; top: number; bottom: number }[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const { segment, index } of new Intl.Segmenter().segment(node.textContent ?? '')) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + segment.length);
        const { left, right, top, bottom, width } = range.getBoundingClientRect();
        // What has no width of its own may be given a trace of one.
        if (width > 0.1) letters.push({ text: segment, left, right, top, bottom });
      }
    }
    const rows: (typeof letters)[] = [];
    for (const letter of letters.sort((one, other) => one.top + one.bottom - other.top - other.bottom)) {
      const row = rows.at(-1);
      const middle = (letter.top + letter.bottom) / 2;
      // Letters of two fonts in one row have boxes of different heights, with the middle of one within the other.
      if (row?.some(({ top, bottom }) => top < middle && middle < bottom) === true) row.push(letter);
      else rows.push([letter]);
    }
    return rows.map((row) => {
      row.sort((one, other) => one.left + one.right - other.left - other.right);
      return {
        text: row.map(({ text }) => text).join(''),
        left: Math.min(...row.map(({ left }) => left)),
        right: Math.max(...row.map(({ right }) => right)),
        top: Math.min(...row.map(({ top }) => top)),
        bottom: Math.max(...row.map(({ bottom }) => bottom)),
      };
    });
  });

/** All letters of an element from left to right, row by row. */
export const visualText = async (element: Locator): Promise<string> =>
  (await visualRows(element)).map(({ text }) => text).join('');
