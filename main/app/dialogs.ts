// Owns the native dialogs: each answers with a path that the analyst chose, or null.

import { ARCHIVE_ENDINGS, ARTICLE_ENDINGS } from '../../core/article/importable';
import { basename, join } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { ExportFormatFacts } from '../../core/exporters/export-format';
import { fileNameOfTitle } from '../../core/text/file-name';
import { SIGNATURE_ENDING } from '../../core/download/signature-file';
import { PACK_ENDING } from '../../core/evidence-pack/pack-name';
import { translate } from './translate';

const FOLDER_WORDS = {
  open: ['dialogs.openTitle', 'dialogs.openButton'],
  create: ['dialogs.createTitle', 'dialogs.createButton'],
  merge: ['dialogs.mergeFolderTitle', 'dialogs.mergeButton'],
  restore: ['dialogs.restoreTitle', 'dialogs.restoreButton'],
  unpack: ['dialogs.unpackTitle', 'dialogs.unpackButton'],
} as const;

/** Asks for a workspace folder: an existing one, to open or to merge, or an empty one to begin, to restore or to unpack in. */
export const chooseWorkspaceFolder = async (
  window: BrowserWindow,
  purpose: keyof typeof FOLDER_WORDS,
): Promise<string | null> => {
  const [title, button] = FOLDER_WORDS[purpose];
  const isNew = purpose !== 'open' && purpose !== 'merge';
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: translate(title),
    buttonLabel: translate(button),
    properties: isNew ? ['openDirectory', 'createDirectory', 'promptToCreate'] : ['openDirectory'],
  });
  return filePaths[0] ?? null;
};

/** Asks for a colleague's export; null when the dialog was closed. */
export const chooseExportToMerge = async (window: BrowserWindow): Promise<string | null> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: translate('dialogs.mergeExportTitle'),
    buttonLabel: translate('dialogs.mergeButton'),
    properties: ['openFile'],
    filters: [{ name: translate('dialogs.json'), extensions: ['json'] }],
  });
  return filePaths[0] ?? null;
};

/** Asks for an evidence pack to look at; null when the dialog was closed. */
export const choosePack = async (window: BrowserWindow): Promise<string | null> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: translate('dialogs.openPackTitle'),
    buttonLabel: translate('dialogs.checkButton'),
    properties: ['openFile'],
    filters: [{ name: translate('dialogs.packFilter'), extensions: [PACK_ENDING, 'zip'] }],
  });
  return filePaths[0] ?? null;
};

/** Asks for annotations of other tools; null when the dialog was closed. */
export const chooseAnnotationFiles = async (window: BrowserWindow): Promise<string[] | null> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: translate('dialogs.annotationsTitle'),
    buttonLabel: translate('dialogs.importButton'),
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: translate('dialogs.annotations'), extensions: ['json', 'jsonl', 'jsonld', 'ann', 'qdpx', 'qde'] },
    ],
  });
  return filePaths.length === 0 ? null : filePaths;
};

/** Asks for a codebook to take in; null when the dialog was closed. */
export const chooseCodebookFile = async (window: BrowserWindow): Promise<string | null> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: translate('dialogs.codebookImportTitle'),
    buttonLabel: translate('dialogs.importButton'),
    properties: ['openFile'],
    filters: [{ name: translate('dialogs.json'), extensions: ['json'] }],
  });
  return filePaths[0] ?? null;
};

/** Asks where to write the codebook of a workspace of that title. */
export const chooseCodebookTarget = async (
  window: BrowserWindow,
  title: string,
  folder: string,
): Promise<string | null> => {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: translate('dialogs.codebookExportTitle'),
    buttonLabel: translate('dialogs.exportButton'),
    defaultPath: join(folder, `${fileNameOfTitle(title) ?? 'workspace'}.codebook.json`),
    filters: [{ name: translate('dialogs.json'), extensions: ['json'] }],
  });
  return filePath === '' ? null : filePath;
};

/** Asks for a downloaded file to check; null when the dialog was closed. */
export const chooseDownload = async (window: BrowserWindow): Promise<string | null> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: translate('dialogs.downloadTitle'),
    buttonLabel: translate('dialogs.checkButton'),
    properties: ['openFile'],
  });
  return filePaths[0] ?? null;
};

