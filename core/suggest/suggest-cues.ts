// Owns the cue suggester: where the words of an article say that someone says something. It proposes and marks nothing,
// and needs nothing but the text and its rules.

import type { Article } from '../article/article';
import type { Block } from '../article/block';
import { sentencesOf } from '../text/sentences';
import type { TextRange } from '../text/trim-range';
import { rulesForBlock } from './block-rules';
import type { CueRule } from './cue-rule';
import type { CueSuggestion } from './cue-suggestion';
import { firstFrom } from './in-order';
import { suggestInSentence } from './suggest-in-sentence';

/** What the suggester reads of an article. */
export interface SuggestibleArticle extends Pick<Article, 'text'> {
  readonly blocks: readonly Pick<Block, 'start' | 'end' | 'language' | 'role'>[];
  readonly inlines?: Article['inlines'];
  /** That of the blocks that have none of their own. */
  readonly language?: string | null;
}

const shifted = (range: TextRange, by: number): TextRange => ({ start: range.start + by, end: range.end + by });

const shiftedSuggestion = (suggestion: CueSuggestion, by: number): CueSuggestion => ({
  ...suggestion,
  cue: shifted(suggestion.cue, by),
  source: suggestion.source === null ? null : shifted(suggestion.source, by),
  content: suggestion.content.map((range) => shifted(range, by)),
  clauses: suggestion.clauses.map((range) => shifted(range, by)),
  sentence: shifted(suggestion.sentence, by),
});

/** The ranges, which stand in order and apart, that reach into a range, as seen from its beginning. */
const hiddenWithin = (hidden: readonly TextRange[], { start, end }: TextRange): TextRange[] =>
  hidden
    .slice(Math.max(0, firstFrom(hidden, start) - 1), firstFrom(hidden, end))
    .filter((part) => part.end > start)
    .map((part) => shifted(part, -start));

/**
 * Proposes source, cue and content for every reporting cue, in reading order and never two for one cue: of cues that
 * overlap the longest is taken, of rules for one cue the one that fits best. The order of the rules counts for nothing.
 * Clutter is passed over.
 */
export const suggestCues = (article: SuggestibleArticle, rules: readonly CueRule[]): CueSuggestion[] => {
  const syntax = (article.inlines ?? []).filter(({ kind }) => kind === 'syntax');
  const body = article.blocks.filter(({ role }) => role === 'body');
  return body.flatMap((block) => {
    const text = article.text.slice(block.start, block.end);
    const hidden = hiddenWithin(syntax, block);
    const phrases = rulesForBlock(text, block.language ?? article.language ?? null, rules);
    return sentencesOf(text, hidden).flatMap((sentence) =>
      suggestInSentence(text.slice(sentence.start, sentence.end), hiddenWithin(hidden, sentence), phrases).map(
        (suggestion) => shiftedSuggestion(suggestion, block.start + sentence.start),
      ),
    );
  });
};
