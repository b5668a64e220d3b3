// Owns the page of the rules for cues: all there are by language, or the form of the one that is written.

import { ChevronRight, Pencil, Plus, RotateCcw, Trash2, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { Button, Disclosure, DisclosurePanel, Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Codebook } from '../../core/codebook/codebook';
import type { CueRule } from '../../core/suggest/cue-rule';
import { allRulesOf, originOf, unsoundRulesOf } from '../../core/suggest/rule-choice';
import { textFilter } from '../../core/text/find';
import { typedDirection } from '../controls/typed-direction';
import { formatCount, formatFacts, formatLanguage } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { RuleItem } from '../suggest/rule-item';
import { setCodebookPlace, useCodebookPlace } from './codebook-place';
import { dropOwnRule, editRule, makeRule, ruleName, switchRule, useUnfinishedRule } from './cue-rule-acts';
import { CueRuleForm } from './cue-rule-form';
import { UnsoundRules } from './unsound-rules';

interface OfCodebook {
  readonly codebook: Codebook;
}

const RuleActs = ({ codebook, rule }: OfCodebook & { readonly rule: CueRule }): ReactElement => {
  const { t } = useTranslation();
  const origin = originOf(codebook, rule.id);
  const cues = ruleName(rule);
  return (
    <div className="cue-rule-acts">
      <Button
        className="button quiet"
        aria-label={t('window.cueRules.editOf', { cues })}
        onPress={() => {
          editRule(rule.id);
        }}
      >
        <Pencil aria-hidden size={14} />
        {t('window.cueRules.edit')}
      </Button>
      {origin === 'own' ? (
        <Button
          className="icon-button"
          aria-label={t('window.cueRules.deleteOf', { cues })}
          onPress={() => {
            setCodebookPlace({ shownRuleId: null });
            void dropOwnRule(rule.id, 'deleted');
          }}
        >
          <Trash2 aria-hidden size={15} />
        </Button>
      ) : null}
      {origin === 'replaced' ? (
        <Button
          className="button quiet"
          aria-label={t('window.cueRules.restoreOf', { cues })}
          onPress={() => {
            setCodebookPlace({ shownRuleId: rule.id });
            void dropOwnRule(rule.id, 'restored');
          }}
        >
          <RotateCcw aria-hidden size={14} />
          {t('window.cueRules.restore')}
        </Button>
      ) : null}
    </div>
  );
};

const RuleRow = ({
  codebook,
  rule,
  isShown,
  cues,
}: OfCodebook & {
  readonly rule: CueRule;
  readonly isShown: boolean;
  readonly cues: 'all' | 'first-lines';
}): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isShown) return;
    const page = row.current?.closest('.page-side');
    row.current?.focus({ preventScroll: true });
    if (row.current === null || page === null || page === undefined) return;
    const { top, height } = row.current.getBoundingClientRect();
    const frame = page.getBoundingClientRect();
    page.scrollTop += top + height / 2 - frame.top - frame.height / 2;
  }, [isShown]);
  const origin = originOf(codebook, rule.id);
  return (
    <li ref={row} className="cue-rule-row" tabIndex={-1} aria-current={isShown ? true : undefined} data-rule={rule.id}>
      <RuleItem
        rule={rule}
        isOn={!codebook.cueRules.off.includes(rule.id)}
        isReadOnly={!canWrite}
        // Where there is no form, this is the only place to read them.
        cues={isShown || !canWrite ? 'all' : cues}
        onChange={switchRule}
      >
        {origin === 'built-in' ? null : <span className="code-origin">{t(`window.cueRules.origins.${origin}`)}</span>}
        {canWrite ? <RuleActs codebook={codebook} rule={rule} /> : null}
      </RuleItem>
    </li>
  );
};

interface LanguageRulesProps extends OfCodebook {
  readonly language: string;
  readonly rules: readonly CueRule[];
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly shownRuleId: string | null;
  readonly cues: 'all' | 'first-lines';
}

