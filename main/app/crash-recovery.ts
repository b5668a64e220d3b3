// Owns what happens when the window's page stops working: it is loaded again, unless it keeps stopping.

import { dialog, type BrowserWindow } from 'electron';
import { showBidiControls } from '../../core/text/bidi-controls';
import { note } from '../log/app-log';
import { CrashCount } from './crash-count';
import { translate } from './translate';

export interface CrashSurroundings {
  /** The folder of the open workspace, for the words; null for none. */
  readonly workspaceFolder: () => string | null;
  /** The page is gone; it may be loaded again after this. */
  readonly onCrash: () => void;
  /** The page is not loaded again. */
  readonly giveUp: () => void;
}

/** Brings the page back after a crash from now on. */
export const recoverFromCrashes = (
  window: BrowserWindow,
  { workspaceFolder, onCrash, giveUp }: CrashSurroundings,
): void => {
  const count = new CrashCount();
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    note({ event: 'page-gone', reason, exitCode });
    onCrash();
    if (count.add(performance.now())) {
      // Loading within the event would be taken for a part of the page that is going.
      setImmediate(() => {
        if (!window.isDestroyed()) window.webContents.reload();
      });
      return;
    }
    const folder = workspaceFolder();
    dialog.showErrorBox(
      translate('dialogs.crashes'),
      folder === null
        ? translate('dialogs.crashesNothingOpen')
        : translate('dialogs.crashesWorkspace', { folder: showBidiControls(folder) }),
    );
    giveUp();
  });
};
