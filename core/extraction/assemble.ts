// Owns how the blocks that a reader found become one text with ranges: joined by line feeds, one line a block, each with
// a direction (the file's own where it gives one, else that of its letters) and a language.

import type { Article } from '../article/article';
import type { Block, Inline } from '../article/block';
import { directionOfText, directionsOfLines } from '../text/direction';
import type { ExtractedBlock } from './extracted-document';

/** What the blocks make of an article. */
export type Assembled = Pick<Article, 'text' | 'direction' | 'markup' | 'blocks' | 'inlines'>;

const LINE_BREAK = '\n';

/** The direction of the body counts for the article; a page whose body is empty goes by all that it has. */
const directionOfBlocks = (blocks: readonly ExtractedBlock[]): Article['direction'] => {
  const body = blocks.filter(({ role }) => role === 'body');
  return directionOfText((body.length === 0 ? blocks : body).map(({ text }) => text).join(LINE_BREAK));
};

/**
 * Joins the blocks. Block ids are `b` and the number of the line from 1, as `readBlocks` gives them, so the same bytes
 * read again give the same ids while their text is the same. A language that is the article's own is left out.
 */
export const assemble = (extracted: readonly ExtractedBlock[], language: string | null): Assembled => {
  const direction = directionOfBlocks(extracted);
  const detected = directionsOfLines(
    extracted.map(({ text }) => text),
    direction,
  );
  const blocks: Block[] = [];
  const inlines: Inline[] = [];
  let start = 0;
  extracted.forEach((block, index) => {
    const end = start + block.text.length;
    blocks.push({
      id: `b${String(index + 1)}`,
      start,
      end,
      kind: block.kind,
      level: block.level,
      language: block.language === language ? null : block.language,
      direction: block.direction ?? detected[index] ?? direction,
      directionReason: block.direction === null ? 'detected' : 'markup',
      role: block.role,
    });
    for (const inline of block.inlines) {
      inlines.push({ ...inline, start: start + inline.start, end: start + inline.end });
    }
    start = end + LINE_BREAK.length;
  });
  return { text: extracted.map(({ text }) => text).join(LINE_BREAK), direction, markup: 'extracted', blocks, inlines };
};
