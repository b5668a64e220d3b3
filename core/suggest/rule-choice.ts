// Owns which rules an analyst has the suggester use: those that come with Hashiya but for some that are switched off, and
// rules of their own. A codebook keeps this as `cueRules`; one that has none uses the built-in rules.

import { z } from 'zod';
import { openObject } from '../open-object';
import { cueRuleSchema, type CueRule } from './cue-rule';
import { BUILT_IN_CUE_RULES } from './rules/built-in';

export const cueRuleChoiceSchema = openObject({
  /** One with the id of a built-in rule stands in its stead. */
  own: z.array(cueRuleSchema),
  /** Ids of the rules, built-in or own, that propose nothing. */
  off: z.array(z.string().min(1)),
});

export type CueRuleChoice = z.infer<typeof cueRuleChoiceSchema>;

/** Whatever keeps the choice, a codebook above all; what it keeps under that name is looked at before it is used. */
type WithCueRules = object;

const NO_CHOICE: CueRuleChoice = { own: [], off: [] };

/** The choice that a codebook keeps. What of it is no sound rule is passed over, and the rest used. */
export const choiceOf = (codebook: WithCueRules): CueRuleChoice => {
  const kept = 'cueRules' in codebook ? codebook.cueRules : null;
  const whole = cueRuleChoiceSchema.safeParse(kept);
  if (whole.success) return whole.data;
  const lists = openObject({ own: z.array(z.unknown()), off: z.array(z.unknown()) }).safeParse(kept);
  if (!lists.success) return NO_CHOICE;
  return {
    own: lists.data.own.flatMap((rule) => {
      const parsed = cueRuleSchema.safeParse(rule);
      return parsed.success ? [parsed.data] : [];
    }),
    off: lists.data.off.filter((id) => typeof id === 'string'),
  };
};

/** Every rule there is to use, those that are switched off among them: the built-in ones first. */
export const allRulesOf = (codebook: WithCueRules): readonly CueRule[] => {
  const { own } = choiceOf(codebook);
  const replaced = new Set(own.map(({ id }) => id));
  return [...BUILT_IN_CUE_RULES.filter(({ id }) => !replaced.has(id)), ...own];
};

/** The lists made so far: what a list is made ready for is kept with it, and takes longer than most articles. */
const made = new WeakMap<WithCueRules, readonly CueRule[]>();

/** The rules that the suggester uses: the same list for the same codebook, which must not be changed in place. */
export const rulesOf = (codebook: WithCueRules): readonly CueRule[] => {
  const before = made.get(codebook);
  if (before !== undefined) return before;
  const off = new Set(choiceOf(codebook).off);
  const rules = allRulesOf(codebook).filter(({ id }) => !off.has(id));
  made.set(codebook, rules);
  return rules;
};

type Chosen<Kept extends WithCueRules> = Omit<Kept, 'cueRules'> & { readonly cueRules: CueRuleChoice };

/** The same codebook with a rule switched off. */
export const withRuleOff = <Kept extends WithCueRules>(codebook: Kept, id: string): Chosen<Kept> => {
  const choice = choiceOf(codebook);
  return { ...codebook, cueRules: { ...choice, off: [...new Set([...choice.off, id])] } };
};

/** The same codebook with a rule switched on again. */
export const withRuleOn = <Kept extends WithCueRules>(codebook: Kept, id: string): Chosen<Kept> => {
  const choice = choiceOf(codebook);
  return { ...codebook, cueRules: { ...choice, off: choice.off.filter((each) => each !== id) } };
};

/** The same codebook with a rule of the analyst's own, in the place of the own one that has its id if there is one. */
export const withOwnRule = <Kept extends WithCueRules>(codebook: Kept, rule: CueRule): Chosen<Kept> => {
  const choice = choiceOf(codebook);
  const isKnown = choice.own.some(({ id }) => id === rule.id);
  const own = isKnown ? choice.own.map((each) => (each.id === rule.id ? rule : each)) : [...choice.own, rule];
  return { ...codebook, cueRules: { ...choice, own } };
};
