// Owns the values of a claim mention: a row for each slot, and the way to one more.

import { Plus, X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button, Input, Label, Menu, MenuItem, MenuTrigger, Popover, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import { withSlotValue } from '../../core/attribution/slot-values';
import { BUILT_IN_SLOTS } from '../../core/codebook/codebook';
import type { ClaimMention } from '../../core/mention/mention';
import { valueKey } from '../../core/claims/claim-status';
import { isolate } from '../../core/text/bidi-controls';
import { DraftField } from '../controls/draft-field';
import { typedDirection } from '../controls/typed-direction';
import { slotLabel } from '../i18n/slot-words';
import { useCanWrite } from '../state/access';
import { appState, useAppState } from '../state/app-state';
import { editMention, mentionDraft, saveMentionDraft } from './edit-mention';

interface SlotValuesProps {
  readonly article: Article;
  readonly mention: ClaimMention;
}

/** The key of "another slot" in the menu; slots are never empty. */
const OWN = '';

/** The values as they are by now: a draft may be saved long after its field was drawn. */
const valuesNow = (mention: ClaimMention): ClaimMention['values'] => {
  const now = appState().article?.mentions.find(({ id }) => id === mention.id);
  return now?.kind === 'claim' ? now.values : mention.values;
};

interface OwnSlotProps {
  readonly onName: (slot: string) => void;
  readonly onCancel: () => void;
}

/** Asks what a slot of the analyst's own is called. */
const OwnSlot = ({ onName, onCancel }: OwnSlotProps): ReactElement => {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  return (
    <form
      className="own-slot"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') onCancel();
        else onName(name.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <TextField className="field" value={name} onChange={setName} autoFocus>
        <Label>{t('window.claimCard.slotName')}</Label>
        <Input dir={typedDirection(name)} />
      </TextField>
      <Button type="submit" className="button">
        {t('window.claimCard.useSlot')}
      </Button>
    </form>
  );
};

export const SlotValues = ({ article, mention }: SlotValuesProps): ReactElement | null => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const slots = useAppState((state) => state.workspace?.codebook.slots) ?? BUILT_IN_SLOTS;
  /** A slot that was asked for and has no value yet. */
  const [awaited, setAwaited] = useState<string | null>(null);
  const [isNaming, setIsNaming] = useState(false);
  const { values } = mention;
  if (!canWrite && values.length === 0) return null;
  const used = values.map(({ slot }) => slot);
  const rows = awaited === null || used.includes(awaited) ? values : [...values, { slot: awaited, value: '' }];
  const heading = `values-${mention.id}`;
  return (
    <div className="slot-values" role="group" aria-labelledby={heading}>
      <span id={heading} className="field-label">
        {t('window.claimCard.values')}
      </span>
      {rows.map(({ slot, value }) => (
        <div key={slot} className="slot-value">
          <DraftField
            place={mentionDraft(mention, `value/${slot}`, slotLabel(slot))}
            label={slotLabel(slot)}
            value={value}
            isAskedFor={slot === awaited}
            onCommit={(typed) =>
              saveMentionDraft(article, mention, {
                kind: 'claim',
                values: withSlotValue(valuesNow(mention), slot, typed),
              })
            }
          />
          {canWrite ? (
            <Button
              className="icon-button"
              aria-label={t('window.claimCard.removeValue', { slot: isolate(slotLabel(slot)) })}
              onPress={() => {
                setAwaited(null);
                if (value !== '')
                  void editMention(article, mention, { kind: 'claim', values: withSlotValue(values, slot, '') });
              }}
            >
              <X aria-hidden size={14} />
            </Button>
          ) : null}
        </div>
      ))}
      {isNaming ? (
        <OwnSlot
          onName={(name) => {
            setIsNaming(false);
            // One that is there already is not made a second time under its name.
            setAwaited(slots.find(({ id }) => valueKey(slotLabel(id)) === valueKey(name))?.id ?? name);
          }}
          onCancel={() => {
            setIsNaming(false);
          }}
        />
      ) : null}
      {canWrite && !isNaming ? (
        <MenuTrigger>
          <Button className="text-button with-icon">
            <Plus aria-hidden size={14} />
            {t('window.claimCard.addValue')}
          </Button>
          <Popover className="popover" placement="bottom start">
            <Menu
              className="list-box"
              onAction={(key) => {
                if (key === OWN) setIsNaming(true);
                else setAwaited(String(key));
              }}
            >
              {slots
                .filter(({ id }) => !used.includes(id))
                .map(({ id }) => (
                  <MenuItem key={id} id={id} textValue={slotLabel(id)} className="list-item">
                    <bdi>{slotLabel(id)}</bdi>
                  </MenuItem>
                ))}
              <MenuItem id={OWN} className="list-item">
                {t('window.claimCard.ownSlot')}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      ) : null}
    </div>
  );
};
