// Owns which heading levels the text has for assistive technology. Its own are kept as far as they go: none is skipped, as
// the first one below another is one level deeper, whatever the page has them for.

import type { Block } from '../../core/article/block';

/** The article's title is the heading above the text. */
const LEVEL_OF_TITLE = 1;
const DEEPEST = 6;

/**
 * The heading level (2–6) of each block that is a heading, by its id. What a page has around the article is no part of its
 * outline.
 */
export const outlineLevels = (blocks: readonly Block[]): Map<string, number> => {
  const levels = new Map<string, number>();
  /** The page's levels of the headings that the next one may stand under. */
  let above: number[] = [];
  for (const { id, kind, level, role } of blocks) {
    if (kind !== 'heading' || role === 'clutter') continue;
    const own = level ?? LEVEL_OF_TITLE;
    above = [...above.filter((each) => each < own), own];
    levels.set(id, Math.min(LEVEL_OF_TITLE + above.length, DEEPEST));
  }
  return levels;
};
