// Owns the acts of giving an article a newer text: comparing, taking, dropping, and what is said of each.

import i18next from 'i18next';
import type { RequestArguments } from '../../contract/requests';
import type { Failure } from '../../core/result';
import { mayChange } from './access';
import { appState, setAppState } from './app-state';
import { request } from './bridge';
import { handOverDrafts } from './file-acts';
import { say, sayFailure } from './notices';
import { follow, openArticle, runCommand } from './workspace-acts';

/** Asks for a file, has its text compared with that of an article, and shows what would become of the mentions. */
export const chooseRevision = async (articleId: string): Promise<void> => {
  if (!mayChange()) return;
  await handOverDrafts();
  const reply = await request('revision:choose', { articleId });
  if (!reply.ok) sayFailure(reply.error);
  else if (reply.value !== null) setAppState({ dialog: 'revision', revisionOffer: reply.value });
};

/** Has the text of an article that came in by itself compared with another's, and shows what would become of the mentions. */
export const reviseWithArticle = async (articleId: string, importedAs: string): Promise<void> => {
  if (!mayChange()) return;
  await handOverDrafts();
  const reply = await request('revision:of-article', { articleId, importedAs });
  if (!reply.ok) sayFailure(reply.error);
  else setAppState({ dialog: 'revision', revisionOffer: reply.value });
};

/** Lets what was compared go. */
export const dropRevision = async (): Promise<void> => {
  setAppState({ dialog: null, revisionOffer: null });
  await request('revision:drop', null);
};

/**
 * Gives the article its newer text. Answers with the failure that there was, or null. Where the article has changed since
 * it was compared, the new table is shown beside the failure.
 */
export const applyRevision = async (approval: RequestArguments<'revision:apply'>): Promise<Failure | null> => {
  const isSameText = appState().revisionOffer?.plan.isSameText === true;
  const reply = await request('revision:apply', approval);
  if (!reply.ok) {
    const again = reply.error.code === 'revision-outdated' ? await request('revision:again', null) : null;
    if (again?.ok === true) setAppState({ revisionOffer: again.value });
    return reply.error;
  }
  const importedAs = appState().revisionOffer?.importedAs ?? null;
  setAppState({ dialog: null, revisionOffer: null });
  follow(reply.value);
  // The text is the other article's now: as an article of its own it would be there twice.
  if (importedAs !== null) {
    await runCommand({ command: 'delete-article', articleId: importedAs });
    const revised = reply.value.summaries[0]?.id;
    if (revised !== undefined) await openArticle(revised);
  }
  say(() => i18next.t(isSameText ? 'window.provenance.again.done' : 'window.revision.done'));
  return null;
};
