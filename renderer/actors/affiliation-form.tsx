// Owns the form of one affiliation: to whom, as what, from when until when.

import { useState, type ReactElement } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Actor, Affiliation } from '../../core/actors/actor';
import { DateField, dateTyped } from '../controls/date-field';
import { typedDirection } from '../controls/typed-direction';
import { ActorForm } from './actor-form';
import { ActorPicker } from './actor-picker';

interface AffiliationFormProps {
  /** The affiliation as it is; null for a new one. */
  readonly affiliation: Affiliation | null;
  /** Those that it can be to. */
  readonly actors: readonly Actor[];
  readonly onSave: (affiliation: Affiliation) => Promise<boolean>;
  readonly onClose: () => void;
}

export const AffiliationForm = ({ affiliation, actors, onSave, onClose }: AffiliationFormProps): ReactElement => {
  const { t } = useTranslation();
  const [actorId, setActorId] = useState(affiliation?.actorId ?? null);
  const [role, setRole] = useState(affiliation?.role ?? '');
  const [typedFrom, setTypedFrom] = useState(affiliation?.from ?? '');
  const [typedUntil, setTypedUntil] = useState(affiliation?.until ?? '');
  const [from, until] = [dateTyped(typedFrom), dateTyped(typedUntil)];
  const isTurned = typeof from === 'string' && typeof until === 'string' && until < from;
  const isWhole = actorId !== null && from !== undefined && until !== undefined && !isTurned;
  return (
    <ActorForm
      label={t(affiliation === null ? 'window.actors.addAffiliation' : 'window.actors.editAffiliation')}
      saveLabel={t('window.actors.save')}
      save={isWhole ? () => onSave({ ...affiliation, actorId, role: role.trim(), from, until }) : null}
      onClose={onClose}
    >
      <div className="form-row">
        <ActorPicker
          label={t('window.actors.affiliatedTo')}
          actors={actors}
          chosenId={actorId}
          onChoose={setActorId}
          isAskedFor
        />
        <TextField className="field" value={role} onChange={setRole}>
          <Label>{t('window.card.role')}</Label>
          <Input dir={typedDirection(role)} />
        </TextField>
      </div>
      <div className="form-row">
        <DateField
          label={t('window.actors.from')}
          value={typedFrom}
          onChange={setTypedFrom}
          hint={t('window.details.dateHint')}
        />
        <DateField
          label={t('window.actors.untilLabel')}
          value={typedUntil}
          onChange={setTypedUntil}
          error={isTurned ? t('window.actors.turned') : null}
          hint={t('window.actors.openEnd')}
        />
      </div>
    </ActorForm>
  );
};
