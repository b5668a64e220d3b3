// Owns what a line is, body or clutter, and who said so. The role stands beside the text: a line that is set aside stays
// in it, with everything that is marked on it.

import type { TextRange } from '../text/trim-range';
import type { Article } from './article';
import type { Block, BlockRole } from './block';

/** True for a block whose role the analyst set; that of every other is as the reading of the file proposed it. */
export const isRoleSetByHand = (block: Pick<Block, 'proposedRole'>): boolean => block.proposedRole !== undefined;

/** The role that the reading of the file proposed for a block. */
export const proposedRoleOf = ({ role, proposedRole }: Pick<Block, 'role' | 'proposedRole'>): BlockRole =>
  proposedRole ?? role;

/** A block with the role that the analyst sets, or, for null, with the one that was proposed. */
export const withRole = (block: Block, role: BlockRole | null): Block => {
  const { proposedRole: _proposed, ...rest } = block;
  const proposed = proposedRoleOf(block);
  return role === null ? { ...rest, role: proposed } : { ...rest, role, proposedRole: proposed };
};

/** The blocks that a range has characters of, in order; for an empty range the one that holds it, if any. */
export const blocksIn = ({ blocks }: Pick<Article, 'blocks'>, { start, end }: TextRange): Block[] =>
  blocks.filter((block) =>
    start === end ? block.start <= start && start <= block.end : block.start < end && start < block.end,
  );

/** Lines of clutter that stand next to each other, with nothing of the article's body between them: at least one. */
export type ClutterRun = readonly Block[];

/**
 * The runs of clutter in which nothing is marked, in order. Lines without anything to read are no blocks, so they part no
 * run; a line that is marked does, and is in none.
 */
export const unmarkedClutter = (
  article: Pick<Article, 'blocks'>,
  isMarked: (block: Block) => boolean,
): ClutterRun[] => {
  const runs: Block[][] = [];
  let run: Block[] | null = null;
  for (const block of article.blocks) {
    if (block.role !== 'clutter' || isMarked(block)) run = null;
    else if (run === null) runs.push((run = [block]));
    else run.push(block);
  }
  return runs;
};