/** Asks for the signature of a downloaded file; null when the dialog was closed, as where there is none. */
export const chooseSignature = async (window: BrowserWindow): Promise<string | null> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: translate('dialogs.signatureTitle'),
    buttonLabel: translate('dialogs.checkButton'),
    properties: ['openFile'],
    filters: [{ name: translate('dialogs.signature'), extensions: [SIGNATURE_ENDING.slice(1)] }],
  });
  return filePaths[0] ?? null;
};

/** Asks for the files to import; null when the dialog was closed. */
export const chooseFilesToImport = async (window: BrowserWindow): Promise<string[] | null> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: translate('dialogs.importTitle'),
    buttonLabel: translate('dialogs.importButton'),
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: translate('dialogs.texts'), extensions: [...ARTICLE_ENDINGS, ...ARCHIVE_ENDINGS, 'json', PACK_ENDING] },
    ],
  });
  return filePaths.length === 0 ? null : filePaths;
};

/** Asks for the folder whose files are to be imported; null when the dialog was closed. */
export const chooseFolderToImport = async (window: BrowserWindow): Promise<string | null> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: translate('dialogs.importFolderTitle'),
    buttonLabel: translate('dialogs.importButton'),
    properties: ['openDirectory'],
  });
  return filePaths[0] ?? null;
};

/** Asks for the file with a newer text of an article; null when the dialog was closed. */
export const chooseNewText = async (window: BrowserWindow): Promise<string | null> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: translate('dialogs.newTextTitle'),
    buttonLabel: translate('dialogs.newTextButton'),
    properties: ['openFile'],
    filters: [{ name: translate('dialogs.texts'), extensions: [...ARTICLE_ENDINGS] }],
  });
  return filePaths[0] ?? null;
};

/** Asks where to write a copy of an original of that name. */
export const chooseCopyTarget = async (
  window: BrowserWindow,
  fileName: string,
  folder: string,
): Promise<string | null> => {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: translate('dialogs.copyTitle'),
    buttonLabel: translate('dialogs.copyButton'),
    // The name came from outside; only what is a name of a file is proposed.
    defaultPath: join(folder, basename(fileName.replaceAll('\\', '/')) || 'original'),
  });
  return filePath === '' ? null : filePath;
};

/** What is to be written, as far as a dialog has to know. */
export type ExportTarget = Pick<ExportFormatFacts, 'shape' | 'ending'> & {
  readonly id: ExportFormatFacts['id'] | 'evidence-pack' | 'concordance';
};

const titleOfTarget = (id: ExportTarget['id']): string => {
  if (id === 'json') return translate('dialogs.exportTitle');
  if (id === 'concordance') return translate('dialogs.concordanceTitle');
  return translate(id === 'evidence-pack' ? 'dialogs.packTitle' : 'dialogs.exportAsTitle');
};

const nameOfTarget = (id: ExportTarget['id']): string => {
  if (id === 'json') return translate('dialogs.json');
  if (id === 'concordance') return translate('dialogs.concordance');
  return id === 'evidence-pack' ? translate('dialogs.packFilter') : translate(`exports.formats.${id}.name`);
};

/**
 * Asks where to write the export of a workspace of that title. A folder of files is asked for as a file is: by its own
 * name and the folder that is to hold it.
 */
export const chooseExportTarget = async (
  window: BrowserWindow,
  title: string,
  folder: string,
  { id, shape, ending }: ExportTarget,
): Promise<string | null> => {
  const name = fileNameOfTitle(title) ?? 'workspace';
  const { filePath } = await dialog.showSaveDialog(window, {
    title: titleOfTarget(id),
    buttonLabel: translate('dialogs.exportButton'),
    defaultPath: join(
      folder,
      shape === 'folder' ? `${name} (${id})` : `${name}${id === 'concordance' ? ` (${id})` : ''}.${ending}`,
    ),
    ...(shape === 'folder'
      ? { properties: ['createDirectory' as const] }
      : {
          filters: [{ name: nameOfTarget(id), extensions: id === 'evidence-pack' ? [ending, PACK_ENDING] : [ending] }],
        }),
  });
  return filePath === '' ? null : filePath;
};
