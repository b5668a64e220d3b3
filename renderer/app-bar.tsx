// Owns the bar at the top: import, export, undo, redo, and whether everything is saved.

import { CheckCheck, CircleAlert, FileDown, FileUp, LoaderCircle, Redo2, Undo2, WifiOff } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../contract/snapshot';
import { runAction } from './actions/run-action';
import { useAppState } from './state/app-state';

const SavingState = (): ReactElement => {
  const { t } = useTranslation();
  const pending = useAppState((state) => state.pending);
  const hasFailed = useAppState((state) => state.hasFailed);
  const drafts = useAppState((app) => app.drafts);
  const state = pending > 0 ? 'saving' : hasFailed ? 'failed' : drafts > 0 ? 'saving' : 'saved';
  const Icon = { saving: LoaderCircle, failed: CircleAlert, saved: CheckCheck }[state];
  return (
    <span role="status" aria-label={t('window.status.label')} className={`saving-state is-${state}`}>
      <Icon aria-hidden size={15} />
      {t(`window.status.${state}`)}
    </span>
  );
};

export const AppBar = ({ workspace }: { readonly workspace: Snapshot }): ReactElement => {
  const { t } = useTranslation();
  const { history } = workspace;
  const undoName =
    history.undo === null ? t('window.bar.undo') : t('window.bar.undoOf', { command: t(`commands.${history.undo}`) });
  const redoName =
    history.redo === null ? t('window.bar.redo') : t('window.bar.redoOf', { command: t(`commands.${history.redo}`) });
  return (
    <header className="app-bar">
      <span className="app-name">
        {t('window.appName')}{' '}
        <span lang="fa" dir="rtl" className="app-name-persian">
          حاشیه
        </span>
      </span>
      <div className="app-bar-group">
        <Button
          className="icon-button"
          aria-label={undoName}
          isDisabled={history.undo === null}
          onPress={() => {
            runAction('undo');
          }}
        >
          <Undo2 aria-hidden size={17} />
        </Button>
        <Button
          className="icon-button"
          aria-label={redoName}
          isDisabled={history.redo === null}
          onPress={() => {
            runAction('redo');
          }}
        >
          <Redo2 aria-hidden size={17} />
        </Button>
      </div>
      <SavingState />
      <span className="offline-state">
        <WifiOff aria-hidden size={14} />
        {t('window.status.offline')}
      </span>
      <div className="app-bar-group">
        <Button
          className="button quiet"
          onPress={() => {
            runAction('import');
          }}
        >
          <FileDown aria-hidden size={16} />
          {t('window.bar.import')}
        </Button>
        <Button
          className="button primary"
          onPress={() => {
            runAction('export');
          }}
        >
          <FileUp aria-hidden size={16} />
          {t('window.bar.export')}
        </Button>
      </div>
    </header>
  );
};