const LanguageRules = ({
  codebook,
  language,
  rules,
  isOpen,
  onOpen,
  shownRuleId,
  cues,
}: LanguageRulesProps): ReactElement => {
  const { t } = useTranslation();
  const own = rules.filter(({ id }) => originOf(codebook, id) !== 'built-in').length;
  const off = rules.filter(({ id }) => codebook.cueRules.off.includes(id)).length;
  const facts = [
    t('window.cueRules.count', { count: rules.length, number: formatCount(rules.length) }),
    ...(own === 0 ? [] : [t('window.cueRules.own', { count: own, number: formatCount(own) })]),
    ...(off === 0 ? [] : [t('window.cueRules.off', { count: off, number: formatCount(off) })]),
  ];
  return (
    <Disclosure className="disclosure cue-language" isExpanded={isOpen} onExpandedChange={onOpen}>
      <h3>
        <Button slot="trigger" className="disclosure-button">
          <ChevronRight aria-hidden className="mirrored" size={14} />
          {formatLanguage(language)}
          <span className="cue-language-facts">{formatFacts(facts)}</span>
        </Button>
      </h3>
      <DisclosurePanel>
        <ul className="cue-rule-list">
          {rules.map((rule) => (
            <RuleRow key={rule.id} codebook={codebook} rule={rule} isShown={rule.id === shownRuleId} cues={cues} />
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
};

const RuleList = ({ codebook }: OfCodebook): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const shownRuleId = useCodebookPlace((place) => place.shownRuleId);
  const rules = allRulesOf(codebook);
  const [typed, setTyped] = useState('');
  const shownLanguage = rules.find(({ id }) => id === shownRuleId)?.language ?? rules[0]?.language;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(shownLanguage === undefined ? [] : [shownLanguage]));
  const groups = useMemo(() => {
    const holdsWords = textFilter(typed);
    const found = allRulesOf(codebook).filter(({ cues }) => typed === '' || cues.some(holdsWords));
    const languages = [...new Set(found.map(({ language }) => language))];
    // The analyst's own come first, since they are few and looked for.
    const isOwn = ({ id }: CueRule): boolean => originOf(codebook, id) === 'own';
    return languages.map((language) => {
      const those = found.filter((rule) => rule.language === language);
      return { language, rules: [...those.filter(isOwn), ...those.filter((rule) => !isOwn(rule))] };
    });
  }, [codebook, typed]);
  return (
    <article className="code-page cue-rules-page" aria-labelledby="cue-rules-heading">
      <header className="cue-rules-header">
        <h2 id="cue-rules-heading">{t('window.cueRules.heading')}</h2>
        <p className="field-hint">{t('window.cueRules.hint')}</p>
        <div className="cue-rules-bar">
          <SearchField
            aria-label={t('window.cueRules.filter')}
            className="search-field"
            value={typed}
            onChange={setTyped}
          >
            <Input dir={typedDirection(typed)} placeholder={t('window.cueRules.filter')} />
            <Button className="icon-button search-clear">
              <X aria-hidden size={14} />
            </Button>
          </SearchField>
          {canWrite ? (
            <Button className="button" onPress={makeRule}>
              <Plus aria-hidden size={15} />
              {t('window.cueRules.add')}
            </Button>
          ) : null}
        </div>
      </header>
      {groups.length === 0 ? <p className="field-hint">{t('window.cueRules.noMatch')}</p> : null}
      <div className="cue-languages">
        {groups.map((group) => (
          <LanguageRules
            key={group.language}
            codebook={codebook}
            language={group.language}
            rules={group.rules}
            shownRuleId={shownRuleId}
            cues={typed === '' ? 'first-lines' : 'all'}
            // What was filtered for is not to be looked for again.
            isOpen={typed !== '' || open.has(group.language)}
            onOpen={(isOpen) => {
              const next = new Set(open);
              if (isOpen) next.add(group.language);
              else next.delete(group.language);
              setOpen(next);
            }}
          />
        ))}
      </div>
      <UnsoundRules rules={unsoundRulesOf(codebook)} />
    </article>
  );
};

export const CueRulesPage = ({ codebook }: OfCodebook): ReactElement => {
  const edited = useCodebookPlace((place) => place.editedRuleId);
  const unfinished = useUnfinishedRule();
  const canWrite = useCanWrite();
  const ruleId = edited ?? unfinished;
  return ruleId !== null && canWrite ? (
    <CueRuleForm key={ruleId} codebook={codebook} ruleId={ruleId} />
  ) : (
    <RuleList codebook={codebook} />
  );
};
