// Owns the acts on files that come from outside and are checked first: a downloaded file, and an evidence pack.

import type { Reply } from '../../contract/requests';
import { setAppState } from './app-state';
import { request } from './bridge';
import { readDroppedPack, type Dropped } from './dropped-files';
import { sayFailure } from './notices';

/** Asks for a downloaded file, and shows what its check came to. */
export const checkDownload = async (): Promise<void> => {
  const reply = await request('download:check', null);
  if (!reply.ok) sayFailure(reply.error);
  else if (reply.value !== null) setAppState({ dialog: 'download', download: reply.value });
};

const showPack = (reply: Reply<'pack:take-given' | 'pack:choose' | 'pack:check-dropped'>): void => {
  if (!reply.ok) sayFailure(reply.error);
  else if (reply.value !== null) setAppState({ dialog: 'given-pack', givenPack: reply.value });
};

/** Shows the evidence pack that was handed over, if there is one. */
export const showGivenPack = async (): Promise<void> => {
  showPack(await request('pack:take-given', null));
};

/** Asks for an evidence pack, and shows what its check came to and what can be done with it. */
export const choosePack = async (): Promise<void> => {
  showPack(await request('pack:choose', null));
};

/** Has an evidence pack checked that was dropped on the window, and shows what came of it. */
export const showDroppedPack = async (dropped: Dropped): Promise<void> => {
  const pack = await readDroppedPack(dropped);
  if (pack.ok) showPack(await request('pack:check-dropped', pack.value));
  else sayFailure(pack.error);
};

/** Closes the dialog of the pack, which main then lets go of. */
export const putPackAway = async (): Promise<void> => {
  setAppState({ dialog: null, givenPack: null });
  await request('pack:let-go', null);
};
