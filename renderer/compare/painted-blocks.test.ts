import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolvePlacement } from '../../core/anchor/anchor';
import { articleOf } from '../../core/testing/article-of';
import { Session } from '../../core/testing/session';
import { anyWorkspace } from '../../core/testing/workspaces';
import { paintedBlocks, type PaintedBlock } from './painted-blocks';

const textOf = ({ pieces }: PaintedBlock): string => pieces.map(({ text }) => text).join('');

/** What each mention is painted on, over all lines. */
const paintedWords = (blocks: readonly PaintedBlock[]): Map<string, string> => {
  const words = new Map<string, string>();
  for (const { id, text } of blocks.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => piece.mentions.map((mention) => ({ id: mention.id, text: piece.text }))),
  ))
    words.set(id, (words.get(id) ?? '') + text);
  return words;
};

describe('paintedBlocks', () => {
  it('nests the shorter claim in the longer, and gives each a handle of its own', () => {
    const article = articleOf('China trains Syrian troops on its soil.', 'en.txt');
    const session = new Session([article]);
    const long = session.mark(article, 'claim', 'China trains Syrian troops');
    const short = session.mark(article, 'claim', 'Syrian troops');
    const source = session.mark(article, 'source', 'China');
    const [block] = paintedBlocks(session.article(article.id));
    expect(block?.pieces.map(({ text, handle }) => [text, handle])).toEqual([
      ['China', long.id],
      [' trains ', null],
      ['Syrian troops', short.id],
      [' on its soil.', null],
    ]);
    expect(block?.pieces.map(({ mentions }) => mentions.map(({ id }) => id))).toEqual([
      [long.id, source.id],
      [long.id],
      [long.id, short.id],
      [],
    ]);
  });

  it('holds every character of every line, and paints of each placed mention just its words', () => {
    fc.assert(
      fc.property(anyWorkspace, ({ articles }) => {
        for (const article of articles) {
          const blocks = paintedBlocks(article);
          expect(blocks.map(textOf)).toEqual(article.blocks.map(({ start, end }) => article.text.slice(start, end)));
          const words = paintedWords(blocks);
          for (const { id, ranges } of article.mentions) {
            // Line breaks, and lines without anything to see, are painted nowhere.
            const inLines = ranges.flatMap((range) =>
              article.blocks.map((block) =>
                article.text.slice(Math.max(range.start, block.start), Math.min(range.end, block.end)),
              ),
            );
            const isPlaced = resolvePlacement(article.text, ranges) === 'placed';
            expect(words.get(id) ?? '').toBe(isPlaced ? inLines.join('') : '');
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
