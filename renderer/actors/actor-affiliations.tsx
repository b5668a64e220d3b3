// Owns the affiliations of an actor: to whom it belonged, as what and when. One that is gone is named as gone.

import { Pencil, Plus, X } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Actor, Affiliation } from '../../core/actors/actor';
import { isolate } from '../../core/text/bidi-controls';
import { Quote } from '../controls/quote';
import { showName } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { showActor } from '../state/view-acts';
import { AffiliationForm } from './affiliation-form';
import { spanWords } from './affiliation-words';
import { editActor, withItem, withoutItem } from './edit-actor';
import { useFocusBack } from './use-focus-back';

interface ActorAffiliationsProps {
  readonly actor: Actor;
  readonly actors: readonly Actor[];
}

interface AffiliationWordsProps {
  readonly affiliation: Affiliation;
  readonly organisation: Actor | undefined;
}

const AffiliationWords = ({ affiliation, organisation }: AffiliationWordsProps): ReactElement => {
  const { t } = useTranslation();
  return (
    <div className="actor-item-words">
      {organisation === undefined ? (
        <span className="nothing">{t('window.actors.gone')}</span>
      ) : (
        <Button
          className="text-button actor-item-name"
          onPress={() => {
            showActor(organisation.id);
          }}
        >
          <Quote text={organisation.name} />
        </Button>
      )}
      <ul className="facts">
        {affiliation.role === '' ? null : (
          <li>
            <bdi>{showName(affiliation.role)}</bdi>
          </li>
        )}
        <li>{spanWords(affiliation) ?? t('window.actors.noDates')}</li>
      </ul>
    </div>
  );
};

export const ActorAffiliations = ({ actor, actors }: ActorAffiliationsProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  /** Which affiliation is being edited: a new one, one by its place, or none. */
  const [edited, setEdited] = useState<number | 'new' | null>(null);
  const add = useFocusBack(edited !== null);
  const others = actors.filter(({ id }) => id !== actor.id);
  const close = (): void => {
    setEdited(null);
  };
  const remove = async (at: number): Promise<void> => {
    // The row that had the focus is gone.
    if (await editActor(actor, { affiliations: withoutItem(actor.affiliations, at) })) add.current?.focus();
  };
  const formOf = (at: number | null): ReactElement => (
    <AffiliationForm
      affiliation={at === null ? null : (actor.affiliations[at] ?? null)}
      actors={others}
      onSave={(affiliation) => editActor(actor, { affiliations: withItem(actor.affiliations, at, affiliation) })}
      onClose={close}
    />
  );
  return (
    <>
      {actor.affiliations.length === 0 ? <p className="field-hint">{t('window.actors.noAffiliations')}</p> : null}
      <ul className="actor-items">
        {actor.affiliations.map((affiliation, at) => {
          if (edited === at) return <li key={at}>{formOf(at)}</li>;
          const organisation = actors.find(({ id }) => id === affiliation.actorId);
          const name = organisation === undefined ? t('window.actors.gone') : isolate(organisation.name);
          return (
            <li key={at} className="actor-item">
              <AffiliationWords affiliation={affiliation} organisation={organisation} />
              {canWrite ? (
                <div className="actor-item-acts">
                  <Button
                    className="icon-button"
                    aria-label={t('window.actors.editOf', { name })}
                    onPress={() => {
                      setEdited(at);
                    }}
                  >
                    <Pencil aria-hidden size={14} />
                  </Button>
                  <Button
                    className="icon-button"
                    aria-label={t('window.actors.removeOf', { name })}
                    onPress={() => void remove(at)}
                  >
                    <X aria-hidden size={15} />
                  </Button>
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
      {edited === 'new' ? formOf(null) : null}
      {canWrite && edited !== 'new' && others.length > 0 ? (
        <Button
          ref={add}
          className="button quiet"
          onPress={() => {
            setEdited('new');
          }}
        >
          <Plus aria-hidden size={15} />
          {t('window.actors.addAffiliation')}
        </Button>
      ) : null}
    </>
  );
};
