// Owns the view of actors: the registry at the start, and the page of the actor that is chosen.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../contract/snapshot';
import { showName } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { useAppState } from '../state/app-state';
import { useAnswer } from '../state/use-answer';
import { ActorList } from './actor-list';
import { ActorPage } from './actor-page';

export const ActorsView = ({ workspace }: { readonly workspace: Snapshot }): ReactElement => {
  const { t } = useTranslation();
  const shownId = useAppState((state) => state.shownActorId);
  const canWrite = useCanWrite();
  const overviews = useAnswer('actors:overview', null).value;
  const actor = workspace.actors.find(({ id }) => id === shownId);
  const isEmpty = workspace.actors.length === 0;
  return (
    <main className="workspace-view" data-view="actors" aria-label={t('window.views.actors')}>
      <div className="list-and-page">
        <ActorList actors={workspace.actors} overviews={overviews ?? []} />
        <section
          className="page-side"
          aria-label={actor === undefined ? t('window.actors.chooseTitle') : showName(actor.name)}
          data-pane="page"
          tabIndex={-1}
        >
          {actor === undefined ? (
            <div className="empty-state large">
              <h1>{t(isEmpty ? 'window.actors.emptyTitle' : 'window.actors.chooseTitle')}</h1>
              <p>
                {isEmpty
                  ? t(canWrite ? 'window.actors.emptyHint' : 'window.actors.emptyReadOnly')
                  : t('window.actors.chooseHint')}
              </p>
            </div>
          ) : (
            <ActorPage key={actor.id} actor={actor} workspace={workspace} overviews={overviews ?? []} />
          )}
        </section>
      </div>
    </main>
  );
};
