// Owns the acts on backups: what is asked of main, and what is said and shown when it is done. Each answers with the
// failure that there was, for the dialog to say, or null.

import i18next from 'i18next';
import type { Failure } from '../../core/result';
import { isolatePath } from '../../core/text/bidi-controls';
import { formatInstant } from '../i18n/format';
import { setAppState } from './app-state';
import { request } from './bridge';
import { enterWorkspace, handOverDrafts } from './file-acts';
import { say } from './notices';
import { showChanged } from './workspace-acts';

interface NamedBackup {
  readonly path: string;
  readonly madeAt: string;
}

const CLOSED = { dialog: null, dialogFolder: null } as const;

/** Puts the open workspace back to a backup. */
export const restoreBackup = async ({ path, madeAt }: NamedBackup): Promise<Failure | null> => {
  await handOverDrafts();
  const reply = await request('backup:restore', { path });
  if (!reply.ok) return reply.error;
  setAppState(CLOSED);
  await showChanged(reply.value.workspace);
  const words = reply.value.changes === 0 ? 'window.backups.restoredNothing' : 'window.backups.restored';
  say(() => i18next.t(words, { date: formatInstant(madeAt) }));
  return null;
};

/** Restores a backup into a folder that is asked for, and opens it. */
export const restoreElsewhere = async ({ path }: NamedBackup): Promise<Failure | null> => {
  await handOverDrafts();
  const reply = await request('backup:restore-elsewhere', { path });
  if (!reply.ok) return reply.error;
  if (reply.value === null) return null;
  setAppState(CLOSED);
  const { folder } = reply.value;
  await enterWorkspace(reply.value);
  say(() => i18next.t('window.backups.restoredElsewhere', { folder: isolatePath(folder) }));
  return null;
};

/** Puts a backup in the place of a workspace that cannot be opened, and opens it. */
export const putBack = async ({ path }: NamedBackup, folder: string): Promise<Failure | null> => {
  await handOverDrafts();
  const reply = await request('backup:put-back', { path, folder });
  if (!reply.ok) return reply.error;
  setAppState(CLOSED);
  const { workspace, aside } = reply.value;
  await enterWorkspace(workspace);
  say(
    () =>
      aside === null
        ? i18next.t('window.backups.putBackAlone')
        : i18next.t('window.backups.putBack', { aside: isolatePath(aside) }),
    'attention',
  );
  return null;
};
