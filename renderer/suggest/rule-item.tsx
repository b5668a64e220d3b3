// Owns one rule in a list of rules: whether it is used, what it looks for, and where.

import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CueRule } from '../../core/suggest/cue-rule';
import { Quote } from '../controls/quote';
import { TickBox } from '../controls/tick-box';

/** Between words of whatever script; it begins no line. */
const BETWEEN = '\u00A0· ';

interface RuleItemProps {
  readonly rule: CueRule;
  readonly isOn: boolean;
  readonly isReadOnly: boolean;
  /** How much of its cues is shown. */
  readonly cues?: 'all' | 'first-lines';
  readonly onChange: (ruleId: string, setting: 'on' | 'off') => void;
  /** What stands beside its title. */
  readonly children?: ReactNode;
}

const Words = ({
  heading,
  phrases,
  language,
}: {
  readonly heading: string;
  readonly phrases: readonly string[] | undefined;
  readonly language: string;
}): ReactElement | null =>
  phrases === undefined ? null : (
    <>
      <p className="field-hint">{heading}</p>
      <Quote text={phrases.join(BETWEEN)} language={language} />
    </>
  );

export const RuleItem = ({ rule, isOn, isReadOnly, cues = 'all', onChange, children }: RuleItemProps): ReactElement => {
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
    <>
      <div className="cue-rule-head">
        <TickBox
          isSelected={isOn}
          isDisabled={isReadOnly}
          onChange={(isSelected) => {
            onChange(rule.id, isSelected ? 'on' : 'off');
          }}
        >
          <span className="cue-rule-title">{t('window.suggest.ruleTitle', { where, order })}</span>
        </TickBox>
        {children}
      </div>
      <div className="cue-rule-words">
        <Quote text={rule.cues.join(BETWEEN)} language={rule.language} className={cues === 'all' ? '' : 'two-lines'} />
        <ul className="facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {cues === 'all' ? (
          <Words heading={t('window.suggest.onlySources')} phrases={rule.sources} language={rule.language} />
        ) : null}
      </div>
    </>
  );
};
