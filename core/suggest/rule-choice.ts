// Owns which rules an analyst has the suggester use: those that come with Hashiya but for some that are switched off, and
// rules of their own. A codebook keeps this as `cueRules`; one that has none uses the built-in rules.

import type { Codebook } from '../codebook/codebook';
import { isSame } from '../same';
import { cueRuleSchema, type CueRule } from './cue-rule';
import { BUILT_IN_CUE_RULES } from './rules/built-in';

type WithCueRules = Pick<Codebook, 'cueRules'>;

/** A rule as it is kept, sound or not. */
export type KeptRule = Codebook['cueRules']['own'][number];

const builtInById = new Map(BUILT_IN_CUE_RULES.map((rule) => [rule.id, rule]));

/** The rule of that id that comes with Hashiya, or undefined. */
export const builtInRule = (id: string): CueRule | undefined => builtInById.get(id);

const parsedRule = (kept: KeptRule): CueRule | null => cueRuleSchema.safeParse(kept).data ?? null;

/** The analyst's own rules that can be used, in their order. */
export const ownRulesOf = ({ cueRules }: WithCueRules): CueRule[] =>
  cueRules.own.flatMap((kept) => parsedRule(kept) ?? []);

/** The own rules that cannot be used, as they are kept: of another pattern than this version knows, or broken. */
export const unsoundRulesOf = ({ cueRules }: WithCueRules): KeptRule[] =>
  cueRules.own.filter((kept) => parsedRule(kept) === null);

/** Where in a rule the first thing stands that no rule can have, such as `pattern` or `cues.0`; null in a sound one. */
export const unsoundAt = (kept: KeptRule): string | null => {
  const parsed = cueRuleSchema.safeParse(kept);
  if (parsed.success) return null;
  return parsed.error.issues[0]?.path.join('.') ?? '';
};

/** Every rule there is to use, those that are switched off among them: the built-in ones, or what replaces them, first. */
export const allRulesOf = (codebook: WithCueRules): readonly CueRule[] => {
  const own = ownRulesOf(codebook);
  const ownById = new Map(own.map((rule) => [rule.id, rule]));
  return [
    ...BUILT_IN_CUE_RULES.map((rule) => ownById.get(rule.id) ?? rule),
    ...own.filter(({ id }) => !builtInById.has(id)),
  ];
};

/** Where a rule comes from: with Hashiya, from the analyst, or from the analyst in the stead of one of Hashiya's. */
export type RuleOrigin = 'built-in' | 'own' | 'replaced';

/** The origin of a rule of `allRulesOf`. */
export const originOf = (codebook: WithCueRules, id: string): RuleOrigin => {
  if (!ownRulesOf(codebook).some((rule) => rule.id === id)) return 'built-in';
  return builtInById.has(id) ? 'replaced' : 'own';
};

/** The lists made so far: what a list is made ready for is kept with it, and takes longer than most articles. */
const made = new WeakMap<WithCueRules, readonly CueRule[]>();

/** The rules that the suggester uses: the same list for the same codebook, which must not be changed in place. */
export const rulesOf = (codebook: WithCueRules): readonly CueRule[] => {
  const before = made.get(codebook);
  if (before !== undefined) return before;
  const off = new Set(codebook.cueRules.off);
  const rules = allRulesOf(codebook).filter(({ id }) => !off.has(id));
  made.set(codebook, rules);
  return rules;
};

/** The same codebook with its choice changed. What else is kept there, rules that cannot be used among it, stays. */
const withChoice = <Kept extends WithCueRules>(codebook: Kept, change: Partial<Codebook['cueRules']>): Kept => ({
  ...codebook,
  cueRules: { ...codebook.cueRules, ...change },
});

/** The same codebook with a rule switched off. */
export const withRuleOff = <Kept extends WithCueRules>(codebook: Kept, id: string): Kept =>
  withChoice(codebook, { off: [...new Set([...codebook.cueRules.off, id])] });

/** The same codebook with a rule switched on again. */
export const withRuleOn = <Kept extends WithCueRules>(codebook: Kept, id: string): Kept =>
  withChoice(codebook, { off: codebook.cueRules.off.filter((each) => each !== id) });

/**
 * The same codebook with a rule of the analyst's own, in the place of the own one that has its id if there is one, and in
 * the stead of the built-in one.
 */
export const withOwnRule = <Kept extends WithCueRules>(codebook: Kept, rule: CueRule): Kept => {
  const { own } = codebook.cueRules;
  const isKnown = own.some(({ id }) => id === rule.id);
  return withChoice(codebook, {
    own: isKnown ? own.map((each) => (each.id === rule.id ? rule : each)) : [...own, rule],
  });
};

/**
 * The same codebook without an own rule, sound or not. The built-in one in whose stead it stood is used again, and is
 * switched off still where it was; of a rule that is gone it is not remembered.
 */
export const withoutOwnRule = <Kept extends WithCueRules>(codebook: Kept, id: string): Kept => {
  const { own, off } = codebook.cueRules;
  return withChoice(codebook, {
    own: own.filter((each) => each.id !== id),
    off: builtInById.has(id) ? off : off.filter((each) => each !== id),
  });
};

/** The same codebook with a rule as it was edited: one that is again what Hashiya brings is no own rule. */
export const withEditedRule = <Kept extends WithCueRules>(codebook: Kept, rule: CueRule): Kept =>
  isSame(builtInRule(rule.id), rule) ? withoutOwnRule(codebook, rule.id) : withOwnRule(codebook, rule);
