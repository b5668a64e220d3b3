// Owns a rule while it is written in a form: its fields as they are typed, what is wrong with them, and the rule that they
// make. What the form has no field for stays as it was.

import { z } from 'zod';
import { hopModeSchema } from '../attribution/hop';
import { stanceSchema } from '../attribution/stance';
import { languageTagSchema } from '../workspace/identity';
import { primaryLanguage } from './block-rules';
import { cuePatternSchema, type CueRule } from './cue-rule';
import { cueWordsOf } from './phrases';

/** The fields that hold phrases, in the order of the form. */
export const PHRASE_FIELDS = ['cues', 'openers', 'objects', 'sources'] as const;
export type PhraseField = (typeof PHRASE_FIELDS)[number];

/** A form of a rule: phrases are typed one a line, or parted by commas. It is kept as JSON while it is a draft. */
export const ruleFormSchema = z.object({
  /** BCP 47; null while none is chosen. */
  language: z.string().nullable(),
  pattern: cuePatternSchema,
  cues: z.string(),
  mode: hopModeSchema,
  stance: stanceSchema.nullable(),
  openers: z.string(),
  objects: z.string(),
  sources: z.string(),
});

export type RuleForm = Readonly<z.infer<typeof ruleFormSchema>>;

/** What is wrong with a field. `wordless` and `twice` name the phrase. */
export type RuleProblem =
  | { readonly field: 'language'; readonly kind: 'no-language' | 'no-tag' }
  | { readonly field: 'cues'; readonly kind: 'no-cue' }
  | { readonly field: PhraseField; readonly kind: 'wordless' | 'twice'; readonly phrase: string };

/** The form that a new rule begins with. */
export const emptyRuleForm = (language: string | null): RuleForm => ({
  language,
  pattern: 'source-cue-content',
  cues: '',
  mode: 'indirect',
  stance: null,
  openers: '',
  objects: '',
  sources: '',
});

const linesOf = (phrases: readonly string[] | undefined): string => (phrases ?? []).join('\n');

/** The form that a rule is edited in. */
export const formOfRule = (rule: CueRule): RuleForm => ({
  language: rule.language,
  pattern: rule.pattern,
  cues: linesOf(rule.cues),
  mode: rule.mode,
  stance: rule.stance ?? null,
  openers: linesOf(rule.openers),
  objects: linesOf(rule.objects),
  sources: linesOf(rule.sources),
});

/** The phrases of a field, in their order: what stands between line ends and Latin, Arabic or ideographic commas. */
export const phrasesTyped = (typed: string): string[] =>
  typed
    .split(/[\n\r,،、]/u)
    .map((phrase) => phrase.trim().replace(/\s+/gu, ' '))
    .filter((phrase) => phrase !== '');

const problemsOfPhrases = (field: PhraseField, phrases: readonly string[]): RuleProblem[] => {
  // What has no letter or digit is found nowhere in a text.
  const wordless = phrases.find((phrase) => cueWordsOf(phrase).length === 0);
  const twice = phrases.find((phrase, index) => phrases.indexOf(phrase) !== index);
  return [
    ...(wordless === undefined ? [] : [{ field, kind: 'wordless', phrase: wordless } as const]),
    ...(twice === undefined ? [] : [{ field, kind: 'twice', phrase: twice } as const]),
  ];
};

/** Everything that keeps a form from being a rule, in the order of its fields; nothing where it is one. */
export const problemsOfForm = (form: RuleForm): RuleProblem[] => {
  const problems: RuleProblem[] = [];
  if (form.language === null) problems.push({ field: 'language', kind: 'no-language' });
  else if (!languageTagSchema.safeParse(form.language).success) problems.push({ field: 'language', kind: 'no-tag' });
  if (phrasesTyped(form.cues).length === 0) problems.push({ field: 'cues', kind: 'no-cue' });
  return [...problems, ...PHRASE_FIELDS.flatMap((field) => problemsOfPhrases(field, phrasesTyped(form[field])))];
};

/** The rule that a form makes of the one that is edited, or of an id alone; null where something is wrong with it. */
export const ruleOfForm = (form: RuleForm, base: CueRule | Pick<CueRule, 'id'>): CueRule | null => {
  const { language, pattern, mode, stance } = form;
  if (language === null || problemsOfForm(form).length > 0) return null;
  const { stance: _stance, openers: _openers, objects: _objects, sources: _sources, ...kept }: Partial<CueRule> = base;
  const phrases = (['openers', 'objects', 'sources'] as const).flatMap((field) => {
    const typed = phrasesTyped(form[field]);
    return typed.length === 0 ? [] : [[field, typed] as const];
  });
  return {
    ...kept,
    id: base.id,
    language,
    cues: phrasesTyped(form.cues),
    pattern,
    mode,
    ...(stance === null ? {} : { stance }),
    ...Object.fromEntries(phrases),
  };
};

const keyOf = (phrase: string): string =>
  cueWordsOf(phrase)
    .map(({ key }) => key)
    .join(' ');

/**
 * The cues of a rule that another one looks for in the same language and pattern and from any source, as this one does: one
 * of the two is idle there. That is no mistake, and worth knowing.
 */
export const cuesOfOthers = (rule: CueRule, others: readonly CueRule[]): string[] => {
  if (rule.sources !== undefined) return [];
  const known = new Set(
    others
      .filter(
        (other) =>
          other.id !== rule.id &&
          other.sources === undefined &&
          other.pattern === rule.pattern &&
          primaryLanguage(other.language) === primaryLanguage(rule.language),
      )
      .flatMap(({ cues }) => cues.map(keyOf)),
  );
  return rule.cues.filter((cue) => known.has(keyOf(cue)));
};
