// Owns the page of the slots of claims: the built-in ones, and those of the project.

import { Plus, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isBuiltInSlot } from '../../core/attribution/slot-values';
import type { Codebook, Slot } from '../../core/codebook/codebook';
import { isolate } from '../../core/text/bidi-controls';
import { DraftField } from '../controls/draft-field';
import { useCanWrite } from '../state/access';
import { slotName } from './code-words';
import { editCodebook, saveCodebookDraft, type CodebookChange } from './codebook-acts';

const changed =
  (id: string, change: (slot: Slot) => Slot[]): CodebookChange =>
  (codebook) => ({
    ...codebook,
    slots: codebook.slots.flatMap((slot) => (slot.id === id ? change(slot) : [slot])),
  });

const SlotRow = ({ slot }: { readonly slot: Slot }): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const label = t('window.codebook.slotName');
  return (
    <li className="attribute-row">
      <DraftField
        place={{ key: `codebook/slots/${slot.id}`, name: `${label} (${slotName(slot)})` }}
        label={label}
        value={slotName(slot)}
        onCommit={(typed) => saveCodebookDraft(changed(slot.id, (each) => [{ ...each, label: typed }]))}
      />
      {canWrite && !isBuiltInSlot(slot.id) ? (
        <Button
          className="icon-button attribute-remove"
          aria-label={t('window.codebook.removeSlot', { label: isolate(slotName(slot)) })}
          onPress={() => void editCodebook(changed(slot.id, () => []))}
        >
          <Trash2 aria-hidden size={16} />
        </Button>
      ) : null}
    </li>
  );
};

export const SlotsPage = ({ codebook }: { readonly codebook: Codebook }): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  return (
    <article className="code-page" aria-labelledby="slots-heading">
      <h2 id="slots-heading">{t('window.codebook.slots')}</h2>
      <p className="field-hint">{t('window.codebook.slotsHint')}</p>
      <ul className="attribute-list">
        {codebook.slots.map((slot) => (
          <SlotRow key={slot.id} slot={slot} />
        ))}
      </ul>
      {canWrite ? (
        <Button
          className="button"
          onPress={() => {
            const label = t('window.codebook.newSlot');
            void editCodebook((each) => ({ ...each, slots: [...each.slots, { id: '', label }] }));
          }}
        >
          <Plus aria-hidden size={15} />
          {t('window.codebook.addSlot')}
        </Button>
      ) : null}
    </article>
  );
};
