// Owns the other names of an actor: in which script, and whether name or alias.

import { Pencil, Plus, X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Actor, ActorName } from '../../core/actors/actor';
import { isolate } from '../../core/text/bidi-controls';
import { ChoiceField } from '../controls/choice-field';
import { LanguageField } from '../controls/language-field';
import { Quote } from '../controls/quote';
import { typedDirection } from '../controls/typed-direction';
import { formatLanguage } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { ActorForm } from './actor-form';
import { editActor, withItem, withoutItem } from './edit-actor';
import { useFocusBack } from './use-focus-back';

const NAME_KINDS = ['name', 'alias'] as const satisfies readonly ActorName['kind'][];

interface NameFormProps {
  /** The name as it is; null for a new one. */
  readonly name: ActorName | null;
  readonly onSave: (name: ActorName) => Promise<boolean>;
  readonly onClose: () => void;
}

const NameForm = ({ name, onSave, onClose }: NameFormProps): ReactElement => {
  const { t } = useTranslation();
  const [text, setText] = useState(name?.text ?? '');
  const [language, setLanguage] = useState(name?.language ?? null);
  const [kind, setKind] = useState<ActorName['kind']>(name?.kind ?? 'name');
  const isEmpty = text.trim() === '';
  return (
    <ActorForm
      label={t(name === null ? 'window.actors.addName' : 'window.actors.editName')}
      saveLabel={t('window.actors.save')}
      save={isEmpty ? null : () => onSave({ ...name, text: text.trim(), language, kind })}
      onClose={onClose}
    >
      <div className="form-row">
        <TextField className="field" value={text} onChange={setText} autoFocus>
          <Label>{t('window.actors.name')}</Label>
          <Input dir={typedDirection(text)} />
        </TextField>
        <LanguageField
          label={t('window.details.language')}
          value={language}
          emptyLabel={t('window.details.noLanguage')}
          onChoose={setLanguage}
        />
        <ChoiceField
          label={t('window.actors.nameKind')}
          value={kind}
          choices={NAME_KINDS.map((value) => ({ value, label: t(`window.actors.nameKinds.${value}`) }))}
          onChoose={(value) => {
            setKind(value ?? 'name');
          }}
        />
      </div>
    </ActorForm>
  );
};

export const ActorNames = ({ actor }: { readonly actor: Actor }): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  /** Which name is being edited: a new one, one by its place, or none. */
  const [edited, setEdited] = useState<number | 'new' | null>(null);
  const add = useFocusBack(edited !== null);
  const close = (): void => {
    setEdited(null);
  };
  const remove = async (at: number): Promise<void> => {
    // The row that had the focus is gone.
    if (await editActor(actor, { names: withoutItem(actor.names, at) })) add.current?.focus();
  };
  const formOf = (at: number | null): ReactElement => (
    <NameForm
      name={at === null ? null : (actor.names[at] ?? null)}
      onSave={(name) => editActor(actor, { names: withItem(actor.names, at, name) })}
      onClose={close}
    />
  );
  return (
    <>
      {actor.names.length === 0 ? <p className="field-hint">{t('window.actors.noNames')}</p> : null}
      <ul className="actor-items">
        {actor.names.map((name, at) =>
          edited === at ? (
            <li key={at}>{formOf(at)}</li>
          ) : (
            <li key={at} className="actor-item">
              <div className="actor-item-words">
                <Quote text={name.text} language={name.language} className="actor-item-name" />
                <ul className="facts">
                  {name.language === null ? null : <li>{formatLanguage(name.language)}</li>}
                  <li>{t(`window.actors.nameKinds.${name.kind}`)}</li>
                </ul>
              </div>
              {canWrite ? (
                <div className="actor-item-acts">
                  <Button
                    className="icon-button"
                    aria-label={t('window.actors.editOf', { name: isolate(name.text) })}
                    onPress={() => {
                      setEdited(at);
                    }}
                  >
                    <Pencil aria-hidden size={14} />
                  </Button>
                  <Button
                    className="icon-button"
                    aria-label={t('window.actors.removeOf', { name: isolate(name.text) })}
                    onPress={() => void remove(at)}
                  >
                    <X aria-hidden size={15} />
                  </Button>
                </div>
              ) : null}
            </li>
          ),
        )}
      </ul>
      {edited === 'new' ? formOf(null) : null}
      {canWrite && edited !== 'new' ? (
        <Button
          ref={add}
          className="button quiet"
          onPress={() => {
            setEdited('new');
          }}
        >
          <Plus aria-hidden size={15} />
          {t('window.actors.addName')}
        </Button>
      ) : null}
    </>
  );
};
