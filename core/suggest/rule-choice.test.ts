import { describe, expect, test } from 'vitest';
import { INITIAL_CODEBOOK } from '../codebook';
import type { CueRule } from './cue-rule';
import { allRulesOf, choiceOf, rulesOf, withOwnRule, withRuleOff, withRuleOn } from './rule-choice';
import { BUILT_IN_CUE_RULES } from './rules/built-in';

const OWN: CueRule = { id: 'de-laut', language: 'de', cues: ['laut'], pattern: 'cue-source-content', mode: 'indirect' };
const SAID = 'en-said-before-content';

const idsOf = (rules: readonly CueRule[]): string[] => rules.map(({ id }) => id);

describe('the rules of a codebook', () => {
  test('are those built in where it says nothing of rules', () => {
    expect(rulesOf(INITIAL_CODEBOOK)).toEqual(BUILT_IN_CUE_RULES);
    expect(rulesOf({ cueRules: 'none' })).toEqual(BUILT_IN_CUE_RULES);
  });

  test('are the same list each time, so that it is made ready once', () => {
    const codebook = withRuleOff(INITIAL_CODEBOOK, SAID);
    expect(rulesOf(codebook)).toBe(rulesOf(codebook));
  });

  test('are used but for those that are switched off, which are on again afterwards', () => {
    const without = withRuleOff(INITIAL_CODEBOOK, SAID);
    expect(without.codes).toBe(INITIAL_CODEBOOK.codes);
    expect(idsOf(rulesOf(without))).toEqual(idsOf(BUILT_IN_CUE_RULES).filter((id) => id !== SAID));
    expect(allRulesOf(without)).toEqual(BUILT_IN_CUE_RULES);
    expect(withRuleOff(without, SAID)).toEqual(without);
    expect(rulesOf(withRuleOn(without, SAID))).toEqual(BUILT_IN_CUE_RULES);
  });

  test('hold the analyst’s own, which can be changed and switched off like the others', () => {
    const first = withOwnRule(INITIAL_CODEBOOK, OWN);
    expect(rulesOf(first).at(-1)).toEqual(OWN);
    const changed = withOwnRule(first, { ...OWN, cues: ['laut', 'zufolge'] });
    expect(choiceOf(changed).own).toEqual([{ ...OWN, cues: ['laut', 'zufolge'] }]);
    expect(rulesOf(withRuleOff(changed, OWN.id))).toEqual(BUILT_IN_CUE_RULES);
  });

  test('hold one of them in the stead of the built-in rule that has its id', () => {
    const rule: CueRule = { ...OWN, id: SAID, language: 'en', cues: ['quoth'] };
    const rules = rulesOf(withOwnRule(INITIAL_CODEBOOK, rule));
    expect(rules).toHaveLength(BUILT_IN_CUE_RULES.length);
    expect(rules.filter(({ id }) => id === SAID)).toEqual([rule]);
  });

  test('leave out what is no sound rule, and keep the rest', () => {
    const codebook = { cueRules: { own: [OWN, { id: 'x' }, null], off: [SAID, 7] } };
    expect(choiceOf(codebook)).toEqual({ own: [OWN], off: [SAID] });
  });
});
