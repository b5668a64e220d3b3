// Owns the acts that bring files in: what is asked of main, and what is said of the outcome.

import i18next from 'i18next';
import type { ImportedFile, ImportOutcome } from '../../contract/imported';
import type { RequestValue } from '../../contract/requests';
import { candidatesOfFailure } from '../../core/extraction/encodings';
import type { Failure } from '../../core/result';
import { isolate } from '../../core/text/bidi-controls';
import { mayChange } from './access';
import { appState, setAppState } from './app-state';
import { request } from './bridge';
import { packAlone, readDropped, type Dropped } from './dropped-files';
import { showDroppedPack } from './given-file-acts';
import { chooseEncoding, compareImported, replaceImported, takeImported } from './imported';
import { say, sayFailure } from './notices';
import { pastedForms } from './pasted-forms';
import { goToMention } from './view-acts';
import { openArticle, showWorkspace } from './workspace-acts';

/** Says that an article came in; where its text is doubtful, that stays on screen and leads to how it was read. */
const sayImported = (title: string, isDoubtful: boolean): void => {
  const imported = (): string => i18next.t('window.notices.imported', { title });
  if (!isDoubtful) {
    say(imported);
    return;
  }
  const run = (): void => {
    setAppState({ isProvenanceShown: true });
  };
  const label = (): string => i18next.t('window.provenance.open');
  say(() => `${imported()} ${i18next.t('window.imported.doubtful')}`, 'attention', { label, run });
};

const showOutcome = async (outcome: ImportOutcome): Promise<void> => {
  const title = isolate(outcome.title);
  switch (outcome.kind) {
    case 'adopted':
      say(() => i18next.t('window.notices.adopted', { title }));
      return;
    case 'imported':
      await goToMention(outcome.articleId, null);
      sayImported(title, outcome.doubts.length > 0);
      return;
    case 'already-there':
      await goToMention(outcome.articleId, null);
      say(() => i18next.t('window.notices.alreadyThere', { title }));
  }
};

/** Opens the first article that came in, or else the first that was there. */
const openFirst = async (files: readonly ImportedFile[]): Promise<void> => {
  const outcomes = files.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const opening =
    outcomes.find((outcome) => outcome.kind === 'imported') ??
    outcomes.find((outcome) => outcome.kind === 'already-there');
  if (opening?.kind === 'imported' || opening?.kind === 'already-there') await openArticle(opening.articleId);
};

/** Shows what became of files: of one by itself in a notice, of several in a list. */
const showImported = async (files: readonly ImportedFile[]): Promise<void> => {
  const [only] = files;
  if (only === undefined) return;
  if (files.length > 1) {
    await openFirst(files);
    setAppState({ dialog: 'imported', unsureFile: null, alikePair: null });
  } else if (only.result.ok) await showOutcome(only.result.value);
  else if (candidatesOfFailure(only.result.error).length > 0) chooseEncoding(only);
  else {
    const label = (): string => i18next.t('window.imported.chooseEncoding');
    const run = (): void => {
      chooseEncoding(only);
    };
    sayFailure(only.result.error, only.again === null ? undefined : { label, run });
  }
};

/** Follows what main has imported. */
const follow = async ({ files, workspace }: RequestValue<'import:contents'>): Promise<void> => {
  showWorkspace(workspace);
  takeImported(files);
  await showImported(files);
  await compareImported(files);
};

/** Asks for files, or a folder, and imports them; one that is refused does not stop the rest. */
export const chooseImport = async (source: 'files' | 'folder' = 'files'): Promise<void> => {
  if (!mayChange()) return;
  const reply = await request('import:choose', { source });
  if (!reply.ok) sayFailure(reply.error);
  else if (reply.value !== null) await follow(reply.value);
};

/**
 * Imports files and folders that were dropped on the window: one file by itself, several as one act. An evidence pack by
 * itself is shown, and can be taken in from there; among others it is refused, since it is a whole workspace.
 */
export const importDropped = async (dropped: readonly Dropped[]): Promise<void> => {
  const pack = packAlone(dropped);
  if (pack !== null) {
    await showDroppedPack(pack);
    return;
  }
  if (!mayChange()) return;
  const read = await readDropped(dropped);
  if (!read.ok) {
    sayFailure(read.error);
    return;
  }
  const { contents, refused } = read.value;
  if (contents.length === 0) {
    takeImported(refused);
    await showImported(refused);
    await compareImported(refused);
    return;
  }
  const reply = await request('import:contents', contents);
  if (!reply.ok) sayFailure(reply.error);
  else await follow({ ...reply.value, files: [...reply.value.files, ...refused] });
};

/** Imports a file in the encoding that was chosen. Answers with the failure that there was, or null. */
export const importInEncoding = async (file: ImportedFile, encoding: string): Promise<Failure | null> => {
  if (file.again === null || !mayChange()) return null;
  const reply = await request('import:in-encoding', { again: file.again, encoding });
  if (!reply.ok) return reply.error;
  const [now] = reply.value.files;
  if (now === undefined) return null;
  if (!now.result.ok) return now.result.error;
  showWorkspace(reply.value.workspace);
  setAppState({ unsureFile: null });
  const isOfMany = (appState().imported?.files.length ?? 0) > 1;
  replaceImported(file, now);
  if (!isOfMany) {
    setAppState({ dialog: null });
    await showOutcome(now.result.value);
  }
  await compareImported([now]);
  return null;
};

/** Imports what was pasted as an article of its own. */
export const importPasted = async (clipboard: DataTransfer | null): Promise<void> => {
  if (!mayChange()) return;
  const forms = pastedForms(clipboard);
  if (!forms.ok) {
    sayFailure(forms.error);
    return;
  }
  const [first] = forms.value;
  if (first === undefined) {
    say(() => i18next.t('window.notices.pasteBlank'));
    return;
  }
  const reply = await request('import:pasted', forms.value);
  if (!reply.ok) {
    sayFailure(reply.error);
    return;
  }
  showWorkspace(reply.value.workspace);
  const result = { ok: true, value: reply.value.outcome } as const;
  const files = [{ name: first.fileName, result, again: null }];
  takeImported(files);
  await showOutcome(reply.value.outcome);
  await compareImported(files);
};
