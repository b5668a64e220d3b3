// Owns finding a claim by typing some of its words, in any script that folds to them.

import { ChevronDown } from 'lucide-react';
import { useMemo, useState, type ReactElement } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../core/claims/claim';
import { textFilter } from '../../core/text/find';
import { Quote } from '../controls/quote';
import { typedDirection } from '../controls/typed-direction';
import { showName } from '../i18n/format';
import { useAppState } from '../state/app-state';

interface ClaimPickerProps {
  readonly label: string;
  /** The claim that cannot be chosen: the one whose page it is. */
  readonly without: string;
  readonly chosenId: string | null;
  readonly onChoose: (claimId: string | null) => void;
}

/** More than these are not read through: some more words are typed. */
const MOST_OFFERED = 100;

export const ClaimPicker = ({ label, without, chosenId, onChoose }: ClaimPickerProps): ReactElement => {
  const { t } = useTranslation();
  const claims = useAppState((state) => state.workspace?.claims);
  const [words, setWords] = useState('');
  const offered = useMemo(() => {
    const chosen = claims?.find(({ id }) => id === chosenId);
    // The words of the one that is chosen stand in the field: it would be the only one offered.
    const has = textFilter(chosen !== undefined && words === showName(chosen.gloss) ? '' : words);
    const fits = ({ gloss, translations }: Claim): boolean =>
      [gloss, ...translations.map(({ text }) => text)].some(has);
    return (claims ?? []).filter((claim) => claim.id !== without && fits(claim)).slice(0, MOST_OFFERED);
  }, [claims, without, words, chosenId]);
  return (
    <ComboBox
      className="field"
      items={offered}
      inputValue={words}
      onInputChange={setWords}
      selectedKey={chosenId}
      onSelectionChange={(key) => {
        const chosen = claims?.find(({ id }) => id === key);
        if (chosen !== undefined) setWords(showName(chosen.gloss));
        onChoose(chosen?.id ?? null);
      }}
      defaultFilter={() => true}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <div className="combo-box">
        <Input dir={typedDirection(words)} />
        <Button className="icon-button">
          <ChevronDown aria-hidden size={16} />
        </Button>
      </div>
      <Text slot="description" className="field-hint">
        {t('window.claims.relations.otherClaimHint')}
      </Text>
      <Popover className="popover" offset={4}>
        <ListBox<Claim>
          className="list-box"
          renderEmptyState={() => <p className="empty-list">{t('window.claims.list.noMatch')}</p>}
        >
          {(claim) => (
            <ListBoxItem id={claim.id} textValue={showName(claim.gloss)} className="list-item">
              <Quote text={claim.gloss} language={claim.language} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
