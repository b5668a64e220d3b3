// Owns what a rule would propose in a sentence before it is kept, and why it would propose nothing, so that a rule can be
// understood by whoever writes it.

import type { Article } from '../article/article';
import { sentencesOf } from '../text/sentences';
import { rulesForBlock } from './block-rules';
import type { CueRule } from './cue-rule';
import type { CueSuggestion } from './cue-suggestion';
import { cueWordsOf, longestPhraseAt } from './phrases';
import { suggestCues } from './suggest-cues';

export interface Proposal {
  readonly suggestion: CueSuggestion;
  /** The rule that fits better there, where all that are in use are asked; null where that is the tried one. */
  readonly better: CueRule | null;
}

/** What came of a trial: `no-cue` where none of the rule's cues is there, `no-fit` where nothing about it fits the pattern. */
export type Trial =
  | { readonly kind: 'no-text' }
  | { readonly kind: 'no-cue' }
  | { readonly kind: 'no-fit'; readonly cues: readonly string[] }
  | { readonly kind: 'proposes'; readonly proposals: readonly Proposal[] };

/** The cues of the rules that stand in a text of some language, as they stand there. */
const cuesIn = (text: string, language: string | null, rules: readonly CueRule[]): string[] => {
  const phrases = rulesForBlock(text, language, rules);
  const words = cueWordsOf(text);
  return words.flatMap((word, index) => {
    const hit = longestPhraseAt(phrases, words, index);
    const end = hit === null ? undefined : words[index + hit.length - 1]?.end;
    return end === undefined ? [] : [text.slice(word.start, end)];
  });
};

/** Tries a rule on a text, which is read as one of the rule's language. `inUse` are the rules that it would stand beside. */
export const tryRule = (rule: CueRule, inUse: readonly CueRule[], text: string): Trial => {
  if (text.trim() === '') return { kind: 'no-text' };
  const { language } = rule;
  const blocks = [{ start: 0, end: text.length, language, role: 'body' as const }];
  const suggestions = suggestCues({ text, blocks }, [rule]);
  if (suggestions.length === 0) {
    const cues = cuesIn(text, language, [rule]);
    return cues.length === 0 ? { kind: 'no-cue' } : { kind: 'no-fit', cues };
  }
  const all = [...inUse.filter(({ id }) => id !== rule.id), rule];
  const byRule = new Map(all.map((each) => [each.id, each]));
  const together = suggestCues({ text, blocks }, all);
  return {
    kind: 'proposes',
    proposals: suggestions.map((suggestion) => {
      const { cue } = suggestion;
      // A longer cue of another rule may lie over this one.
      const winner = together.find((other) => other.cue.start < cue.end && other.cue.end > cue.start);
      const isOther = winner !== undefined && winner.ruleId !== rule.id;
      return { suggestion, better: isOther ? (byRule.get(winner.ruleId) ?? null) : null };
    }),
  };
};

/**
 * The sentences of an article, its clutter left out, in which a cue of the rule stands and the suggester would look for it,
 * in reading order. Those in which the rule proposes something come first.
 */
export const sentencesToTry = (article: Pick<Article, 'text' | 'blocks' | 'language'>, rule: CueRule): string[] => {
  const found = article.blocks
    .filter(({ role }) => role === 'body')
    .flatMap((block) => {
      const text = article.text.slice(block.start, block.end);
      const language = block.language ?? article.language;
      // Most blocks of a long article hold none.
      if (cuesIn(text, language, [rule]).length === 0) return [];
      return sentencesOf(text)
        .map(({ start, end }) => text.slice(start, end))
        .filter((sentence) => cuesIn(sentence, language, [rule]).length > 0);
    });
  const proposes = (sentence: string): boolean => tryRule(rule, [], sentence).kind === 'proposes';
  const fitting = new Set(found.filter(proposes));
  return [...fitting, ...new Set(found.filter((sentence) => !fitting.has(sentence)))];
};
