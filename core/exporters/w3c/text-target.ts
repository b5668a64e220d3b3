// Owns how a mention stands in a text by the standard: a target for each of its ranges, with quote and position, the
// language and direction of the line it begins in, and the article it is of.

import { describeRange, resolvePlacement, type AnchorRange } from '../../anchor/anchor';
import { blockAt, type Article } from '../../article/article';
import type { Mention } from '../../mention/mention';
import { said, type Writing } from './annotation';
import { iriOf } from './iri';

const targetOf = (
  { sources, mapOf }: Writing,
  article: Article,
  range: AnchorRange,
  isPlaced: boolean,
): Record<string, unknown> => {
  const block = blockAt(article, range.start);
  const language = block?.language ?? article.language;
  // What stands around it now: a newer text may have changed that, and left the quote.
  const { quote: exact, prefix, suffix } = isPlaced ? describeRange(article.text, range) : range;
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  const map = mapOf(article);
  const [start, end] = [map.toUnit(range.start), map.toUnit(range.end)];
  return said({
    type: 'SpecificResource',
    source: sources.get(article.id) ?? iriOf(article.id),
    language,
    processingLanguage: language,
    textDirection: block?.direction ?? article.direction,
    'hashiya:article': iriOf(article.id),
    // Where the words stood once is no place in the text that there is now.
    selector: isPlaced ? [quote, { type: 'TextPositionSelector', start, end }] : quote,
  });
};

/**
 * The targets of a mention, one for each range. The standard lets an annotation be of several targets, and has no way to
 * say in its context that they are one; `hashiya:isOne` says it. An orphan has quotes and no positions.
 */
export const targetsOf = (writing: Writing, article: Article, mention: Mention): Record<string, unknown> => {
  const placement = resolvePlacement(article.text, mention.ranges);
  return said({
    target: mention.ranges.map((range) => targetOf(writing, article, range, placement === 'placed')),
    'hashiya:placement': placement === 'orphan' ? placement : null,
    'hashiya:isOne': mention.ranges.length > 1 ? true : null,
  });
};
