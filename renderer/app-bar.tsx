// Owns the bar at the top: views, import, export, undo, redo, and the saving state.

import { FileDown, FileUp, FolderDown, Redo2, Settings, Undo2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../contract/snapshot';
import { runAction } from './actions/run-action';
import { OfflineStatus } from './offline-status';
import { SavingStatus } from './saving-status';
import { useCanWrite } from './state/access';
import { ViewTabs } from './views/view-tabs';

export const AppBar = ({ workspace }: { readonly workspace: Snapshot }): ReactElement => {
  const { t } = useTranslation();
  const { history } = workspace;
  const canWrite = useCanWrite();
  const undoName =
    history.undo === null ? t('window.bar.undo') : t('window.bar.undoOf', { command: t(`commands.${history.undo}`) });
  const redoName =
    history.redo === null ? t('window.bar.redo') : t('window.bar.redoOf', { command: t(`commands.${history.redo}`) });
  return (
    <header className="app-bar" data-pane="bar">
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
          <Undo2 aria-hidden className="mirrored" size={17} />
        </Button>
        <Button
          className="icon-button"
          aria-label={redoName}
          isDisabled={history.redo === null}
          onPress={() => {
            runAction('redo');
          }}
        >
          <Redo2 aria-hidden className="mirrored" size={17} />
        </Button>
      </div>
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
};
