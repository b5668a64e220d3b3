// Owns a choice of one among foreign texts, each in its own direction, with "none" as the first; a long list can be searched
// in any spelling.

import { ChevronDown } from 'lucide-react';
import { useMemo, type ReactElement } from 'react';
import {
  Autocomplete,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { foldedFilter } from './folded-filter';
import { Quote } from './quote';
import { ReadOnlyField } from './read-only-field';

export interface QuoteChoice {
  readonly id: string;
  readonly text: string;
  /** What else it is found by. */
  readonly otherTexts?: readonly string[];
  /** In our words, what it is. */
  readonly detail?: string;
}

interface QuoteChoiceFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly choices: readonly QuoteChoice[];
  /** What stands for null. */
  readonly emptyLabel: string;
  /** What is shown of a value that is no choice any more. */
  readonly goneLabel: string;
  readonly hint?: string;
  readonly isReadOnly: boolean;
  readonly onChoose: (id: string | null) => void;
}

/** The key of "none" in the list; ids are never empty. */
const EMPTY = '';

/** A list up to this long is seen at a glance. */
const MOST_UNSEARCHED = 7;

const Choices = ({ choices, emptyLabel }: Pick<QuoteChoiceFieldProps, 'choices' | 'emptyLabel'>): ReactElement => {
  const { t } = useTranslation();
  return (
    <ListBox
      className="list-box"
      renderEmptyState={() => <p className="list-empty">{t('window.claimCard.noChoices')}</p>}
    >
      <ListBoxItem id={EMPTY} textValue={emptyLabel} className="list-item">
        {emptyLabel}
      </ListBoxItem>
      {choices.map(({ id, text, detail }) => (
        <ListBoxItem key={id} id={id} textValue={text} className="list-item quote-choice">
          <Quote text={text} />
          {detail === undefined ? null : (
            <Text slot="description" className="list-item-kind">
              {detail}
            </Text>
          )}
        </ListBoxItem>
      ))}
    </ListBox>
  );
};

const SearchedChoices = (props: Pick<QuoteChoiceFieldProps, 'choices' | 'emptyLabel'>): ReactElement => {
  const { t } = useTranslation();
  const filter = useMemo(
    () =>
      foldedFilter(
        props.choices,
        ({ text }) => text,
        ({ otherTexts = [] }) => otherTexts,
      ),
    [props.choices],
  );
  return (
    <Autocomplete filter={filter}>
      <SearchField aria-label={t('window.claimCard.searchChoices')} autoFocus className="choice-search">
        <Input dir="auto" placeholder={t('window.claimCard.searchChoices')} />
      </SearchField>
      <Choices {...props} />
    </Autocomplete>
  );
};

export const QuoteChoiceField = ({
  label,
  value,
  choices,
  emptyLabel,
  goneLabel,
  hint,
  isReadOnly,
  onChoose,
}: QuoteChoiceFieldProps): ReactElement => {
  const chosen = choices.find(({ id }) => id === value);
  const isGone = value !== null && chosen === undefined;
  if (isReadOnly) return <ReadOnlyField label={label} value={isGone ? goneLabel : (chosen?.text ?? '')} />;
  return (
    <Select
      className="field"
      value={isGone ? null : (value ?? EMPTY)}
      onChange={(key) => {
        const id = key === EMPTY || key === null ? null : String(key);
        if (id !== value) onChoose(id);
      }}
    >
      <Label>{label}</Label>
      <Button className="select-button">
        <SelectValue className="quote-choice-value">
          {isGone ? goneLabel : chosen === undefined ? emptyLabel : <Quote text={chosen.text} className="one-line" />}
        </SelectValue>
        <ChevronDown aria-hidden size={16} />
      </Button>
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <Popover className="popover" offset={4}>
        {choices.length > MOST_UNSEARCHED ? (
          <SearchedChoices choices={choices} emptyLabel={emptyLabel} />
        ) : (
          <Choices choices={choices} emptyLabel={emptyLabel} />
        )}
      </Popover>
    </Select>
  );
};
