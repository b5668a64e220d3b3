// Owns which dialog is open, and the one that explains the app's keys.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTIONS, isActionName, keysOf } from '../../contract/actions';
import { isMac, keyLabel } from '../actions/key-label';
import { useAppState } from '../state/app-state';
import { AnnotationsDialog } from '../annotations/annotations-dialog';
import { BackupsDialog } from '../backups/backups-dialog';
import { DownloadDialog } from '../given-files/download-dialog';
import { ExportAsDialog } from '../export/export-as-dialog';
import { GivenPackDialog } from '../given-files/given-pack-dialog';
import { HistoryDialog } from '../history/history-dialog';
import { ImportedDialog } from '../imported/imported-dialog';
import { MergeDialog } from '../merge/merge-dialog';
import { OriginalDialog } from '../provenance/original-dialog';
import { EarlierTextsDialog } from '../revision/earlier-texts-dialog';
import { RevisionDialog } from '../revision/revision-dialog';
import { SettingsDialog } from '../settings/settings-dialog';
import { AboutDialog } from './about-dialog';
import { AppDialog } from './app-dialog';
import { VerificationDialog } from './verification-dialog';

const Keys = ({
  rows,
}: {
  readonly rows: readonly (readonly [string | readonly string[], string])[];
}): ReactElement => (
  <dl className="key-list">
    {rows.map(([keys, meaning]) => (
      <div key={meaning}>
        <dt>
          {[keys].flat().map((each) => (
            <kbd key={each} dir="ltr">
              {each}
            </kbd>
          ))}
        </dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
);

const KeyboardHelp = (): ReactElement => {
  const { t } = useTranslation();
  const anywhere = Object.keys(ACTIONS)
    .filter(isActionName)
    .map((name): [readonly string[], string] => [keysOf(name).map(keyLabel), t(`actions.${name}`)])
    .filter(([keys]) => keys.length > 0);
  return (
    <div className="help-columns">
      <section>
        <h3>{t('window.help.inText')}</h3>
        <Keys
          rows={[
            ['Shift+← →', t('window.help.selectLetter')],
            [isMac ? '⌥+Shift+← →' : 'Ctrl+Shift+← →', t('window.help.selectWord')],
            [isMac ? '⌥+⌘+Shift+← →' : 'Alt+Shift+← →', t('window.help.selectSentence')],
            [isMac ? '⌥+Shift+↑ ↓' : 'Ctrl+Shift+↑ ↓', t('window.help.selectBlock')],
            [isMac ? '⌘+Shift+← →' : 'Shift+Home End', t('window.help.selectLine')],
            [isMac ? '⌘+Shift+↑ ↓' : 'Ctrl+Shift+Home End', t('window.help.selectText')],
            ['S', t('window.help.extendToSentence')],
            ['1', t('window.help.markClaim')],
            ['2', t('window.help.markSource')],
            ['3', t('window.help.markContested')],
            ['4', t('window.help.markCue')],
            ['5 … 9', t('window.help.markOwn')],
            ['+', t('window.help.addRange')],
            ['Enter', t('window.help.openMention')],
          ]}
        />
        <h3>{t('window.help.inCard')}</h3>
        <Keys
          rows={[
            ['Esc', t('window.help.backToText')],
            ['← →', t('window.help.moveEdge')],
            [isMac ? '⌥+← →' : 'Ctrl+← →', t('window.help.moveEdgeByWord')],
            [isMac ? '⌥+⌘+← →' : 'Alt+← →', t('window.help.moveEdgeBySentence')],
            ['PgUp PgDn', t('window.help.otherMention')],
            ['Delete', t('window.help.deleteCard')],
            [isMac ? '⌥+↑ ↓' : 'Alt+↑ ↓', t('window.help.moveHop')],
          ]}
        />
      </section>
      <section>
        <h3>{t('window.help.anywhere')}</h3>
        <Keys rows={anywhere} />
        <h3>{t('window.help.inMatrix')}</h3>
        <Keys
          rows={[
            ['← → ↑ ↓', t('window.help.moveCell')],
            [['Home End', isMac ? '⌘+Home End' : 'Ctrl+Home End'], t('window.help.firstCell')],
            ['Enter', t('window.help.followCell')],
            ['Esc', t('window.help.foldQuote')],
          ]}
        />
        <h3>{t('window.help.inCompare')}</h3>
        <Keys
          rows={[
            ['↑ ↓', t('window.help.otherMention')],
            ['Enter', t('window.help.chooseMention')],
            [isMac ? '⌥+↑ ↓' : 'Alt+↑ ↓', t('window.help.stepLink')],
            ['R', t('window.help.relate')],
            ['Esc', t('window.help.chooseNone')],
          ]}
        />
        <h3>{t('window.help.inMap')}</h3>
        <Keys
          rows={[
            ['← → ↑ ↓', t('window.help.moveMap')],
            ['+ −', t('window.help.zoomMap')],
            ['0', t('window.help.wholeMap')],
            ['Enter', t('window.help.showNeighbour')],
          ]}
        />
      </section>
    </div>
  );
};

export const AppDialogs = (): ReactElement | null => {
  const { t } = useTranslation();
  const dialog = useAppState((state) => state.dialog);
  switch (dialog) {
    case 'about':
      return <AboutDialog />;
    case 'keyboard-help':
      return (
        <AppDialog heading={t('window.help.heading')}>
          <KeyboardHelp />
        </AppDialog>
      );
    case 'settings':
      return <SettingsDialog />;
    case 'verification':
      return <VerificationDialog />;
    case 'history':
      return <HistoryDialog />;
    case 'backups':
      return <BackupsDialog />;
    case 'merge':
      return <MergeDialog />;
    case 'annotations':
      return <AnnotationsDialog />;
    case 'imported':
      return <ImportedDialog />;
    case 'revision':
      return <RevisionDialog />;
    case 'earlier-texts':
      return <EarlierTextsDialog />;
    case 'export-as':
    case 'evidence-pack':
      return <ExportAsDialog isForPack={dialog === 'evidence-pack'} />;
    case 'original':
      return <OriginalDialog />;
    case 'download':
      return <DownloadDialog />;
    case 'given-pack':
      return <GivenPackDialog />;
    case null:
      return null;
  }
};
