// Owns the window's layout: a welcome while no workspace is open, else the bar and the view that is chosen.

import { lazy, Suspense, useEffect, type ReactElement } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { listenToActions } from './actions/listen-to-actions';
import { AppBar } from './app-bar';
import { DropHint } from './drop-hint';
import { localeOf } from '../core/locales/conventions';
import { showName } from './i18n/format';
import { interfaceConventions } from './i18n/setup';
import { FindingsPanel } from './notices/findings-panel';
import { NoticeList } from './notices/notice-list';
import { ReadOnlyBanner } from './read-only-banner';
import { useCanWrite } from './state/access';
import { useAppState } from './state/app-state';
import { start } from './state/file-acts';
import { WorkspaceView } from './views/workspace-view';
import { Welcome } from './welcome/welcome';
import { WorkStrip } from './work-strip';

const AppDialogs = lazy(async () => ({ default: (await import('./dialogs/app-dialogs')).AppDialogs }));

const Workbench = (): ReactElement => {
  const { t } = useTranslation();
  const title = useAppState((state) => state.workspace?.title);
  useEffect(() => {
    document.title = title === undefined ? t('window.appName') : t('window.title', { workspace: showName(title) });
    return () => {
      document.title = t('window.appName');
    };
  }, [title, t]);
  return (
    <div className="workbench">
      <div>
        <AppBar />
        <ReadOnlyBanner />
        <FindingsPanel />
      </div>
      <WorkspaceView />
    </div>
  );
};

export const App = (): ReactElement => {
  // Shown anew with the language, and all that React Aria says with it.
  useTranslation();
  const isStarted = useAppState((state) => state.isStarted);
  const hasWorkspace = useAppState((state) => state.workspace !== null);
  const hasDialog = useAppState((state) => state.dialog !== null);
  const canWrite = useCanWrite();
  const settings = useAppState((state) => state.settings);
  useEffect(() => {
    const stop = listenToActions();
    void start();
    return stop;
  }, []);
  return (
    <I18nProvider locale={localeOf(interfaceConventions())}>
      <div className="app">
        {hasWorkspace ? <Workbench /> : isStarted ? <Welcome settings={settings} /> : <div />}
        <WorkStrip />
      </div>
      <NoticeList />
      {hasDialog ? (
        <Suspense>
          <AppDialogs />
        </Suspense>
      ) : null}
      {hasWorkspace && canWrite ? <DropHint /> : null}
    </I18nProvider>
  );
};
