// Owns the fields of an actor that hold one value each: name, type, reliability, note.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { actorTypeSchema, reliabilitySchema, type Actor } from '../../core/actors/actor';
import { ChoiceField } from '../controls/choice-field';
import { DraftField } from '../controls/draft-field';
import { reliabilityWords } from '../i18n/grades';
import { useCanWrite } from '../state/access';
import type { DraftOutcome } from '../state/drafts';
import { actorDraft, editActor, saveActorDraft } from './edit-actor';

export const ActorDetails = ({ actor }: { readonly actor: Actor }): ReactElement => {
  const { t } = useTranslation();
  const isReadOnly = !useCanWrite();
  const rename = async (typed: string): Promise<DraftOutcome> =>
    // An empty name is none: the actor keeps the one it has.
    typed.trim() === '' ? 'saved' : saveActorDraft(actor, { name: typed.trim() });
  return (
    <div className="actor-details">
      <DraftField
        place={actorDraft(actor, 'name', t('window.actors.name'))}
        label={t('window.actors.name')}
        value={actor.name}
        onCommit={rename}
        {...(actor.actorType === 'unnamed' ? { hint: t('window.actors.exactWording') } : {})}
      />
      <ChoiceField
        isReadOnly={isReadOnly}
        label={t('window.card.sourceType')}
        value={actor.actorType}
        emptyLabel={t('window.card.notSet')}
        choices={actorTypeSchema.options.map((value) => ({ value, label: t(`window.card.sourceTypes.${value}`) }))}
        onChoose={(actorType) => void editActor(actor, { actorType })}
      />
      <div className="actor-reliability">
        <ChoiceField
          isReadOnly={isReadOnly}
          label={t('window.terms.names.reliability')}
          value={actor.reliability}
          emptyLabel={t('window.card.notSet')}
          choices={reliabilitySchema.options.map((value) => ({
            value,
            label: reliabilityWords(value),
          }))}
          onChoose={(reliability) => void editActor(actor, { reliability })}
        />
        <p className="field-hint">{t('window.actors.reliabilityHint')}</p>
      </div>
      <div className="actor-note">
        <DraftField
          place={actorDraft(actor, 'note', t('window.card.note'))}
          label={t('window.card.note')}
          value={actor.note}
          onCommit={(note) => saveActorDraft(actor, { note })}
          isMultiline
        />
      </div>
    </div>
  );
};
