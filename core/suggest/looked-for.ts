// Owns what an article was searched for, so that a search that finds nothing can say what it was.

import { primaryLanguage } from './block-rules';
import type { CueRule } from './cue-rule';
import type { SuggestibleArticle } from './suggest-cues';

export interface LookedFor {
  /** Different reporting words and phrases. */
  readonly cues: number;
  /** The languages of the rules that were used (BCP 47, the primary tag alone), in the order of the rules. */
  readonly languages: readonly string[];
  /** Languages of the text that there are no rules for. */
  readonly without: readonly string[];
}

/** What `suggestCues` looks for in an article. Where the language of the text is not known, that is every rule. */
export const lookedFor = (article: SuggestibleArticle, rules: readonly CueRule[]): LookedFor => {
  const body = article.blocks.filter(({ role }) => role === 'body');
  const known = new Set(body.map(({ language }) => language ?? article.language ?? null));
  const wanted = new Set([...known].map((language) => (language === null ? null : primaryLanguage(language))));
  const used = rules.filter(({ language }) => wanted.has(null) || wanted.has(primaryLanguage(language)));
  const languages = new Set(used.map(({ language }) => primaryLanguage(language)));
  return {
    cues: new Set(used.flatMap(({ cues }) => cues)).size,
    languages: [...languages],
    without: [...wanted].filter((language) => language !== null).filter((language) => !languages.has(language)),
  };
};
