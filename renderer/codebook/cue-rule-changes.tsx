// Owns how it is shown what taking in another codebook does to the rules for cues: counted, each by its cues.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CueRuleChanges as Changes } from '../../core/codebook/cue-rule-changes';
import { Quote } from '../controls/quote';
import { formatCount, formatLanguage } from '../i18n/format';

const GROUPS = ['added', 'changed', 'removed', 'switchedOn', 'switchedOff'] as const;

/** How many changes there are. */
export const ruleChangesCount = (changes: Changes): number =>
  GROUPS.reduce((sum, group) => sum + changes[group].length, 0);

export const CueRuleChanges = ({ changes }: { readonly changes: Changes }): ReactElement => {
  const { t } = useTranslation();
  return (
    <>
      {GROUPS.filter((group) => changes[group].length > 0).map((group) => {
        const count = changes[group].length;
        return (
          <section key={group} className="import-group">
            <h3>{t(`window.cueRules.importing.${group}`, { count, number: formatCount(count) })}</h3>
            <ul>
              {changes[group].map(({ id, language, cues }) => (
                <li key={id} className="import-rule">
                  <span className="field-hint">{formatLanguage(language)}</span>
                  <Quote text={cues.join(' · ')} language={language} className="one-line" />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
};
