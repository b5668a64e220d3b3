// Owns what an article's new text takes over from its earlier one besides mentions: the directions and
// roles that the analyst set. Only lines that are the same in both have anything to take over; where nothing was set on
// them, what the new reading proposes holds.

import type { Article, TextReading } from '../article/article';
import type { Block } from '../article/block';
import { articleDirectionOf, automaticBlockDirections, isSetByHand, withDirection } from '../article/block-directions';
import { isRoleSetByHand, withRole } from '../article/block-roles';
import { equalRuns } from './equal-runs';
import { TextMap } from './text-map';

/** The blocks of a new reading with what the article's own direction gives them, where the analyst has set one. */
const underDirection = (article: Article, reading: TextReading): TextReading => {
  if (article.directionScope === undefined) return reading;
  const directed = { ...reading, ...articleDirectionOf(article) };
  const directions = automaticBlockDirections(directed);
  const blocks = directed.blocks.map((block, index) => {
    const direction = directions[index];
    return direction === undefined ? block : withDirection(block, direction);
  });
  return { ...directed, blocks };
};

const settingsOf = (earlier: Block, block: Block): Block => {
  const { direction, directionReason } = earlier;
  const kept = isRoleSetByHand(earlier) ? withRole(block, earlier.role) : block;
  return isSetByHand(earlier) ? withDirection(kept, { direction, directionReason }) : kept;
};

/** A new reading of an article with what the analyst has set on it and on the lines that both texts have. */
export const carrySettings = (article: Article, reading: TextReading): TextReading => {
  const directed = underDirection(article, reading);
  const map = new TextMap(equalRuns(article.text, reading.text), reading.text.length);
  const earlier = new Map<string, Block>();
  for (const block of article.blocks) {
    const place = map.exact(block);
    if (place !== null) earlier.set(`${String(place.start)}-${String(place.end)}`, block);
  }
  const blocks = directed.blocks.map((block) => {
    const same = earlier.get(`${String(block.start)}-${String(block.end)}`);
    return same === undefined ? block : settingsOf(same, block);
  });
  return { ...directed, blocks };
};
