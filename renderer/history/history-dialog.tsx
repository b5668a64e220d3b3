// Owns the history of the workspace: its acts, the latest first, and the way to how it was after one of them.

import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { HistoryAct } from '../../contract/history';
import type { Failure } from '../../core/result';
import { Quote } from '../controls/quote';
import { AppDialog } from '../dialogs/app-dialog';
import { SaidFailure } from '../dialogs/doings';
import { formatCount, formatInstant } from '../i18n/format';
import { useAccess } from '../state/access';
import { setAppState } from '../state/app-state';
import { request } from '../state/bridge';
import { showAsOf } from '../state/file-acts';
import { actBy, actWords } from './act-words';

const ACTS_A_PAGE = 50;

interface History {
  readonly acts: readonly HistoryAct[] | null;
  readonly hasMore: boolean;
  readonly failure: Failure | null;
  readonly loadMore: () => Promise<void>;
}

const useHistory = (): History => {
  const [acts, setActs] = useState<readonly HistoryAct[] | null>(null);
  const [hasMore, setHasMore] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isLoading = useRef(false);
  const load = useCallback(async (before: number | null): Promise<void> => {
    if (isLoading.current) return;
    isLoading.current = true;
    const reply = await request('history:list', { before, limit: ACTS_A_PAGE });
    isLoading.current = false;
    if (!reply.ok) {
      setFailure(reply.error);
      return;
    }
    const { acts: earlier, hasMore: more } = reply.value;
    setActs((held) => (before === null || held === null ? earlier : [...held, ...earlier]));
    setHasMore(more);
  }, []);
  useEffect(() => {
    void load(null);
  }, [load]);
  return { acts, hasMore, failure, loadMore: () => load(acts?.at(-1)?.sequence ?? null) };
};

/** What can be done with an act, or what is said of it instead. */
const ActWay = ({ act, isLatest }: { readonly act: HistoryAct; readonly isLatest: boolean }): ReactElement | null => {
  const { t } = useTranslation();
  const access = useAccess();
  const isShown = access.kind === 'as-of' ? access.sequence === act.sequence : isLatest;
  if (isShown) {
    return (
      <p className="field-hint">{t(access.kind === 'as-of' ? 'window.history.isShown' : 'window.history.isNow')}</p>
    );
  }
  // What another process writes is looked at as it is.
  if (access.kind !== 'write' && access.kind !== 'as-of') return null;
  return (
    <Button
      className="text-button"
      aria-label={t('window.history.showThenOf', { act: actWords(act), date: formatInstant(act.at) })}
      onPress={() => {
        setAppState({ dialog: null });
        void showAsOf(act.sequence);
      }}
    >
      {t('window.history.showThen')}
    </Button>
  );
};

const Act = ({ act, isLatest }: { readonly act: HistoryAct; readonly isLatest: boolean }): ReactElement => {
  const { t } = useTranslation();
  return (
    <li className="history-act">
      <h3 className="history-words">{actWords(act)}</h3>
      {act.what === '' ? null : <Quote text={act.what} className="two-lines" />}
      {/* Of many words that were marked at once the first stand for all. */}
      {act.what === '' || (act.command === 'add-mentions' && act.changes > 1) ? (
        <p className="nothing">
          {t('window.history.changes', { count: act.changes, number: formatCount(act.changes) })}
        </p>
      ) : null}
      <div className="history-foot">
        <span className="field-hint">{actBy(act)}</span>
        <ActWay act={act} isLatest={isLatest} />
      </div>
    </li>
  );
};

export const HistoryDialog = (): ReactElement => {
  const { t } = useTranslation();
  const { acts, hasMore, failure, loadMore } = useHistory();
  return (
    <AppDialog heading={t('window.history.heading')}>
      <p className="field-hint">{t('window.history.hint')}</p>
      <SaidFailure failure={failure} />
      {acts === null ? (
        failure === null && <p role="status">{t('window.history.loading')}</p>
      ) : acts.length === 0 ? (
        <p>{t('window.history.empty')}</p>
      ) : (
        <ol aria-label={t('window.history.list')} className="history-list" tabIndex={0}>
          {acts.map((act, index) => (
            <Act key={act.sequence} act={act} isLatest={index === 0} />
          ))}
        </ol>
      )}
      {hasMore ? (
        <div>
          <Button className="button" onPress={() => void loadMore()}>
            {t('window.history.more')}
          </Button>
        </div>
      ) : null}
    </AppDialog>
  );
};
