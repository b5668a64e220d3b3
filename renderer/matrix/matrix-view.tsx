// Owns the view of events and of the disagreement matrix of one of them.

import { useMemo, type ReactElement } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../contract/snapshot';
import type { Event } from '../../core/events/event';
import { columnChoiceSchema } from '../../core/matrix/matrix-columns';
import { compareNames, describeFailure, formatCount } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { useAppState } from '../state/app-state';
import { useAnswer } from '../state/use-answer';
import { EventAbout } from './event-about';
import { EventChoice, NewEventForm } from './event-choice';
import { setMatrixState, useMatrixState } from './matrix-state';
import { MatrixTable } from './matrix-table';

/** What the columns are, and whether rows that are not contested are shown. */
const MatrixChoices = (): ReactElement => {
  const { t } = useTranslation();
  const columns = useMatrixState((state) => state.columns);
  const rows = useMatrixState((state) => state.rows);
  return (
    <div className="matrix-choices">
      <ToggleButtonGroup
        className="view-tabs"
        aria-label={t('window.matrix.columns')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[columns]}
        onSelectionChange={(keys) => {
          const [chosen] = columnChoiceSchema.options.filter((each) => keys.has(each));
          if (chosen !== undefined) setMatrixState({ columns: chosen });
        }}
      >
        {columnChoiceSchema.options.map((each) => (
          <ToggleButton key={each} id={each} className="view-tab">
            {t(`window.matrix.columnsOf.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ToggleButton
        className="chip-button"
        isSelected={rows === 'contested'}
        onChange={(isSelected) => {
          setMatrixState({ rows: isSelected ? 'contested' : 'all' });
        }}
      >
        {t('window.matrix.contestedOnly')}
      </ToggleButton>
    </div>
  );
};

interface OfEventProps {
  readonly workspace: Snapshot;
  readonly event: Event;
}

const MatrixOfEvent = ({ workspace, event }: OfEventProps): ReactElement | null => {
  const { t } = useTranslation();
  const columns = useMatrixState((state) => state.columns);
  const shownRows = useMatrixState((state) => state.rows);
  const { value: matrix, failure } = useAnswer('matrix:of-event', { eventId: event.id, columns });
  const { articles } = workspace;
  const byId = useMemo(() => new Map(articles.map((article) => [article.id, article])), [articles]);
  if (!event.articleIds.some((id) => byId.has(id))) {
    return (
      <div className="empty-state large">
        <h2>{t('window.matrix.noArticlesTitle')}</h2>
        <p>{t('window.matrix.noArticlesHint')}</p>
      </div>
    );
  }
  if (failure !== null) return <p className="matrix-line">{describeFailure(failure)}</p>;
  if (matrix === null) return null;
  const rows = shownRows === 'all' ? matrix.rows : matrix.rows.filter(({ status }) => status === 'contested');
  const { unattached } = matrix;
  return (
    <>
      {unattached === 0 ? null : (
        <p className="matrix-line field-hint">
          {t('window.matrix.unattached', { count: unattached, number: formatCount(unattached) })}
        </p>
      )}
      {matrix.rows.length === 0 ? (
        <div className="empty-state large">
          <h2>{t('window.matrix.noClaimsTitle')}</h2>
          <p>{t('window.matrix.noClaimsHint')}</p>
        </div>
      ) : rows.length === 0 ? (
        <div className="empty-state large">
          <h2>{t('window.matrix.noContested')}</h2>
          <Button
            className="button"
            onPress={() => {
              setMatrixState({ rows: 'all' });
            }}
          >
            {t('window.matrix.showAll')}
          </Button>
        </div>
      ) : (
        <MatrixTable
          key={event.id}
          title={event.title}
          matrix={matrix}
          rows={rows}
          claims={workspace.claims}
          articles={byId}
        />
      )}
    </>
  );
};

export const MatrixView = ({ workspace }: { readonly workspace: Snapshot }): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const shownId = useAppState((state) => state.shownEventId);
  const events = [...workspace.events].sort((left, right) => compareNames(left.title, right.title));
  const event = events.find(({ id }) => id === shownId) ?? events[0];
  return (
    <main className="workspace-view matrix-view" data-view="matrix" aria-label={t('window.matrix.landmark')}>
      {event === undefined ? (
        <div className="empty-state large">
          <h1>{t('window.matrix.emptyTitle')}</h1>
          <p className="empty-words">{t('window.matrix.emptyHint')}</p>
          {canWrite ? <NewEventForm /> : null}
        </div>
      ) : (
        <>
          <div className="matrix-bar" data-pane="choices">
            <h1 className="visually-hidden">{t('window.matrix.landmark')}</h1>
            <EventChoice events={events} shown={event} />
            <MatrixChoices />
          </div>
          <EventAbout event={event} articles={workspace.articles} />
          <MatrixOfEvent workspace={workspace} event={event} />
        </>
      )}
    </main>
  );
};
