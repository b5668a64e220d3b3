// Owns the bar at the top: views, import, export, undo, redo, and the saving state.

import { FileDown, FileUp, FolderDown, Redo2, Settings, Undo2 } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { runAction } from './actions/run-action';
import { OfflineStatus } from './offline-status';
import { SavingStatus } from './saving-status';
import { useCanWrite } from './state/access';
import { useAppState } from './state/app-state';
import { ViewTabs } from './views/view-tabs';

/** Undo and redo, by what they would take back or do again. */
const HistoryButtons = (): ReactElement => {
  const { t } = useTranslation();
  const undoes = useAppState((state) => state.workspace?.history.undo) ?? null;
  const redoes = useAppState((state) => state.workspace?.history.redo) ?? null;
  const undoName =
    undoes === null ? t('window.bar.undo') : t('window.bar.undoOf', { command: t(`commands.${undoes}`) });
  const redoName =
    redoes === null ? t('window.bar.redo') : t('window.bar.redoOf', { command: t(`commands.${redoes}`) });
  return (
    <div className="app-bar-group">
      <Button
        className="icon-button"
        aria-label={undoName}
        isDisabled={undoes === null}
        onPress={() => {
          runAction('undo');
        }}
      >
        <Undo2 aria-hidden className="mirrored" size={17} />
      </Button>
      <Button
        className="icon-button"
        aria-label={redoName}
        isDisabled={redoes === null}
        onPress={() => {
          runAction('redo');
        }}
      >
        <Redo2 aria-hidden className="mirrored" size={17} />
      </Button>
    </div>
  );
};

export const AppBar = memo(function AppBar(): ReactElement {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  return (
    <header className="app-bar" data-pane="bar">
      <span className="app-name">
        {t('window.appName')}{' '}
        <span lang="fa" dir="rtl" className="app-name-persian">
          حاشیه
        </span>
      </span>
      <HistoryButtons />
      <ViewTabs />
      <SavingStatus />
      <OfflineStatus />
      <div className="app-bar-group">
        <Button
          className="button quiet"
          isDisabled={!canWrite}
          onPress={() => {
            runAction('import');
          }}
        >
          <FileDown aria-hidden size={16} />
          <span className="app-bar-word">{t('window.bar.import')}</span>
        </Button>
        <Button
          className="icon-button"
          aria-label={t('window.bar.importFolder')}
          isDisabled={!canWrite}
          onPress={() => {
            runAction('import-folder');
          }}
        >
          <FolderDown aria-hidden size={17} />
        </Button>
        <Button
          className="button primary"
          onPress={() => {
            runAction('export');
          }}
        >
          <FileUp aria-hidden size={16} />
          <span className="app-bar-word">{t('window.bar.export')}</span>
        </Button>
        <Button
          className="icon-button"
          aria-label={t('window.settings.open')}
          onPress={() => {
            runAction('show-settings');
          }}
        >
          <Settings aria-hidden size={17} />
        </Button>
      </div>
    </header>
  );
});
