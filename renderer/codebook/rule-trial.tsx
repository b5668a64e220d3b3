// Owns the trial of a rule while it is written: a sentence, and what the rule would suggest in it, or why nothing.

import { useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import type { CueRule } from '../../core/suggest/cue-rule';
import { contentToMark } from '../../core/suggest/accepted-parts';
import { sentencesToTry, tryRule, type Proposal } from '../../core/suggest/try-rule';
import { isolate } from '../../core/text/bidi-controls';
import { directionOfLine } from '../../core/text/direction';
import { directionOfTag } from '../../core/text/tag-direction';
import type { TextRange } from '../../core/text/trim-range';
import { Quote } from '../controls/quote';
import { formatCount, formatList } from '../i18n/format';
import { shortQuote } from '../state/saving';
import { ruleName } from './cue-rule-acts';

interface RuleTrialProps {
  /** Null while something is missing or wrong. */
  readonly rule: CueRule | null;
  /** The rules that it stands beside. */
  readonly inUse: readonly CueRule[];
  readonly article: Article | null;
}

const Part = ({
  part,
  ranges,
  text,
  language,
}: {
  readonly part: 'source' | 'cue' | 'content';
  readonly ranges: readonly TextRange[];
  readonly text: string;
  readonly language: string;
}): ReactElement => {
  const { t } = useTranslation();
  return (
    <div className="suggest-part">
      <div className="suggest-label">
        <span className={`look-${part}`}>{t(`window.suggest.parts.${part}`)}</span>
      </div>
      <div className="suggest-quotes">
        {ranges.length === 0 ? <span className="nothing">{t('window.suggest.noSource')}</span> : null}
        {ranges.map(({ start, end }) => (
          <Quote key={start} text={text.slice(start, end)} language={language} />
        ))}
      </div>
    </div>
  );
};

const ProposalItem = ({
  proposal: { suggestion, better },
  text,
  language,
}: {
  readonly proposal: Proposal;
  readonly text: string;
  readonly language: string;
}): ReactElement => {
  const { t } = useTranslation();
  const { source, cue, mode, stance } = suggestion;
  const facts = [
    t('window.suggest.mode', { mode: t(`window.terms.modes.explained.${mode}`) }),
    ...(stance === null ? [] : [t('window.suggest.stance', { stance: t(`window.terms.stances.inText.${stance}`) })]),
  ];
  return (
    <li className="trial-proposal">
      <Part part="source" ranges={source === null ? [] : [source]} text={text} language={language} />
      <Part part="cue" ranges={[cue]} text={text} language={language} />
      <Part part="content" ranges={contentToMark(suggestion)} text={text} language={language} />
      <ul className="facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {better === null ? null : (
        <p className="field-hint">{t('window.cueRules.trial.better', { cues: ruleName(better) })}</p>
      )}
    </li>
  );
};

const Outcome = ({
  rule,
  inUse,
  text,
}: Pick<RuleTrialProps, 'inUse'> & { readonly rule: CueRule; readonly text: string }): ReactElement => {
  const { t } = useTranslation();
  const trial = useMemo(() => tryRule(rule, inUse, text), [rule, inUse, text]);
  if (trial.kind === 'proposes') {
    return (
      <ul className="trial-proposals">
        {trial.proposals.map((proposal) => (
          <ProposalItem key={proposal.suggestion.cue.start} proposal={proposal} text={text} language={rule.language} />
        ))}
      </ul>
    );
  }
  const order = t(`window.suggest.patterns.${rule.pattern}.order`);
  const cues = trial.kind === 'no-fit' ? formatList(trial.cues.map((cue) => isolate(cue))) : '';
  return <p className="field-hint">{t(`window.cueRules.trial.${trial.kind}`, { cues, order })}</p>;
};

/** Takes sentences of the open article in turn; says so where it has none. */
const TakeSentence = ({
  article,
  rule,
  onTake,
}: {
  readonly article: Article;
  readonly rule: CueRule;
  readonly onTake: (sentence: string) => void;
}): ReactElement => {
  const { t } = useTranslation();
  // The sentences for the cues, language and pattern at the time they were first taken.
  const key = JSON.stringify([rule.cues, rule.language, rule.pattern]);
  const [taken, setTaken] = useState<{ key: string; sentences: readonly string[]; next: number } | null>(null);
  const now = taken?.key === key ? taken : null;
  const title = shortQuote(article.title);
  const total = now?.sentences.length ?? 0;
  return (
    <>
      <Button
        className="button"
        onPress={() => {
          const sentences = now?.sentences ?? sentencesToTry(article, rule);
          const place = now?.next ?? 0;
          const sentence = sentences[place];
          setTaken({ key, sentences, next: sentences.length === 0 ? 0 : (place + 1) % sentences.length });
          if (sentence !== undefined) onTake(sentence);
        }}
      >
        {now === null || total < 2
          ? t('window.cueRules.trial.take', { title })
          : t('window.cueRules.trial.takeNext', { place: formatCount(now.next + 1), number: formatCount(total) })}
      </Button>
      {now !== null && total === 0 ? (
        <p role="status" className="field-hint">
          {t('window.cueRules.trial.noneToTake', { title })}
        </p>
      ) : null}
    </>
  );
};

export const RuleTrial = ({ rule, inUse, article }: RuleTrialProps): ReactElement => {
  const { t } = useTranslation();
  const [sentence, setSentence] = useState('');
  // A trial beside all rules takes longer than a keystroke may.
  const tried = useDeferredValue(sentence);
  const triedRule = useDeferredValue(rule);
  const direction = directionOfLine(sentence) ?? (rule === null ? undefined : directionOfTag(rule.language));
  return (
    <section className="rule-trial" aria-labelledby="rule-trial-heading">
      <h3 id="rule-trial-heading">{t('window.cueRules.trial.heading')}</h3>
      <TextField className="field" value={sentence} onChange={setSentence}>
        <Label>{t('window.cueRules.trial.sentence')}</Label>
        <TextArea dir={direction} lang={rule?.language} rows={2} />
      </TextField>
      {article === null || rule === null ? null : (
        <TakeSentence key={article.id} article={article} rule={rule} onTake={setSentence} />
      )}
      <div role="status" className="trial-outcome">
        {triedRule === null ? (
          <p className="field-hint">{t('window.cueRules.trial.unfinished')}</p>
        ) : (
          <Outcome rule={triedRule} inUse={inUse} text={tried} />
        )}
      </div>
    </section>
  );
};
