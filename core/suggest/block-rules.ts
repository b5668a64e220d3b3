// Owns which rules a block is searched with: those of its language, if that is known; else all, but that a line is never
// read as Persian and as Arabic, which share a script and many words.

import { cueWordsOf, phrasesOf, type Phrases } from './phrases';
import type { Markers } from './clauses';
import type { CueRule } from './cue-rule';

/** A rule, ready to be applied. */
export interface ReadyRule {
  readonly rule: CueRule;
  readonly markers: Markers;
  readonly sources: Phrases<true> | null;
}

/** The rules by their cues. */
export type RulePhrases = Phrases<ReadyRule>;

const keysOf = (words: string): ReadonlySet<string> => new Set(cueWordsOf(words).map(({ key }) => key));

const PERSIAN = keysOf('از به در که را این است با برای شد کرد می های گفت');
const ARABIC = keysOf('في على إلى أن إن التي الذي عن هذا هذه لا ما قال وقال');

const primary = (language: string): string => (language.split('-')[0] ?? language).toLowerCase();

/** Which of the two languages a text is not; null where its words do not say. */
const ruledOut = (text: string): 'fa' | 'ar' | null => {
  if (!/\p{Script=Arabic}/u.test(text)) return null;
  let balance = 0;
  for (const { key } of cueWordsOf(text)) {
    if (PERSIAN.has(key)) balance += 1;
    if (ARABIC.has(key) || key.startsWith('ال')) balance -= 1;
  }
  return balance === 0 ? null : balance > 0 ? 'ar' : 'fa';
};

const readyPhrases = (phrases: readonly string[] | undefined): Phrases<true> =>
  phrasesOf((phrases ?? []).map((phrase) => [phrase, true] as const));

const ready = (rules: readonly CueRule[]): RulePhrases =>
  phrasesOf(
    rules.flatMap((rule) => {
      const sources = rule.sources === undefined ? null : readyPhrases(rule.sources);
      const readyRule: ReadyRule = {
        rule,
        markers: { openers: readyPhrases(rule.openers), objects: readyPhrases(rule.objects) },
        sources,
      };
      return rule.cues.map((cue) => [cue, readyRule] as const);
    }),
  );

/** What lists of rules were made into, by list and choice: it takes longer than the reading of most articles. */
const known = new WeakMap<readonly CueRule[], Map<string, RulePhrases>>();

/** The rules for a block with that text, whose language may not be known. The list must not be changed afterwards. */
export const rulesForBlock = (text: string, language: string | null, rules: readonly CueRule[]): RulePhrases => {
  const made = known.get(rules) ?? new Map<string, RulePhrases>();
  known.set(rules, made);
  const out = language === null ? ruledOut(text) : null;
  const choice = language === null ? `not ${out ?? ''}` : primary(language);
  const before = made.get(choice);
  if (before !== undefined) return before;
  const phrases = ready(
    rules.filter((rule) => {
      const own = primary(rule.language);
      return language === null ? own !== out : own === choice;
    }),
  );
  made.set(choice, phrases);
  return phrases;
};
