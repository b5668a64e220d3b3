// Owns the form in which a rule for cues is written. It is saved as a whole, by one act; what is typed and not saved is a
// draft, which waits here.

import { useState, type ReactElement } from 'react';
import { Button, Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { hopModeSchema } from '../../core/attribution/hop';
import { stanceSchema } from '../../core/attribution/stance';
import type { Codebook } from '../../core/codebook/codebook';
import { cuePatternSchema, type CueRule } from '../../core/suggest/cue-rule';
import { allRulesOf, builtInRule, originOf, rulesOf, withEditedRule } from '../../core/suggest/rule-choice';
import {
  cuesOfOthers,
  emptyRuleForm,
  formOfRule,
  problemsOfForm,
  ruleOfForm,
  type PhraseField,
  type RuleForm,
  type RuleProblem,
} from '../../core/suggest/rule-form';
import { isolate } from '../../core/text/bidi-controls';
import { ChoiceField } from '../controls/choice-field';
import { HeldBack } from '../controls/held-back';
import { LanguageField } from '../controls/language-field';
import { useDraft } from '../controls/use-draft';
import { formatList } from '../i18n/format';
import { interfaceLanguage } from '../i18n/setup';
import { useAppState } from '../state/app-state';
import { saveCodebookDraft } from './codebook-acts';
import { setCodebookPlace } from './codebook-place';
import { readRuleDraft, ruleDraftKey } from './cue-rule-acts';
import { PhrasesField } from './phrases-field';
import { RuleTrial } from './rule-trial';

interface CueRuleFormProps {
  readonly codebook: Codebook;
  /** A rule that is there, or the id of one that is made. */
  readonly ruleId: string;
}

/** What is only missing is not called wrong before the analyst says that it is done. */
const isMissing = ({ kind }: RuleProblem): boolean => kind === 'no-cue' || kind === 'no-language';

const useProblemWords = (problems: readonly RuleProblem[]): ((field: RuleProblem['field']) => string | null) => {
  const { t } = useTranslation();
  return (field) => {
    const problem = problems.find((each) => each.field === field);
    if (problem === undefined) return null;
    const phrase = 'phrase' in problem ? isolate(problem.phrase) : '';
    return t(`window.cueRules.form.wrong.${problem.kind}`, { phrase });
  };
};

export const CueRuleForm = ({ codebook, ruleId }: CueRuleFormProps): ReactElement => {
  const { t } = useTranslation();
  const article = useAppState((state) => state.article);
  const [isAttempted, setIsAttempted] = useState(false);
  const rules = allRulesOf(codebook);
  const base: CueRule | undefined = rules.find(({ id }) => id === ruleId);
  // The form of a new rule begins with one language, whatever article is opened meanwhile.
  const [empty] = useState(() => emptyRuleForm(article?.language ?? interfaceLanguage()));
  const saved = base === undefined ? empty : formOfRule(base);
  const draft = useDraft(
    { key: ruleDraftKey(ruleId), name: t('window.cueRules.draft') },
    JSON.stringify(saved),
    async (text) => {
      const rule = ruleOfForm(readRuleDraft(text, saved), base ?? { id: ruleId });
      return rule === null ? 'not-saved' : saveCodebookDraft((each) => withEditedRule(each, rule));
    },
    null,
  );
  const form = readRuleDraft(draft.text, saved);
  const rule = ruleOfForm(form, base ?? { id: ruleId });
  const problems = problemsOfForm(form);
  const problemOf = useProblemWords(problems.filter((problem) => isAttempted || !isMissing(problem)));
  const change = (part: Partial<RuleForm>): void => {
    draft.type(JSON.stringify({ ...form, ...part }));
  };
  const close = (): void => {
    setCodebookPlace({ editedRuleId: null, shownRuleId: ruleId });
  };
  const save = async (): Promise<void> => {
    setIsAttempted(true);
    if (rule === null) return;
    if (await (draft.isHeldBack ? draft.commitAnyway() : draft.commit())) close();
  };
  const phrasesProps = (field: PhraseField) => ({
    label: t(`window.cueRules.form.${field}`),
    hint: t(`window.cueRules.form.${field}Hint`),
    value: form[field],
    language: form.language,
    error: problemOf(field),
    onChange: (typed: string) => {
      change({ [field]: typed });
    },
  });
  const languageProblem = problemOf('language');
  const shared = rule === null ? [] : cuesOfOthers(rule, rulesOf(codebook));
  return (
    <Form
      className="code-page cue-rule-form"
      aria-labelledby="cue-rule-heading"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <header className="cue-rules-header">
        <h2 id="cue-rule-heading">
          {t(base === undefined ? 'window.cueRules.form.new' : 'window.cueRules.form.edit')}
        </h2>
        {base !== undefined && originOf(codebook, ruleId) === 'built-in' && builtInRule(ruleId) !== undefined ? (
          <p className="field-hint">{t('window.cueRules.form.builtIn')}</p>
        ) : null}
      </header>
      <div className="cue-rule-columns">
        <div className="cue-rule-fields">
          <div className="cue-rule-language">
            <div>
              <LanguageField
                label={t('window.cueRules.form.language')}
                value={form.language}
                emptyLabel={t('window.cueRules.form.noLanguage')}
                others={rules.map(({ language }) => language)}
                onChoose={(language) => {
                  change({ language });
                }}
              />
              {languageProblem === null ? null : (
                <p role="alert" className="field-error">
                  {languageProblem}
                </p>
              )}
            </div>
            <ChoiceField
              label={t('window.cueRules.form.pattern')}
              value={form.pattern}
              choices={cuePatternSchema.options.map((value) => ({
                value,
                label: t('window.suggest.ruleTitle', {
                  where: t(`window.suggest.patterns.${value}.where`),
                  order: t(`window.suggest.patterns.${value}.order`),
                }),
              }))}
              onChoose={(pattern) => {
                if (pattern !== null) change({ pattern });
              }}
            />
          </div>
          <PhrasesField {...phrasesProps('cues')} isAskedFor />
          {shared.length === 0 ? null : (
            <p className="field-hint">
              {t('window.cueRules.form.alsoElsewhere', { cues: formatList(shared.map((cue) => isolate(cue))) })}
            </p>
          )}
          <div className="cue-rule-mode">
            <div className="form-row">
              <ChoiceField
                label={t('window.cueRules.form.mode')}
                value={form.mode}
                choices={hopModeSchema.options.map((value) => ({
                  value,
                  label: t(`window.terms.modes.explained.${value}`),
                }))}
                onChoose={(mode) => {
                  if (mode !== null) change({ mode });
                }}
              />
              <ChoiceField
                label={t('window.cueRules.form.stance')}
                value={form.stance}
                emptyLabel={t('window.cueRules.form.noStance')}
                choices={stanceSchema.options.map((value) => ({
                  value,
                  label: t(`window.terms.stances.label.${value}`),
                }))}
                onChoose={(stance) => {
                  change({ stance });
                }}
              />
            </div>
            <p className="field-hint">{t('window.cueRules.form.modeHint')}</p>
          </div>
          <PhrasesField {...phrasesProps('openers')} />
          <PhrasesField {...phrasesProps('objects')} />
          <PhrasesField {...phrasesProps('sources')} />
        </div>
        <RuleTrial rule={rule} inUse={rulesOf(codebook)} article={article} />
      </div>
      <HeldBack draft={draft} />
      <div className="form-buttons">
        <Button type="submit" className="button primary">
          {t('window.cueRules.form.save')}
        </Button>
        <Button
          className="button"
          onPress={() => {
            draft.drop();
            close();
          }}
        >
          {t('window.cueRules.form.cancel')}
        </Button>
      </div>
    </Form>
  );
};
