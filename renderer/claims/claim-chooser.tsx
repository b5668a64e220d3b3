// Owns finding a claim by its words: the one that a mention is to state, or a new one in the words that were typed.

import { ChevronDown } from 'lucide-react';
import { useMemo, useState, type ReactElement } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../core/claims/claim';
import type { ClaimOverview } from '../../core/claims/claim-overview';
import { foldedFilter } from '../controls/folded-filter';
import { Quote } from '../controls/quote';
import { typedDirection } from '../controls/typed-direction';
import { statedWords } from './claim-words';

interface ClaimChooserProps {
  readonly claims: readonly Claim[];
  readonly overviews: readonly ClaimOverview[];
  readonly isAskedFor: boolean;
  readonly onChoose: (claimId: string) => void;
  readonly onNew: (gloss: string) => void;
  readonly onLeave: () => void;
}

/** The key of "a new claim" in the list; ids are never empty. */
const NEW = '';

interface Option {
  readonly id: string;
  readonly gloss: string;
}

export const ClaimChooser = ({
  claims,
  overviews,
  isAskedFor,
  onChoose,
  onNew,
  onLeave,
}: ClaimChooserProps): ReactElement => {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const filter = useMemo(
    () =>
      foldedFilter(
        claims,
        ({ gloss }) => gloss,
        ({ translations }) => translations.map(({ text }) => text),
      ),
    [claims],
  );
  const typed = query.trim();
  const options: Option[] = [...claims, ...(typed === '' ? [] : [{ id: NEW, gloss: typed }])];
  return (
    <ComboBox
      className="field"
      defaultItems={options}
      defaultFilter={filter}
      value={null}
      inputValue={query}
      onInputChange={setQuery}
      onChange={(key) => {
        if (key === NEW) onNew(typed);
        else if (key !== null) onChoose(String(key));
      }}
      onBlur={onLeave}
      autoFocus={isAskedFor}
    >
      <Label>{t('window.claimCard.attach')}</Label>
      <div className="combo-box">
        <Input dir={typedDirection(query)} />
        <Button className="icon-button">
          <ChevronDown aria-hidden size={16} />
        </Button>
      </div>
      <Text slot="description" className="field-hint">
        {t('window.claimCard.attachHint')}
      </Text>
      <Popover className="popover" offset={4}>
        <ListBox<Option> className="list-box" dependencies={[overviews, t]}>
          {(option) => {
            const overview = overviews.find(({ claimId }) => claimId === option.id);
            return (
              <ListBoxItem id={option.id} textValue={option.gloss} className="list-item claim-option">
                <Quote text={option.gloss} />
                <Text slot="description" className="list-item-kind">
                  {option.id === NEW
                    ? t('window.claimCard.newClaim')
                    : overview === undefined
                      ? ''
                      : statedWords(overview)}
                </Text>
              </ListBoxItem>
            );
          }}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
