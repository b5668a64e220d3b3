// Owns the registry of actors as a list: found by any name, held to a type, with how often each is named.

import { Plus } from 'lucide-react';
import { useMemo, useState, type ReactElement } from 'react';
import { Button, GridList } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { actorTypeSchema, type Actor, type ActorType } from '../../core/actors/actor';
import type { ActorOverview } from '../../core/actors/actor-page';
import { findActors } from '../../core/actors/find-actors';
import { isolate } from '../../core/text/bidi-controls';
import { ChoiceField } from '../controls/choice-field';
import { FilterField } from '../controls/filter-field';
import { compareNames, formatCount } from '../i18n/format';
import { interfaceLanguage } from '../i18n/setup';
import { useCanWrite } from '../state/access';
import { useAppState } from '../state/app-state';
import { showActor } from '../state/view-acts';
import { ActorRow } from './actor-row';
import { NewActor } from './new-actor';
import { useFocusBack } from './use-focus-back';

interface ActorListProps {
  readonly actors: readonly Actor[];
  readonly overviews: readonly ActorOverview[];
}

export const ActorList = ({ actors, overviews }: ActorListProps): ReactElement => {
  const { t } = useTranslation();
  const shownId = useAppState((state) => state.shownActorId);
  const canWrite = useCanWrite();
  const [words, setWords] = useState('');
  const [actorType, setActorType] = useState<ActorType | null>(null);
  const [isMaking, setIsMaking] = useState(false);
  const makeButton = useFocusBack(isMaking);
  const language = interfaceLanguage();
  const found = useMemo(
    () =>
      findActors(actors, { text: words, actorType }).sort((left, right) =>
        compareNames(left.actor.name, right.actor.name),
      ),
    // Each language orders names in its own way.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [actors, words, actorType, language],
  );
  const byActor = new Map(overviews.map((overview) => [overview.actorId, overview]));
  const [shown, total] = [found.length, actors.length];
  return (
    <section
      className="list-side actor-list-side"
      aria-label={t('window.actors.registry')}
      data-pane="list"
      tabIndex={-1}
    >
      <header className="actor-list-header">
        <h2>{t('window.views.actors')}</h2>
        <p className="field-hint" role="status">
          {shown === total
            ? t('window.actors.count', { count: total, number: formatCount(total) })
            : t('window.actors.shown', { shown: formatCount(shown), total: formatCount(total) })}
        </p>
        {canWrite && !isMaking ? (
          <Button
            ref={makeButton}
            className="button actor-new"
            onPress={() => {
              setIsMaking(true);
            }}
          >
            <Plus aria-hidden size={16} />
            {t('window.actors.new')}
          </Button>
        ) : null}
      </header>
      {canWrite && isMaking ? (
        <NewActor
          actors={actors}
          onClose={() => {
            setIsMaking(false);
          }}
        />
      ) : null}
      {total === 0 ? null : (
        <>
          <FilterField label={t('window.actors.search')} words={words} onChange={setWords} id="actor-filter" />
          <ChoiceField
            label={t('window.card.sourceType')}
            value={actorType}
            emptyLabel={t('window.actors.allTypes')}
            choices={actorTypeSchema.options.map((value) => ({ value, label: t(`window.card.sourceTypes.${value}`) }))}
            onChoose={setActorType}
          />
          <GridList
            aria-label={t('window.views.actors')}
            className="actor-list"
            items={found.map((each) => ({ ...each, id: each.actor.id }))}
            dependencies={[overviews]}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={shownId === null ? [] : [shownId]}
            onSelectionChange={(keys) => {
              const [key] = keys;
              if (keys !== 'all' && key !== undefined) showActor(String(key));
            }}
            renderEmptyState={() => (
              <p className="empty-list">
                {words.trim() === ''
                  ? t('window.actors.noneOfType')
                  : t('window.actors.noMatch', { words: isolate(words) })}
              </p>
            )}
          >
            {(each) => <ActorRow {...each} overview={byActor.get(each.id) ?? null} />}
          </GridList>
        </>
      )}
    </section>
  );
};
