// Owns what is said when the app cannot start: without a window, a box of the system's own says it.

import { dialog } from 'electron';
import type { Language } from '../../core/locales/languages';
import { showBidiControls } from '../../core/text/bidi-controls';
import { note } from '../log/app-log';
import { describeCause, systemCode } from '../store/file-failure';
import { NewerFileError } from '../store/json-record';
import { speak, translate } from './translate';

const wordsFor = (error: unknown, settingsPath: string): string => {
  const file = showBidiControls(settingsPath);
  if (error instanceof NewerFileError)
    return translate('dialogs.settingsNewer', { file, version: error.formatVersion });
  if (systemCode(error) !== null) return translate('dialogs.settingsUnreadable', { file, cause: describeCause(error) });
  return translate('dialogs.startUnexpected', { problem: error instanceof Error ? error.message : 'unknown' });
};

/** Shows why the app could not start: its settings cannot be read, or there is a bug. */
export const showStartFailure = (error: unknown, at: { settingsPath: string; language: Language }): void => {
  note({ event: 'error', place: 'start', error });
  speak(at.language);
  dialog.showErrorBox(translate('dialogs.startFailed'), wordsFor(error, at.settingsPath));
};
