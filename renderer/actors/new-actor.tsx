// Owns the form that makes an actor by name and type, and says when there is one of that name already.

import { useState, type ReactElement } from 'react';
import { Button, Input, Label, Text, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { actorTypeSchema, type Actor, type ActorType } from '../../core/actors/actor';
import { actorsCalled } from '../../core/actors/name-key';
import { ChoiceField } from '../controls/choice-field';
import { Quote } from '../controls/quote';
import { typedDirection } from '../controls/typed-direction';
import { showActor } from '../state/view-acts';
import { runCommand } from '../state/workspace-acts';
import { ActorForm } from './actor-form';

interface NewActorProps {
  readonly actors: readonly Actor[];
  readonly onClose: () => void;
}

const makeActor = async (name: string, actorType: ActorType | null): Promise<boolean> => {
  const done = await runCommand({ command: 'make-actor', name, actorType });
  const made = done?.changes.find((change) => change.record === 'actor');
  if (made === undefined) return false;
  showActor(made.id);
  return true;
};

export const NewActor = ({ actors, onClose }: NewActorProps): ReactElement => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [actorType, setActorType] = useState<ActorType | null>(null);
  const name = typed.trim();
  const same = name === '' ? [] : actorsCalled(actors, name);
  return (
    <ActorForm
      label={t('window.actors.new')}
      saveLabel={t('window.actors.make')}
      save={name === '' ? null : () => makeActor(name, actorType)}
      onClose={onClose}
    >
      <TextField className="field" value={typed} onChange={setTyped} autoFocus>
        <Label>{t('window.actors.name')}</Label>
        <Input dir={typedDirection(typed)} />
        {actorType === 'unnamed' ? (
          <Text slot="description" className="field-hint">
            {t('window.actors.exactWording')}
          </Text>
        ) : null}
      </TextField>
      <ChoiceField
        label={t('window.card.sourceType')}
        value={actorType}
        emptyLabel={t('window.card.notSet')}
        choices={actorTypeSchema.options.map((value) => ({ value, label: t(`window.card.sourceTypes.${value}`) }))}
        onChoose={setActorType}
      />
      {same.length === 0 ? null : (
        <div className="actor-same" role="status">
          <p>{t('window.actors.alreadyCalledSo')}</p>
          {same.map((actor) => (
            <Button
              key={actor.id}
              className="text-button"
              onPress={() => {
                showActor(actor.id);
                onClose();
              }}
            >
              <Quote text={actor.name} />
            </Button>
          ))}
        </div>
      )}
    </ActorForm>
  );
};
