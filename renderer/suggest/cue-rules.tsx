// Owns the list of rules by language: what each looks for and where, and whether it is used. Where the choice is kept is
// for whoever shows the list.

import { ChevronRight } from 'lucide-react';
import { useMemo, type ReactElement } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CueRule } from '../../core/suggest/cue-rule';
import { Quote } from '../controls/quote';
import { formatCount, formatLanguage } from '../i18n/format';
import { TickBox } from '../controls/tick-box';

/** Between words of whatever script. */
const BETWEEN = ' · ';

interface CueRulesProps {
  /** All that there are; those of a language stand together, in the order of their first. */
  readonly rules: readonly CueRule[];
  /** Ids of those that are switched off. */
  readonly off: readonly string[];
  readonly isReadOnly: boolean;
  readonly onChange: (ruleId: string, setting: 'on' | 'off') => void;
}

const RuleItem = ({
  rule,
  isOn,
  isReadOnly,
  onChange,
}: Pick<CueRulesProps, 'isReadOnly' | 'onChange'> & {
  readonly rule: CueRule;
  readonly isOn: boolean;
}): ReactElement => {
  const { t } = useTranslation();
  const where = t(`window.suggest.patterns.${rule.pattern}.where`);
  const order = t(`window.suggest.patterns.${rule.pattern}.order`);
  const facts = [
    t(`window.terms.modes.explained.${rule.mode}`),
    ...(rule.stance === undefined
      ? []
      : [t('window.suggest.stance', { stance: t(`window.terms.stances.inText.${rule.stance}`) })]),
  ];
  return (
    <li className="cue-rule">
      <TickBox
        isSelected={isOn}
        isDisabled={isReadOnly}
        onChange={(isSelected) => {
          onChange(rule.id, isSelected ? 'on' : 'off');
        }}
      >
        <span className="cue-rule-title">{t('window.suggest.ruleTitle', { where, order })}</span>
      </TickBox>
      <div className="cue-rule-words">
        <Quote text={rule.cues.join(BETWEEN)} language={rule.language} />
        <ul className="facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {rule.sources === undefined ? null : (
          <>
            <p className="field-hint">{t('window.suggest.onlySources')}</p>
            <Quote text={rule.sources.join(BETWEEN)} language={rule.language} />
          </>
        )}
      </div>
    </li>
  );
};

export const CueRules = ({ rules, off, isReadOnly, onChange }: CueRulesProps): ReactElement => {
  const { t } = useTranslation();
  const byLanguage = useMemo(() => {
    const languages = [...new Set(rules.map(({ language }) => language))];
    return languages.map((language) => [language, rules.filter((rule) => rule.language === language)] as const);
  }, [rules]);
  return (
    <div className="cue-rules">
      <p className="field-hint">{t('window.suggest.rulesHint')}</p>
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
                <RuleItem
                  key={rule.id}
                  rule={rule}
                  isOn={!off.includes(rule.id)}
                  isReadOnly={isReadOnly}
                  onChange={onChange}
                />
              ))}
            </ul>
          </DisclosurePanel>
        </Disclosure>
      ))}
    </div>
  );
};
