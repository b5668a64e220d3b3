// Owns what the window knows of the last import: its files, and what the articles that came in are nearly the same as.

import i18next from 'i18next';
import type { ImportedFile, LikeArticle } from '../../contract/imported';
import { isolate } from '../../core/text/bidi-controls';
import { appState, setAppState, type AlikePair } from './app-state';
import { request } from './bridge';
import { dismissNotice, say, sayFailure } from './notices';
import { openArticle, runCommand } from './workspace-acts';

/** The article that a file has brought in; null for one that was there, or was refused. */
export const importedArticleOf = ({ result }: ImportedFile): string | null =>
  result.ok && result.value.kind === 'imported' ? result.value.articleId : null;

/** Has the articles that came in compared with the others, and shows what is found. */
export const compareImported = async (files: readonly ImportedFile[]): Promise<void> => {
  const articleIds = files.map(importedArticleOf).filter((id) => id !== null);
  const reply = articleIds.length === 0 ? null : await request('import:compare', { articleIds });
  const { imported } = appState();
  // Others may have been imported meanwhile.
  const isStill = imported !== null && files.every((file) => imported.files.includes(file));
  if (!isStill) return;
  if (reply?.ok === false) {
    setAppState({ imported: { ...imported, comparing: 'stopped' } });
    if (reply.error.code !== 'cancelled') sayFailure(reply.error);
    return;
  }
  const alike = { ...imported.alike, ...reply?.value };
  setAppState({ imported: { ...imported, alike, comparing: 'done' } });
  if (imported.files.length === 1) sayAlike(alike);
};

const titleOf = (articleId: string): string | null =>
  appState().workspace?.articles.find(({ id }) => id === articleId)?.title ?? null;

/** The notice of the last article that was nearly the same as another; a newer one takes its place. */
let alikeNotice: number | null = null;

/** Says that the one article that came in is nearly the same as another. */
const sayAlike = (alike: Readonly<Record<string, readonly LikeArticle[]>>): void => {
  const [found] = Object.entries(alike);
  const [articleId, [like] = []] = found ?? [];
  if (articleId === undefined || like === undefined) return;
  const [title, other] = [titleOf(articleId), titleOf(like.articleId)];
  if (title === null || other === null) return;
  if (alikeNotice !== null) dismissNotice(alikeNotice);
  alikeNotice = say(
    () => i18next.t('window.notices.alike', { title: isolate(title), other: isolate(other) }),
    'attention',
    {
      label: () => i18next.t('window.imported.difference'),
      run: () => {
        showPair({ articleId, like });
      },
    },
  );
};

/** Takes what an import has brought. */
export const takeImported = (files: readonly ImportedFile[]): void => {
  setAppState({ imported: { files, alike: {}, comparing: 'under-way' } });
};

/** Takes what has become of a file that was imported once more. */
export const replaceImported = (before: ImportedFile, now: ImportedFile): void => {
  const { imported } = appState();
  if (imported === null) return;
  const files = imported.files.map((file) => (file === before ? now : file));
  setAppState({ imported: { ...imported, files, comparing: 'under-way' } });
};

/** Asks for the encoding of a file. */
export const chooseEncoding = (file: ImportedFile): void => {
  setAppState({ dialog: 'imported', unsureFile: file });
};

/** Shows two articles that are nearly the same. */
export const showPair = (pair: AlikePair): void => {
  setAppState({ dialog: 'imported', alikePair: pair });
};

/** Goes back to the list, or to the article where one file alone was imported. */
export const leavePair = (): void => {
  const isOfMany = (appState().imported?.files.length ?? 0) > 1;
  setAppState({ alikePair: null, unsureFile: null, ...(isOfMany ? {} : { dialog: null }) });
};

/** Removes an article that has come in, as an act that can be undone. */
export const removeImported = async (articleId: string): Promise<void> => {
  const title = titleOf(articleId) ?? '';
  const done = await runCommand({ command: 'delete-article', articleId });
  if (done === null) return;
  say(() => i18next.t('window.imported.pair.removed', { title: isolate(title) }));
  leavePair();
};

/** Shows the list of what was imported again. */
const showAgain = (): void => {
  if (appState().imported !== null) setAppState({ dialog: 'imported', unsureFile: null, alikePair: null });
};

/** Leaves the list for an article, with a way back. */
export const goToImported = async (articleId: string): Promise<void> => {
  setAppState({ dialog: null, view: 'read' });
  await openArticle(articleId);
  say(() => i18next.t('window.imported.closed'), 'information', {
    label: () => i18next.t('window.imported.showAgain'),
    run: showAgain,
  });
};
