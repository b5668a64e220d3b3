// Owns one suggestion in the list: what it would mark, by which rule, and, where it is looked at, what can be done with it.

import { Check, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { blockAt, type Article } from '../../core/article/article';
import { contentToMark, hasPart, SUGGESTION_PARTS, type SuggestionPart } from '../../core/suggest/accepted-parts';
import type { CueRule } from '../../core/suggest/cue-rule';
import type { CueSuggestion } from '../../core/suggest/cue-suggestion';
import { isolate } from '../../core/text/bidi-controls';
import type { TextRange } from '../../core/text/trim-range';
import { showCueRules } from '../codebook/codebook-place';
import { Quote } from '../controls/quote';
import { useCanWrite } from '../state/access';
import { acceptSuggestions, dismissSuggestion, takePart } from './suggest-acts';
import { suggestionKey, useSuggestState } from './suggest-state';
import { TickBox } from '../controls/tick-box';

interface SuggestionProps {
  readonly article: Article;
  readonly suggestion: CueSuggestion;
}

const NOTHING: ReadonlySet<SuggestionPart> = new Set();

const rangesOf = (suggestion: CueSuggestion, part: SuggestionPart): readonly TextRange[] => {
  if (part === 'cue') return [suggestion.cue];
  if (part === 'content') return contentToMark(suggestion);
  return suggestion.source === null ? [] : [suggestion.source];
};

const Part = ({
  article,
  suggestion,
  part,
  isChosen,
}: SuggestionProps & { readonly part: SuggestionPart; readonly isChosen: boolean }): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const key = suggestionKey(article.id, suggestion);
  const leftOut = useSuggestState((state) => state.leftOut.get(key)) ?? NOTHING;
  const label = <span className={isChosen ? `look-${part}` : ''}>{t(`window.suggest.parts.${part}`)}</span>;
  const language = blockAt(article, suggestion.cue.start)?.language ?? article.language;
  const isTakeable = isChosen && canWrite && hasPart(suggestion, part);
  return (
    <div className={leftOut.has(part) ? 'suggest-part is-left-out' : 'suggest-part'}>
      <div className="suggest-label">
        {isTakeable ? (
          <TickBox
            isSelected={!leftOut.has(part)}
            onChange={(isSelected) => {
              takePart(key, part, isSelected ? 'take' : 'leave-out');
            }}
          >
            {label}
          </TickBox>
        ) : (
          label
        )}
      </div>
      <div className="suggest-quotes">
        {hasPart(suggestion, part) ? null : <span className="nothing">{t('window.suggest.noSource')}</span>}
        {rangesOf(suggestion, part).map(({ start, end }) => (
          <Quote
            key={start}
            text={article.text.slice(start, end)}
            language={language}
            className={isChosen ? '' : 'two-lines'}
          />
        ))}
      </div>
    </div>
  );
};

const Acts = ({ article, suggestion }: SuggestionProps): ReactElement => {
  const { t } = useTranslation();
  const leftOut = useSuggestState((state) => state.leftOut.get(suggestionKey(article.id, suggestion))) ?? NOTHING;
  const isNothing = SUGGESTION_PARTS.every((part) => leftOut.has(part) || !hasPart(suggestion, part));
  return (
    <div className="suggest-acts">
      <Button className="button primary" isDisabled={isNothing} onPress={() => void acceptSuggestions([suggestion])}>
        <Check aria-hidden size={14} />
        {t('window.suggest.accept')}
      </Button>
      <Button
        className="button"
        onPress={() => {
          dismissSuggestion(suggestion);
        }}
      >
        <X aria-hidden size={14} />
        {t('window.suggest.dismiss')}
      </Button>
    </div>
  );
};

export const SuggestionRow = ({
  article,
  suggestion,
  rule,
  isChosen,
}: SuggestionProps & {
  readonly rule: CueRule | undefined;
  readonly isChosen: boolean;
}): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const words = ({ start, end }: TextRange): string => isolate(article.text.slice(start, end));
  const { source, cue, mode, stance } = suggestion;
  const facts = [
    t('window.suggest.mode', { mode: t(`window.terms.modes.explained.${mode}`) }),
    ...(stance === null ? [] : [t('window.suggest.stance', { stance: t(`window.terms.stances.inText.${stance}`) })]),
  ];
  const name = t('window.suggest.item', {
    source: source === null ? t('window.suggest.noSource') : words(source),
    cue: words(cue),
    content: contentToMark(suggestion).map(words).join(' … '),
  });
  return (
    <GridListItem id={suggestionKey(article.id, suggestion)} textValue={name} className="suggest-row">
      {SUGGESTION_PARTS.map((part) => (
        <Part key={part} article={article} suggestion={suggestion} part={part} isChosen={isChosen} />
      ))}
      <ul className="facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {rule === undefined ? null : (
        <p className="suggest-rule">
          {t('window.suggest.rule', {
            cue: words(cue),
            where: t(`window.suggest.patterns.${rule.pattern}.where`),
            order: t(`window.suggest.patterns.${rule.pattern}.order`),
          })}
        </p>
      )}
      {isChosen && canWrite ? <Acts article={article} suggestion={suggestion} /> : null}
      {isChosen && rule !== undefined ? (
        <Button
          className="text-button suggest-rule-link"
          onPress={() => {
            showCueRules(rule.id);
          }}
        >
          {t('window.cueRules.openRule')}
        </Button>
      ) : null}
    </GridListItem>
  );
};
