import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INITIAL_CODEBOOK } from '../codebook/initial-codebook';
import { codebookOfFile, codebookToText } from '../codebook/codebook-file';
import { anyCueRule } from '../testing/cue-rules';
import { cueRuleSchema, type CueRule } from './cue-rule';
import { ownRulesOf, withOwnRule } from './rule-choice';
import { cuesOfOthers, emptyRuleForm, formOfRule, phrasesTyped, problemsOfForm, ruleOfForm } from './rule-form';
import { BUILT_IN_CUE_RULES } from './rules/built-in';

const FORM = { ...emptyRuleForm('en'), cues: 'quoth, spake\nhath said' };

describe('the form of a rule', () => {
  test('makes a rule of what is typed, and leaves out what is empty', () => {
    expect(ruleOfForm(FORM, { id: 'x' })).toEqual({
      id: 'x',
      language: 'en',
      cues: ['quoth', 'spake', 'hath said'],
      pattern: 'source-cue-content',
      mode: 'indirect',
    });
    expect(ruleOfForm({ ...FORM, stance: 'doubts', sources: 'bard،\n شاعر  بزرگ ' }, { id: 'x' })).toMatchObject({
      stance: 'doubts',
      sources: ['bard', 'شاعر بزرگ'],
    });
  });

  test('keeps non-joiners and vowel signs of a phrase as they are typed', () => {
    expect(phrasesTyped('می‌گوید\r\nقالَ、言う')).toEqual(['می‌گوید', 'قالَ', '言う']);
  });

  test('gives back every built-in rule as it is', () => {
    for (const rule of BUILT_IN_CUE_RULES) expect(ruleOfForm(formOfRule(rule), rule)).toEqual(rule);
  });

  test('gives back any rule, with what it has no field for, through the file of a codebook as well', () => {
    fc.assert(
      fc.property(anyCueRule, fc.string(), (rule, later) => {
        const kept: CueRule = Object.assign({}, rule, { later });
        const made = ruleOfForm(formOfRule(kept), kept);
        expect(made).toEqual(kept);
        expect(cueRuleSchema.safeParse(made).success).toBe(true);
        const codebook = withOwnRule(INITIAL_CODEBOOK, made ?? rule);
        const read = codebookOfFile(JSON.parse(codebookToText(codebook)), 'k.json');
        expect(read.ok && ownRulesOf(read.value)).toEqual([kept]);
      }),
    );
  });

  test('says everything that keeps it from being a rule, field by field', () => {
    const wrong = { ...FORM, language: null, cues: ' ,\n', openers: 'that, —', sources: 'bard\nBard\nbard' };
    expect(problemsOfForm(wrong)).toEqual([
      { field: 'language', kind: 'no-language' },
      { field: 'cues', kind: 'no-cue' },
      { field: 'openers', kind: 'wordless', phrase: '—' },
      { field: 'sources', kind: 'twice', phrase: 'bard' },
    ]);
    expect(ruleOfForm(wrong, { id: 'x' })).toBeNull();
    expect(problemsOfForm({ ...FORM, language: 'old english' })).toEqual([{ field: 'language', kind: 'no-tag' }]);
    expect(problemsOfForm(FORM)).toEqual([]);
  });

  test('tells which of its cues another rule looks for at the same place', () => {
    const rule = ruleOfForm({ ...FORM, language: 'en-GB', cues: 'Said, quoth' }, { id: 'x' });
    if (rule === null) throw new Error('the form makes no rule');
    expect(cuesOfOthers(rule, BUILT_IN_CUE_RULES)).toEqual(['Said']);
    expect(cuesOfOthers({ ...rule, pattern: 'cue-source-content' }, BUILT_IN_CUE_RULES)).toEqual([]);
    expect(cuesOfOthers({ ...rule, sources: ['bard'] }, BUILT_IN_CUE_RULES)).toEqual([]);
    expect(cuesOfOthers({ ...rule, id: 'en-said-before-content' }, BUILT_IN_CUE_RULES)).toEqual([]);
  });
});
