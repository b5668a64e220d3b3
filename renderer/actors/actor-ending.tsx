// Owns the two ways in which an actor ends: another becomes one with it, or it is deleted. Both say first what follows.

import i18next from 'i18next';
import { Merge, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Actor } from '../../core/actors/actor';
import type { ActorOverview } from '../../core/actors/actor-page';
import { membersOf } from '../../core/actors/affiliations';
import { isolate } from '../../core/text/bidi-controls';
import { formatCount, formatFacts } from '../i18n/format';
import { setAppState } from '../state/app-state';
import { say } from '../state/notices';
import { runCommand } from '../state/workspace-acts';
import { ActorPicker } from './actor-picker';
import { useFocusBack } from './use-focus-back';

interface ActorEndingProps {
  readonly actor: Actor;
  readonly actors: readonly Actor[];
  readonly overviews: readonly ActorOverview[];
}

interface QuestionProps extends ActorEndingProps {
  readonly onClose: () => void;
}

/** How much leads to an actor, in words. */
const ledThere = (actor: Actor, { actors, overviews }: Pick<ActorEndingProps, 'actors' | 'overviews'>): string => {
  const overview = overviews.find(({ actorId }) => actorId === actor.id);
  const counts = {
    mentions: overview?.mentions ?? 0,
    hopCount: overview?.hops ?? 0,
    memberCount: membersOf(actors, actor.id).length,
  };
  return formatFacts(
    (['mentions', 'hopCount', 'memberCount'] as const).map((key) =>
      i18next.t(`window.actors.${key}`, { count: counts[key], number: formatCount(counts[key]) }),
    ),
  );
};

const MergeQuestion = ({ actor, actors, overviews, onClose }: QuestionProps): ReactElement => {
  const { t } = useTranslation();
  const [otherId, setOtherId] = useState<string | null>(null);
  const others = actors.filter(({ id }) => id !== actor.id);
  const other = others.find(({ id }) => id === otherId);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What follows is said below the choice, and has to be seen before it is pressed.
    question.current?.scrollIntoView({ block: 'nearest' });
  }, [otherId]);
  const merge = async (merged: Actor): Promise<void> => {
    const done = await runCommand({ command: 'merge-actors', actorId: actor.id, mergedIds: [merged.id] });
    if (done === null) return;
    onClose();
    say(() => i18next.t('window.actors.merged', { other: isolate(merged.name), name: isolate(actor.name) }));
  };
  return (
    <div ref={question} className="question" role="group" aria-label={t('window.actors.merge')}>
      <ActorPicker
        label={t('window.actors.mergeWith')}
        actors={others}
        chosenId={otherId}
        onChoose={setOtherId}
        isAskedFor
      />
      {other === undefined ? (
        <p className="field-hint">{t('window.actors.mergeHint')}</p>
      ) : (
        <p>
          {t('window.actors.mergeWhat', {
            other: isolate(other.name),
            name: isolate(actor.name),
            counts: ledThere(other, { actors, overviews }),
          })}
        </p>
      )}
      <div className="form-buttons">
        <Button
          className="button primary"
          isDisabled={other === undefined}
          onPress={() => {
            if (other !== undefined) void merge(other);
          }}
        >
          {t('window.actors.mergeNow')}
        </Button>
        <Button className="button" onPress={onClose}>
          {t('window.details.cancel')}
        </Button>
      </div>
    </div>
  );
};

const DeleteQuestion = ({ actor, actors, overviews, onClose }: QuestionProps): ReactElement => {
  const { t } = useTranslation();
  const remove = async (): Promise<void> => {
    const done = await runCommand({ command: 'delete-actor', actorId: actor.id });
    if (done === null) return;
    setAppState({ shownActorId: null });
    say(() => i18next.t('window.actors.deleted', { name: isolate(actor.name) }));
    // The page is gone, and the focus with it.
    document.getElementById('actor-filter')?.focus();
  };
  return (
    <div className="question" role="group" aria-label={t('window.actors.delete')}>
      <p>
        {t('window.actors.deleteWhat', { name: isolate(actor.name), counts: ledThere(actor, { actors, overviews }) })}
      </p>
      <div className="form-buttons">
        <Button className="button" autoFocus onPress={onClose}>
          {t('window.actors.keep')}
        </Button>
        <Button className="button" onPress={() => void remove()}>
          <Trash2 aria-hidden size={15} />
          {t('window.actors.deleteNow')}
        </Button>
      </div>
    </div>
  );
};

export const ActorEnding = (props: ActorEndingProps): ReactElement => {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'merge' | 'delete' | null>(null);
  const mergeButton = useFocusBack(asked === 'merge');
  const deleteButton = useFocusBack(asked === 'delete');
  const close = (): void => {
    setAsked(null);
  };
  if (asked === 'merge') return <MergeQuestion {...props} onClose={close} />;
  if (asked === 'delete') return <DeleteQuestion {...props} onClose={close} />;
  return (
    <div className="actor-acts">
      {props.actors.length > 1 ? (
        <Button
          ref={mergeButton}
          className="button"
          onPress={() => {
            setAsked('merge');
          }}
        >
          <Merge aria-hidden size={15} />
          {t('window.actors.merge')}
        </Button>
      ) : null}
      <Button
        ref={deleteButton}
        className="button"
        onPress={() => {
          setAsked('delete');
        }}
      >
        <Trash2 aria-hidden size={15} />
        {t('window.actors.delete')}
      </Button>
    </div>
  );
};
