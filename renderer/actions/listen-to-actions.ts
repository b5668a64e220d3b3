// Owns where acts come from: the native menu, and the keys of the same table pressed in the window.

import { ACTIONS, isActionName, keysOf, type ActionName } from '../../contract/actions';
import { startKeepingTextPlace } from '../early-text/keep-text-place';
import { listen } from '../state/bridge';
import { enterWorkspace, sayOpeningFailure, takeSettings } from '../state/file-acts';
import { takeTold } from '../search/search-acts';
import { addFindings } from '../state/findings';
import { showGivenPack } from '../state/given-file-acts';
import { droppedOn } from '../state/dropped-files';
import { importDropped, importPasted } from '../state/import-acts';
import { startKeepingDrafts } from '../state/keep-drafts';
import { takeProgress } from '../state/long-work';
import { answerClosing } from '../state/saving';
import { followUnasked } from '../state/workspace-acts';
import { matchesKey } from './key-label';
import { runAction } from './run-action';
import { isTextField } from './text-field';

/** What has a key, by the key. */
const KEYS = Object.keys(ACTIONS)
  .filter(isActionName)
  .flatMap((name) => keysOf(name).map((key) => ({ name, key })));

const actionOf = (event: KeyboardEvent): ActionName | null =>
  KEYS.find(({ key }) => matchesKey(event, key))?.name ?? null;

const onKeyDown = (event: KeyboardEvent): void => {
  const action = actionOf(event);
  if (action === null || event.isComposing) return;
  // A field undoes its own typing.
  if ((action === 'undo' || action === 'redo') && isTextField(event.target)) return;
  // The press is answered here; the menu entry with the same key must not answer it again.
  event.preventDefault();
  runAction(action);
};

/** What is pasted on anything but a field becomes an article. */
const onPaste = (event: ClipboardEvent): void => {
  if (event.defaultPrevented || isTextField(event.target)) return;
  event.preventDefault();
  void importPasted(event.clipboardData);
};

/** On Linux a middle press pastes what was last selected anywhere; on an article that is no wish to import it. */
const onRelease = (event: MouseEvent): void => {
  if (event.button === 1 && !isTextField(event.target)) event.preventDefault();
};

const onDrop = (event: DragEvent): void => {
  const dropped = droppedOn(event);
  event.preventDefault();
  if (dropped.length > 0) void importDropped(dropped);
};

/** Leaving a field hands over what was typed in it; the window waits no longer than that before it closes. */
const onLeaving = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
};

const onDragOver = (event: DragEvent): void => {
  event.preventDefault();
};

/** Listens from now on; returns how to stop. */
export const listenToActions = (): (() => void) => {
  const stops = [
    listen('action:chosen', runAction),
    listen('settings:changed', (settings) => void takeSettings(settings)),
    listen('workspace:opened', (workspace) => void enterWorkspace(workspace)),
    listen('workspace:changed', followUnasked),
    listen('workspace:found', addFindings),
    listen('work:progressed', takeProgress),
    listen('search:told', takeTold),
    listen('failure:happened', sayOpeningFailure),
    listen('pack:given', () => void showGivenPack()),
    listen('window:closing', ({ question }) => void answerClosing(question)),
    startKeepingDrafts(),
    startKeepingTextPlace(),
  ];
  globalThis.addEventListener('beforeunload', onLeaving);
  document.addEventListener('keydown', onKeyDown);
  document.addEventListener('paste', onPaste);
  document.addEventListener('mouseup', onRelease);
  // Caught on the way down, so that the text view does not take a file for text.
  document.addEventListener('drop', onDrop, true);
  document.addEventListener('dragover', onDragOver);
  return () => {
    stops.forEach((stop) => {
      stop();
    });
    globalThis.removeEventListener('beforeunload', onLeaving);
    document.removeEventListener('keydown', onKeyDown);
    document.removeEventListener('paste', onPaste);
    document.removeEventListener('mouseup', onRelease);
    document.removeEventListener('drop', onDrop, true);
    document.removeEventListener('dragover', onDragOver);
  };
};
