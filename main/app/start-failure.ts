// Owns what is said when the app cannot start: without a window, a box of the system's own says it.

import { dialog } from 'electron';
import { showBidiControls } from '../../core/text/bidi-controls';
import { describeCause } from '../store/file-failure';
import { NewerFileError } from '../store/json-record';
import { AppSettings, type OutsideWishes } from './app-settings';
import { translate } from './translate';

/** Thrown where the app cannot go on; its message is meant for people. */
class StartError extends Error {}

/** Loads the settings. Throws an error that says why they cannot be read and what to do. */
export const loadSettings = async (path: string, wishes: OutsideWishes): Promise<AppSettings> => {
  try {
    return await AppSettings.load(path, wishes);
  } catch (error) {
    const file = showBidiControls(path);
    throw new StartError(
      error instanceof NewerFileError
        ? translate('dialogs.settingsNewer', { file, version: error.formatVersion })
        : translate('dialogs.settingsUnreadable', { file, cause: describeCause(error) }),
      { cause: error },
    );
  }
};

/** Shows why the app could not start. */
export const showStartFailure = (error: unknown): void => {
  console.error('Hashiya could not start:', error);
  const problem = error instanceof Error ? error.message : 'unknown';
  const words = error instanceof StartError ? problem : translate('dialogs.startUnexpected', { problem });
  dialog.showErrorBox(translate('dialogs.startFailed'), words);
};
