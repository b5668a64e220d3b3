// Owns the acts around an article's original: showing it, copying it out, and reading it again.

import i18next from 'i18next';
import type { OriginalReference } from '../../contract/original';
import type { RequestArguments } from '../../contract/requests';
import { isolatePath } from '../../core/text/bidi-controls';
import { formatBytes } from '../i18n/format';
import { mayChange } from './access';
import { appState, setAppState } from './app-state';
import { request } from './bridge';
import { handOverDrafts } from './file-acts';
import { say, sayFailure } from './notices';

/** Shows the original of an article's text, if its bytes are what was imported; else says what is wrong with them. */
export const showOriginal = async (reference: OriginalReference): Promise<void> => {
  const reply = await request('original:read', reference);
  if (reply.ok) setAppState({ dialog: 'original', shownOriginal: reply.value });
  else sayFailure(reply.error);
};

/** Lets the original that is shown go; from that of an earlier text it goes back to the earlier texts. */
export const closeOriginal = (): void => {
  const isOfEarlierText = (appState().shownOriginal?.revisionId ?? null) !== null;
  setAppState({ dialog: isOfEarlierText ? 'earlier-texts' : null, shownOriginal: null });
};

/** Shows the kept file in the system's file manager. */
export const showOriginalInFolder = async ({ articleId, revisionId }: OriginalReference): Promise<void> => {
  const reply = await request('original:show-in-folder', { articleId, revisionId });
  if (!reply.ok) sayFailure(reply.error);
};

/** Writes a copy of the original to a file that the analyst chooses. */
export const saveOriginalCopy = async ({ articleId, revisionId }: OriginalReference): Promise<void> => {
  const reply = await request('original:save-copy', { articleId, revisionId });
  if (!reply.ok) sayFailure(reply.error);
  else if (reply.value !== null) {
    const { path, byteLength } = reply.value;
    say(() =>
      i18next.t('window.provenance.original.copySaved', { path: isolatePath(path), size: formatBytes(byteLength) }),
    );
  }
};

/** Has the original read again, and shows what would become of the mentions; says so where nothing differs. */
export const readAgain = async (
  articleId: string,
  options: RequestArguments<'revision:read-again'>['options'],
): Promise<void> => {
  if (!mayChange()) return;
  await handOverDrafts();
  const reply = await request('revision:read-again', { articleId, options });
  if (!reply.ok) {
    sayFailure(reply.error);
    return;
  }
  const { plan, lines } = reply.value;
  if (plan.isSameText && lines === null) {
    await request('revision:drop', null);
    say(() => i18next.t('window.provenance.again.nothing'));
  } else setAppState({ dialog: 'revision', revisionOffer: reply.value });
};
