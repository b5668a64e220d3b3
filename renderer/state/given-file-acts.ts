// Owns the acts on files that come from outside and are only checked: a downloaded file, and an evidence pack that a file
// manager has handed over.

import { setAppState } from './app-state';
import { request } from './bridge';
import { sayFailure } from './notices';

/** Asks for a downloaded file, and shows what its check came to. */
export const checkDownload = async (): Promise<void> => {
  const reply = await request('download:check', null);
  if (!reply.ok) sayFailure(reply.error);
  else if (reply.value !== null) setAppState({ dialog: 'download', download: reply.value });
};

/** Shows the evidence pack that was handed over, if there is one. */
export const showGivenPack = async (): Promise<void> => {
  const reply = await request('pack:take-given', null);
  if (!reply.ok) sayFailure(reply.error);
  else if (reply.value !== null) setAppState({ dialog: 'given-pack', givenPack: reply.value });
};
