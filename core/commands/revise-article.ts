// Owns what a new revision of an article does to it: the new text takes the place of the old one, which is kept with all
// that was marked on it, and each mention goes where the analyst has approved, or stays as an orphan.

import { describeAnchor, describeRange, resolvePlacement, type AnchorRange } from '../anchor/anchor';
import {
  foldedRanges,
  readingOf,
  withReading,
  type Article,
  type Revision,
  type TextReading,
} from '../article/article';
import type { Inline } from '../article/block';
import type { Environment } from '../environment';
import { compareMentions, type Mention } from '../mention/mention';
import { fail, succeed, type Result } from '../result';
import { carrySettings } from '../revision/carry-settings';
import { readOtherwise } from '../revision/read-otherwise';
import type { TextRange } from '../text/trim-range';
import type { Change } from '../workspace/change';
import type { ReviseCommand } from './command';
import { touched } from './touched';

const revisionOf = (article: Article, note: string, environment: Environment): Revision => ({
  id: environment.newId(),
  ...readingOf(article),
  replacedAt: environment.now(),
  replacedBy: environment.analystId,
  note,
  anchors: Object.fromEntries(
    article.mentions
      .filter(({ ranges }) => resolvePlacement(article.text, ranges) === 'placed')
      .map(({ id, ranges }) => [id, ranges]),
  ),
});

/** The new text as far as places on it are concerned. */
interface NewText {
  readonly text: string;
  readonly folded: readonly Inline[];
}

/** The anchor on the new text: just as approved where the words are those of the mention, else snapped and trimmed. */
const anchorOn = (
  { text, folded }: NewText,
  mention: Mention,
  places: readonly TextRange[],
): Result<readonly AnchorRange[]> => {
  const outside = places.find(({ start, end }) => Math.max(start, end) > text.length);
  if (outside !== undefined) {
    return fail('selection-outside', { start: outside.start, end: outside.end, length: text.length });
  }
  const isSame = (place: TextRange, index: number): boolean =>
    text.slice(place.start, place.end) === mention.ranges[index]?.quote && (places[index - 1]?.end ?? 0) <= place.start;
  if (places.length === mention.ranges.length && places.every(isSame))
    return succeed(places.map((place) => describeRange(text, place)));
  const ranges = describeAnchor(text, places, folded);
  return ranges === null ? fail('selection-blank') : succeed(ranges);
};

/** The mention on its new anchor. It counts as touched where its words or its place are others, not for its context. */
const reattached = (mention: Mention, ranges: readonly AnchorRange[], environment: Environment): Mention => {
  const isAsBefore =
    ranges.length === mention.ranges.length &&
    ranges.every(({ start, end, quote }, index) => {
      const before = mention.ranges[index];
      return start === before?.start && end === before.end && quote === before.quote;
    });
  const after = { ...mention, ranges: [...ranges] };
  return isAsBefore ? after : touched(after, environment);
};

/** The same text: what its bytes were read as anew takes the place of what they were, and the mentions stay as they are. */
const readAnew = (article: Article, reading: TextReading): Change[] => {
  const other = readOtherwise(article, reading);
  if (other === null) return [];
  return [{ record: 'article', id: article.id, before: article, after: withReading(article, other.reading) }];
};

/**
 * Gives an article another text. A mention without a place in the command keeps its anchor, so it is an orphan unless its
 * words stand at their old place in the new text too. The same text of another file changes nothing; of the article's own
 * bytes it changes what its lines count as.
 */
export const reviseArticle = (
  article: Article,
  { reading, places, note }: ReviseCommand,
  environment: Environment,
): Result<Change[]> => {
  if (reading.text === article.text) return succeed(readAnew(article, reading));
  for (const mentionId of places.keys()) {
    if (!article.mentions.some(({ id }) => id === mentionId)) return fail('mention-missing', { mention: mentionId });
  }
  const newText = { text: reading.text, folded: foldedRanges(reading) };
  const mentions: Mention[] = [];
  for (const mention of article.mentions) {
    const place = places.get(mention.id);
    if (place === undefined) {
      mentions.push(mention);
      continue;
    }
    const ranges = anchorOn(newText, mention, place);
    if (!ranges.ok) return ranges;
    mentions.push(reattached(mention, ranges.value, environment));
  }
  const after: Article = {
    ...withReading(article, carrySettings(article, reading)),
    mentions: mentions.sort(compareMentions),
    revisions: [...(article.revisions ?? []), revisionOf(article, note, environment)],
  };
  return succeed([{ record: 'article', id: article.id, before: article, after }]);
};
