import { describe, expect, test } from 'vitest';
import { articleOf } from '../testing/article-of';
import type { CueRule } from './cue-rule';
import { BUILT_IN_CUE_RULES } from './rules/built-in';
import { sentencesToTry, tryRule } from './try-rule';

const QUOTH: CueRule = {
  id: '',
  language: 'en',
  cues: ['quoth', 'said loudly'],
  pattern: 'source-cue-content',
  mode: 'indirect',
  openers: ['that'],
};
const PERSIAN: CueRule = {
  id: 'fa-own',
  language: 'fa',
  cues: ['بر این باور است'],
  pattern: 'source-cue-content',
  mode: 'indirect',
  openers: ['که'],
};

const wordsOf = (rule: CueRule, text: string): unknown => {
  const trial = tryRule(rule, BUILT_IN_CUE_RULES, text);
  if (trial.kind !== 'proposes') return trial;
  const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return trial.proposals.map(({ suggestion: { source, cue, content }, better }) => ({
    source: source === null ? null : at(source),
    cue: at(cue),
    content: content.map(at),
    better: better?.id ?? null,
  }));
};

describe('a trial of a rule', () => {
  test('shows what it would propose, in every direction of writing', () => {
    expect(wordsOf(QUOTH, 'The raven quoth that nothing is left.')).toEqual([
      { source: 'The raven', cue: 'quoth', content: ['nothing is left'], better: null },
    ]);
    expect(wordsOf(PERSIAN, 'وزیر خارجه بر این باور است که مذاکرات ادامه دارد.')).toEqual([
      { source: 'وزیر خارجه', cue: 'بر این باور است', content: ['مذاکرات ادامه دارد'], better: null },
    ]);
  });

  test('says why nothing is proposed', () => {
    expect(wordsOf(QUOTH, ' \n')).toEqual({ kind: 'no-text' });
    expect(wordsOf(QUOTH, 'The raven says that nothing is left.')).toEqual({ kind: 'no-cue' });
    expect(wordsOf(QUOTH, 'Nothing is left. Quoth!')).toEqual({ kind: 'no-fit', cues: ['Quoth'] });
  });

  test('names the rule that fits better, even where that has the longer cue', () => {
    const said: CueRule = { ...QUOTH, id: 'z-own', cues: ['said'] };
    expect(wordsOf(said, 'The minister said that nothing is left.')).toMatchObject([
      { better: 'en-said-before-content' },
    ]);
    const longer = { ...QUOTH, id: 'longer', cues: ['quoth once'] };
    expect(tryRule(QUOTH, [longer], 'He quoth once that nothing is left.')).toMatchObject({
      proposals: [{ better: longer }],
    });
  });

  test('takes sentences of an article that hold a cue, those that it fits first', () => {
    const article = articleOf(
      'Rain fell. Quoth! It stopped.\n\nThe raven quoth that nothing is left. He left.',
      'e.txt',
      1,
    );
    expect(sentencesToTry({ ...article, language: 'en' }, QUOTH)).toEqual([
      'The raven quoth that nothing is left.',
      'Quoth!',
    ]);
    expect(sentencesToTry({ ...article, language: 'fa' }, QUOTH)).toEqual([]);
  });
});
