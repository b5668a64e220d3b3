// Owns the choice of an example among the words that are marked in the articles.

import { useMemo, useState, type ReactElement } from 'react';
import { Button, ListBox, ListBoxItem, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Code, Codebook, CodeExample } from '../../core/codebook/codebook';
import { textFilter } from '../../core/text/find';
import { isolate } from '../../core/text/bidi-controls';
import { ChoiceField } from '../controls/choice-field';
import { FilterField } from '../controls/filter-field';
import { Quote } from '../controls/quote';
import { AppDialog } from '../dialogs/app-dialog';
import { showName } from '../i18n/format';
import { useAnswer } from '../state/use-answer';
import { addExample } from './codebook-acts';
import { codeName } from './code-words';

interface ChooseExampleProps {
  readonly codebook: Codebook;
  readonly code: Code;
  readonly verdict: CodeExample['verdict'];
  readonly onClose: () => void;
}

export const ChooseExample = ({ codebook, code, verdict, onClose }: ChooseExampleProps): ReactElement => {
  const { t } = useTranslation();
  // What is not to be marked as this kind is often what is rightly marked as another.
  const [codeId, setCodeId] = useState(code.id);
  const [typed, setTyped] = useState('');
  const { value } = useAnswer('codebook:uses', { codeId });
  const shown = useMemo(() => {
    const holdsWords = textFilter(typed);
    return (value?.mentions ?? []).filter(({ quote, articleTitle }) => [quote, articleTitle].some(holdsWords));
  }, [value, typed]);
  return (
    <AppDialog
      heading={t('window.codebook.choose.heading', { kind: isolate(codeName(code)) })}
      onClose={onClose}
      buttons={
        <Button className="button" onPress={onClose}>
          {t('window.codebook.choose.cancel')}
        </Button>
      }
    >
      <div className="choose-filter">
        <ChoiceField
          label={t('window.codebook.choose.which')}
          value={codeId}
          choices={codebook.codes.map((each) => ({ value: each.id, label: codeName(each) }))}
          onChoose={(id) => {
            setCodeId(id ?? code.id);
          }}
        />
        <FilterField label={t('window.codebook.choose.filter')} words={typed} onChange={setTyped} />
      </div>
      <ListBox
        aria-label={t('window.codebook.examples')}
        className="choose-list"
        renderEmptyState={() => (
          <p className="field-hint">
            {value === null
              ? ''
              : t(value.count === 0 ? 'window.codebook.choose.none' : 'window.codebook.choose.noMatch')}
          </p>
        )}
        onAction={(key) => {
          const found = shown.find(({ mentionId }) => mentionId === key);
          if (found === undefined) return;
          const { articleId, mentionId, quote } = found;
          void addExample(code.id, { verdict, quote, articleId, mentionId, note: '' });
          onClose();
        }}
      >
        {shown.map(({ mentionId, quote, articleTitle }) => (
          <ListBoxItem key={mentionId} id={mentionId} textValue={showName(quote)} className="choose-item">
            <Text slot="label">
              <Quote text={quote} className="two-lines" />
            </Text>
            <Text slot="description">
              <Quote text={articleTitle} className="one-line" />
            </Text>
          </ListBoxItem>
        ))}
      </ListBox>
    </AppDialog>
  );
};
