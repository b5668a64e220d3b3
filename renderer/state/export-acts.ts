// Owns the acts that export the workspace, and what is said of each.

import i18next from 'i18next';
import type { ExportChoice, PackChoice } from '../../contract/export';
import type { Failure } from '../../core/result';
import { isolatePath } from '../../core/text/bidi-controls';
import { formatBytes, formatCount } from '../i18n/format';
import { appState, setAppState, type Words } from './app-state';
import { request } from './bridge';
import { flushDrafts } from './drafts';
import { say, sayFailure } from './notices';

const wordsFor =
  ({ path, byteLength }: { readonly path: string; readonly byteLength: number }): Words =>
  () =>
    i18next.t('window.notices.exported', { path: isolatePath(path), size: formatBytes(byteLength) });

/** Exports the workspace to a file that the analyst chooses. */
export const exportJson = async (): Promise<void> => {
  await flushDrafts();
  const reply = await request('export:json', null);
  if (!reply.ok) sayFailure(reply.error);
  else if (reply.value !== null) say(wordsFor(reply.value));
};

/** Shows the formats to choose from, or an evidence pack among them, once what is typed is saved. */
export const openExportAs = async (dialog: 'export-as' | 'evidence-pack'): Promise<void> => {
  if (appState().workspace === null) return;
  await flushDrafts();
  setAppState({ dialog });
};

const showExported = async (path: string): Promise<void> => {
  const reply = await request('export:show', { path });
  if (!reply.ok) sayFailure(reply.error);
};

/** Says where something was exported to, with the way to its folder. */
export const sayExported = (done: { readonly path: string; readonly byteLength: number }): void => {
  say(wordsFor(done), 'attention', {
    label: () => i18next.t('window.exportAs.showFolder'),
    run: () => void showExported(done.path),
  });
};

/** Asks for a place and exports there. Answers with the failure that there was, or null. */
export const saveExport = async (choice: ExportChoice): Promise<Failure | null> => {
  const reply = await request('export:save', choice);
  if (!reply.ok) return reply.error;
  const done = reply.value;
  if (done === null) return null;
  setAppState({ dialog: null });
  sayExported(done);
  return null;
};

/** Asks for a place and puts an evidence pack there. Answers with the failure that there was, or null. */
export const savePack = async (choice: PackChoice): Promise<Failure | null> => {
  const reply = await request('pack:save', choice);
  if (!reply.ok) return reply.error;
  const done = reply.value;
  if (done === null) return null;
  setAppState({ dialog: null });
  const { path, byteLength, manifestSha256, missingOriginals: missing } = done;
  const words: Words = () => {
    const saved = i18next.t('window.exportAs.packSaved', {
      path: isolatePath(path),
      size: formatBytes(byteLength),
      hash: isolatePath(manifestSha256),
    });
    if (missing === 0) return saved;
    return `${saved}. ${i18next.t('window.exportAs.packLacks', { count: missing, number: formatCount(missing) })}`;
  };
  say(words, 'attention', { label: () => i18next.t('window.exportAs.showFolder'), run: () => void showExported(path) });
  return null;
};
