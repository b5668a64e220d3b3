// Owns what each act of the menu and the keyboard does in the window.

import { assertNever } from '../../core/result';
import type { ActionName } from '../../contract/actions';
import { stepMention } from '../editor/marking-acts';
import { stepClutter } from '../clutter/step-clutter';
import { findNext, openFind } from '../find/find-acts';
import { extendToSentence } from '../editor/text-motion';
import { toggleInvisibles } from '../invisibles/invisible-state';
import { stepInvisible } from '../invisibles/step-invisible';
import { deleteMention } from '../margin/delete-mention';
import { appState, setAppState } from '../state/app-state';
import { mayChange } from '../state/access';
import { stepPane } from './panes';
import { isTextField } from './text-field';
import {
  changeSettings,
  closeWorkspace,
  createWorkspace,
  openSample,
  openWorkspace,
  showFolder,
  verifyWorkspace,
} from '../state/file-acts';
import { chooseImport } from '../state/import-acts';
import { chooseAnnotations } from '../state/annotation-acts';
import { exportJson, openExportAs } from '../state/export-acts';
import { checkDownload, choosePack } from '../state/given-file-acts';
import { copyDiagnostics, showLog } from '../state/log-acts';
import { chooseMerge } from '../state/merge-acts';
import { showView, VIEW_OF_ACTION } from '../state/view-acts';
import { onceWhole } from '../state/rest-of-article';
import { redo, undo } from '../state/workspace-acts';
import { openSearch } from '../search/search-acts';
import { openSuggest } from '../suggest/suggest-acts';

/** True while a text field has the focus: undo and redo are then the field's own. */
const isTyping = (): boolean => isTextField(document.activeElement);

const focusToolbar = (): void => {
  document.querySelector<HTMLElement>('.annotate-toolbar button')?.focus();
};

const deleteChosen = (): void => {
  const { article, selectedMentionId } = appState();
  const mention = article?.mentions.find(({ id }) => id === selectedMentionId);
  if (article !== null && mention !== undefined && mayChange()) void deleteMention(article, mention);
};

/** Does an act, once all of the article on screen is there; one that makes no sense then does nothing. */
export const runAction = (action: ActionName): void => {
  onceWhole(() => {
    act(action);
  });
};

const act = (action: ActionName): void => {
  switch (action) {
    case 'new-workspace':
      return void createWorkspace();
    case 'open-workspace':
      return void openWorkspace(null);
    case 'open-pack':
      return void choosePack();
    case 'open-sample':
      return void openSample();
    case 'close-workspace':
      return void closeWorkspace();
    case 'show-folder':
      return void showFolder();
    case 'import':
      return void chooseImport();
    case 'import-folder':
      return void chooseImport('folder');
    case 'import-annotations':
      return void chooseAnnotations();
    case 'export':
      return void exportJson();
    case 'export-as':
      return void openExportAs(action);
    case 'evidence-pack':
      return void openExportAs(action);
    case 'verify-workspace':
      return void verifyWorkspace();
    case 'merge-export':
      return void chooseMerge('export');
    case 'merge-folder':
      return void chooseMerge('folder');
    case 'show-history':
      if (appState().workspace !== null) setAppState({ dialog: 'history' });
      return;
    case 'show-backups':
      if (appState().workspace !== null) setAppState({ dialog: 'backups', dialogFolder: null });
      return;
    case 'undo':
      return isTyping() ? void document.execCommand('undo') : void undo();
    case 'redo':
      return isTyping() ? void document.execCommand('redo') : void redo();
    case 'find':
      openFind();
      return;
    case 'find-next':
      findNext(1);
      return;
    case 'find-previous':
      findNext(-1);
      return;
    case 'extend-to-sentence':
      if (!isTyping()) extendToSentence();
      return;
    case 'suggest-cues':
      openSuggest();
      return;
    case 'next-mention':
      stepMention(1);
      return;
    case 'previous-mention':
      stepMention(-1);
      return;
    case 'edit-details':
      if (appState().article !== null && mayChange()) setAppState({ isEditingDetails: true });
      return;
    case 'delete-mention':
      deleteChosen();
      return;
    case 'show-read':
    case 'show-claims':
    case 'show-matrix':
    case 'show-compare':
    case 'show-actors':
    case 'show-codebook':
    case 'show-counts':
      return showView(VIEW_OF_ACTION[action]);
    case 'show-search':
      openSearch();
      return;
    case 'next-pane':
      stepPane(1);
      return;
    case 'previous-pane':
      stepPane(-1);
      return;
    case 'annotate-toolbar':
      focusToolbar();
      return;
    case 'theme-system':
      return void changeSettings({ theme: 'system' });
    case 'theme-light':
      return void changeSettings({ theme: 'light' });
    case 'theme-dark':
      return void changeSettings({ theme: 'dark' });
    case 'clutter-dimmed':
      return void changeSettings({ clutter: 'dimmed' });
    case 'clutter-folded':
      return void changeSettings({ clutter: 'folded' });
    case 'clutter-shown':
      return void changeSettings({ clutter: 'shown' });
    case 'fold-clutter':
      return void changeSettings({ clutter: appState().settings?.clutter === 'folded' ? 'dimmed' : 'folded' });
    case 'next-clutter':
      stepClutter(1);
      return;
    case 'previous-clutter':
      stepClutter(-1);
      return;
    case 'toggle-syntax':
      setAppState({ isSyntaxShown: !appState().isSyntaxShown });
      return;
    case 'show-settings':
      setAppState({ dialog: 'settings' });
      return;
    case 'next-invisible':
      stepInvisible(1);
      return;
    case 'previous-invisible':
      stepInvisible(-1);
      return;
    case 'toggle-invisibles':
      toggleInvisibles();
      return;
    case 'show-log':
      return void showLog();
    case 'copy-diagnostics':
      return void copyDiagnostics();
    case 'check-download':
      return void checkDownload();
    case 'keyboard-help':
    case 'about':
      setAppState({ dialog: action });
      return;
    default:
      return assertNever(action);
  }
};
