import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Codebook } from '../codebook/codebook';
import { INITIAL_CODEBOOK } from '../codebook/initial-codebook';
import type { CueRule } from './cue-rule';
import {
  allRulesOf,
  builtInRule,
  originOf,
  ownRulesOf,
  rulesOf,
  unsoundAt,
  unsoundRulesOf,
  withEditedRule,
  withOwnRule,
  withoutOwnRule,
  withRuleOff,
  withRuleOn,
} from './rule-choice';
import { BUILT_IN_CUE_RULES } from './rules/built-in';

const OWN: CueRule = { id: 'de-laut', language: 'de', cues: ['laut'], pattern: 'cue-source-content', mode: 'indirect' };
const SAID = 'en-said-before-content';

const idsOf = (rules: readonly CueRule[]): string[] => rules.map(({ id }) => id);

describe('the rules of a codebook', () => {
  test('are those built in where it says nothing of rules', () => {
    expect(rulesOf(INITIAL_CODEBOOK)).toEqual(BUILT_IN_CUE_RULES);
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
    expect(ownRulesOf(changed)).toEqual([{ ...OWN, cues: ['laut', 'zufolge'] }]);
    expect(rulesOf(withRuleOff(changed, OWN.id))).toEqual(BUILT_IN_CUE_RULES);
  });

  test('hold one of them in the stead of the built-in rule that has its id', () => {
    const rule: CueRule = { ...OWN, id: SAID, language: 'en', cues: ['quoth'] };
    const rules = rulesOf(withOwnRule(INITIAL_CODEBOOK, rule));
    expect(rules).toHaveLength(BUILT_IN_CUE_RULES.length);
    expect(rules.filter(({ id }) => id === SAID)).toEqual([rule]);
  });

  test('hold none of a built-in rule that was edited back to what it was', () => {
    const built = builtInRule(SAID);
    if (built === undefined) throw new Error('there is no such rule');
    const edited = withEditedRule(INITIAL_CODEBOOK, { ...built, cues: ['quoth'] });
    expect(originOf(edited, SAID)).toBe('replaced');
    expect(withEditedRule(edited, { ...built })).toEqual(INITIAL_CODEBOOK);
  });

  test('pass over what is no sound rule, say where it is not, and carry it along through every change', () => {
    const later = { id: 'x', language: 'en', cues: ['hm'], pattern: 'of-a-newer-version', mode: 'indirect' };
    const codebook: Codebook = { ...INITIAL_CODEBOOK, cueRules: { own: [later, OWN, { id: SAID }], off: [] } };
    expect(allRulesOf(codebook)).toEqual([...BUILT_IN_CUE_RULES, OWN]);
    expect(unsoundRulesOf(codebook)).toEqual([later, { id: SAID }]);
    expect([later, OWN, { id: SAID }, { ...OWN, cues: ['laut', ''] }].map(unsoundAt)).toEqual([
      'pattern',
      null,
      'language',
      'cues.1',
    ]);
    const changed = withOwnRule(withRuleOff(codebook, OWN.id), { ...OWN, cues: ['zufolge'] });
    expect(changed.cueRules).toEqual({ own: [later, { ...OWN, cues: ['zufolge'] }, { id: SAID }], off: [OWN.id] });
    expect(unsoundRulesOf(withoutOwnRule(changed, 'x'))).toEqual([{ id: SAID }]);
  });

  test('tell where each comes from', () => {
    const codebook = withOwnRule(withOwnRule(INITIAL_CODEBOOK, OWN), { ...OWN, id: SAID });
    const origins = [OWN.id, SAID, 'en-adding'].map((id) => originOf(codebook, id));
    expect(origins).toEqual(['own', 'replaced', 'built-in']);
  });

  test('are as before when an own rule has come and gone, whatever else is chosen', () => {
    const ids = [...BUILT_IN_CUE_RULES.map(({ id }) => id), OWN.id];
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray(ids), fc.constantFrom(...ids, 'new'), (off, own, id) => {
        const before = own
          .filter((each) => each !== id)
          .reduce((codebook, each) => withOwnRule(codebook, { ...OWN, id: each }), INITIAL_CODEBOOK);
        const known = new Set(allRulesOf(before).map((rule) => rule.id));
        const chosen = off.filter((each) => known.has(each)).reduce(withRuleOff, before);
        const made = withOwnRule(chosen, { ...OWN, id });
        expect(allRulesOf(made).filter((rule) => rule.id === id)).toEqual([{ ...OWN, id }]);
        expect(withoutOwnRule(made, id)).toEqual(chosen);
        // The same where it was switched off in between, but for a built-in rule, which stays off.
        const back = withoutOwnRule(withRuleOff(made, id), id);
        expect(allRulesOf(back)).toEqual(allRulesOf(chosen));
        expect(back.cueRules.off.includes(id)).toBe(known.has(id));
      }),
    );
  });
});
