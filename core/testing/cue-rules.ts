// Owns rules for cues of any shape, for tests.

import fc from 'fast-check';
import { hopModeSchema } from '../attribution/hop';
import { stanceSchema } from '../attribution/stance';
import { cuePatternSchema, type CueRule } from '../suggest/cue-rule';

const phrase = fc
  .array(fc.constantFrom('said', 'laut', 'quoth', 'گفت', 'می‌گوید', 'قالَ', 'אמר', '2', '言う', '😀a', 'l’a'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join(' '));

const phrases = fc.uniqueArray(phrase, { minLength: 1, maxLength: 5 });

/** Rules as the form makes them: phrases with a letter, each once, and no comma in any. */
export const anyCueRule: fc.Arbitrary<CueRule> = fc.record(
  {
    id: fc.uuid(),
    language: fc.constantFrom('en', 'fa', 'ar', 'he', 'zh-Hant', 'de'),
    cues: phrases,
    pattern: fc.constantFrom(...cuePatternSchema.options),
    mode: fc.constantFrom(...hopModeSchema.options),
    stance: fc.constantFrom(...stanceSchema.options),
    openers: phrases,
    objects: phrases,
    sources: phrases,
  },
  { requiredKeys: ['id', 'language', 'cues', 'pattern', 'mode'] },
);
