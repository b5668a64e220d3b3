// Owns the acts that bring files in: what is asked of main, and what is said of the outcome.

import i18next from 'i18next';
import type { Reply } from '../../contract/requests';
import type { ImportOutcome } from '../../contract/snapshot';
import { isExportName, LARGEST_EXPORT_BYTES, tooLarge } from '../../core/article/size-limit';
import { fail, succeed, type Result } from '../../core/result';
import { isolate } from '../../core/text/bidi-controls';
import { formatCount, formatList } from '../i18n/format';
import { mayChange } from './access';
import type { Words } from './app-state';
import { request } from './bridge';
import { say, sayFailure } from './notices';
import { pastedForms } from './pasted-forms';
import { openArticle, showWorkspace } from './workspace-acts';

/** A file's name and its bytes. */
interface Content {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const showOutcome = async (outcome: ImportOutcome): Promise<void> => {
  const title = isolate(outcome.title);
  switch (outcome.kind) {
    case 'adopted':
      say(() => i18next.t('window.notices.adopted', { title }));
      return;
    case 'imported':
      await openArticle(outcome.articleId);
      say(() => i18next.t('window.notices.imported', { title }));
      return;
    case 'already-there':
      await openArticle(outcome.articleId);
      say(() => i18next.t('window.notices.alreadyThere', { title }));
  }
};

/** Shows what became of one content. */
const showReply = async (reply: Reply<'import:content'>): Promise<void> => {
  if (!reply.ok) {
    sayFailure(reply.error);
    return;
  }
  showWorkspace(reply.value.workspace);
  await showOutcome(reply.value.outcome);
};

/** Imports a dropped content. */
const importContent = async ({ fileName, bytes }: Content): Promise<void> => {
  await showReply(await request('import:content', { fileName, bytes }));
};

/** Says what became of several files, in one notice but for those that were refused, and opens the first that came in. */
const showOutcomes = async (results: readonly Result<ImportOutcome>[]): Promise<void> => {
  const outcomes = results.flatMap((result) => (result.ok ? [result.value] : []));
  const fresh = outcomes.filter((outcome) => outcome.kind === 'imported');
  const known = outcomes.filter((outcome) => outcome.kind === 'already-there');
  const opening = fresh[0] ?? known[0];
  if (opening !== undefined) await openArticle(opening.articleId);
  const sentences: Words[] = outcomes.flatMap((outcome) =>
    outcome.kind === 'adopted' ? [() => i18next.t('window.notices.adopted', { title: isolate(outcome.title) })] : [],
  );
  if (fresh.length > 0) {
    sentences.push(() =>
      i18next.t('window.notices.importedMany', { count: fresh.length, number: formatCount(fresh.length) }),
    );
  }
  if (known.length > 0) {
    sentences.push(() =>
      i18next.t('window.notices.alreadyThereMany', {
        count: known.length,
        number: formatCount(known.length),
        titles: formatList(known.map(({ title }) => i18next.t('window.quoted', { name: isolate(title) }))),
      }),
    );
  }
  // Where not all came in, what did is said beside what did not, until it has been read.
  const isWhole = fresh.length === results.length;
  if (sentences.length > 0)
    say(() => sentences.map((words) => words()).join(' '), isWhole ? 'information' : 'attention');
  for (const result of results) if (!result.ok) sayFailure(result.error);
};

const showResults = async (results: readonly Result<ImportOutcome>[]): Promise<void> => {
  const [only] = results;
  if (results.length > 1 || only === undefined) await showOutcomes(results);
  else if (only.ok) await showOutcome(only.value);
  else sayFailure(only.error);
};

/** Asks for files and imports them; one that is refused does not stop the rest. */
export const chooseImport = async (): Promise<void> => {
  if (!mayChange()) return;
  const reply = await request('import:choose', null);
  if (!reply.ok) sayFailure(reply.error);
  else if (reply.value !== null) {
    showWorkspace(reply.value.workspace);
    await showResults(reply.value.results);
  }
};

/** Reads a file that was dropped; a folder is given like a file, but cannot be read. */
const readDropped = async (file: File): Promise<Result<Content>> => {
  const refusal = tooLarge(file.name, file.size, isExportName(file.name) ? LARGEST_EXPORT_BYTES : undefined);
  if (refusal !== null) return refusal;
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes === null
    ? fail('file-is-folder', { file: file.name })
    : succeed({ fileName: file.name, bytes: new Uint8Array(bytes) });
};

/** Imports files that were dropped on the window: one by itself, several as one act. */
export const importFiles = async (files: readonly File[]): Promise<void> => {
  if (!mayChange()) return;
  const contents: Content[] = [];
  for (const file of files) {
    const content = await readDropped(file);
    if (content.ok) contents.push(content.value);
    else sayFailure(content.error);
  }
  const [only] = contents;
  if (only === undefined) return;
  if (contents.length === 1) {
    await importContent(only);
    return;
  }
  const reply = await request('import:contents', contents);
  if (!reply.ok) sayFailure(reply.error);
  else {
    showWorkspace(reply.value.workspace);
    await showResults(reply.value.results);
  }
};

/** Imports what was pasted as an article of its own. */
export const importPasted = async (clipboard: DataTransfer | null): Promise<void> => {
  if (!mayChange()) return;
  const forms = pastedForms(clipboard);
  if (!forms.ok) sayFailure(forms.error);
  else if (forms.value.length === 0) say(() => i18next.t('window.notices.pasteBlank'));
  else await showReply(await request('import:pasted', forms.value));
};
