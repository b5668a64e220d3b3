// Owns the native dialogs: each answers with a path that the analyst chose, or null.

import { join } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { showBidiControls } from '../../core/text/bidi-controls';
import { translate } from './translate';

/** Asks for a workspace folder: an existing one, or an empty one to begin in. */
export const chooseWorkspaceFolder = async (
  window: BrowserWindow,
  purpose: 'open' | 'create',
): Promise<string | null> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: translate(purpose === 'open' ? 'dialogs.openTitle' : 'dialogs.createTitle'),
    buttonLabel: translate(purpose === 'open' ? 'dialogs.openButton' : 'dialogs.createButton'),
    properties: purpose === 'open' ? ['openDirectory'] : ['openDirectory', 'createDirectory', 'promptToCreate'],
  });
  return filePaths[0] ?? null;
};

/** Asks for the files to import; null when the dialog was closed. */
export const chooseFilesToImport = async (window: BrowserWindow): Promise<string[] | null> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: translate('dialogs.importTitle'),
    buttonLabel: translate('dialogs.importButton'),
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: translate('dialogs.texts'), extensions: ['txt', 'md', 'markdown', 'json'] }],
  });
  return filePaths.length === 0 ? null : filePaths;
};

/** A file name that every system takes, made from a title. */
const fileNameOf = (title: string): string =>
  showBidiControls(title)
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/u, '') || 'workspace';

/** Asks where to write the export of a workspace of that title. */
export const chooseExportTarget = async (
  window: BrowserWindow,
  title: string,
  folder: string,
): Promise<string | null> => {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: translate('dialogs.exportTitle'),
    buttonLabel: translate('dialogs.exportButton'),
    defaultPath: join(folder, `${fileNameOf(title)}.json`),
    filters: [{ name: translate('dialogs.json'), extensions: ['json'] }],
  });
  return filePath === '' ? null : filePath;
};
