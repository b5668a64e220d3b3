// Owns the list of rules by language: what each looks for and where, and whether it is used. Where the choice is kept is
// for whoever shows the list.

import { ChevronRight } from 'lucide-react';
import { useMemo, type ReactElement } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CueRule } from '../../core/suggest/cue-rule';
import { showCueRules } from '../codebook/codebook-place';
import { formatCount, formatLanguage } from '../i18n/format';
import { RuleItem } from './rule-item';

interface CueRulesProps {
  /** All that there are; those of a language stand together, in the order of their first. */
  readonly rules: readonly CueRule[];
  /** Ids of those that are switched off. */
  readonly off: readonly string[];
  readonly isReadOnly: boolean;
  readonly onChange: (ruleId: string, setting: 'on' | 'off') => void;
}

export const CueRules = ({ rules, off, isReadOnly, onChange }: CueRulesProps): ReactElement => {
  const { t } = useTranslation();
  const byLanguage = useMemo(() => {
    const languages = [...new Set(rules.map(({ language }) => language))];
    return languages.map((language) => [language, rules.filter((rule) => rule.language === language)] as const);
  }, [rules]);
  return (
    <div className="cue-rules">
      <p className="field-hint">{t('window.suggest.rulesHint')}</p>
      <Button
        className="text-button cue-rules-link"
        onPress={() => {
          showCueRules(null);
        }}
      >
        {t('window.cueRules.openFromPane')}
      </Button>
      {byLanguage.map(([language, ofLanguage], index) => (
        <Disclosure key={language} className="disclosure" defaultExpanded={index === 0}>
          <h3>
            <Button slot="trigger" className="disclosure-button">
              <ChevronRight aria-hidden className="mirrored" size={14} />
              {t('window.suggest.rulesIn', {
                language: formatLanguage(language),
                number: formatCount(ofLanguage.length),
              })}
            </Button>
          </h3>
          <DisclosurePanel>
            <ul className="cue-rule-list">
              {ofLanguage.map((rule) => (
                <li key={rule.id} className="cue-rule">
                  <RuleItem rule={rule} isOn={!off.includes(rule.id)} isReadOnly={isReadOnly} onChange={onChange} />
                </li>
              ))}
            </ul>
          </DisclosurePanel>
        </Disclosure>
      ))}
    </div>
  );
};
