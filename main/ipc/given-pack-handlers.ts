// Owns what main does with an evidence pack that was opened, from a file manager or by dialog: it is checked and shown; what
// is done with it then is asked for. What is taken in is the pack that was shown, and no other.

import type { BrowserWindow } from 'electron';
import type { GivenPack } from '../../contract/given-pack';
import type { Snapshot } from '../../contract/snapshot';
import { fail, succeed, type Result } from '../../core/result';
import { choosePack, chooseWorkspaceFolder } from '../app/dialogs';
import type { WorkspaceSession } from '../app/workspace-session';
import { createFromBundle } from '../files/open-bundle';
import { readPackBundle } from '../files/pack-bundle';
import { verifyPack } from '../files/verify-pack';
import type { Handlers } from './answer-requests';
import type { RunLong } from './run-long';

/** The pack that the window shows, or has shown last. */
export interface ShownPack {
  value: Pick<GivenPack, 'file' | 'manifestSha256'> | null;
}

interface GivenPackSurroundings {
  readonly takeGivenPack: () => string | null;
  readonly shownPack: ShownPack;
  readonly session: WorkspaceSession;
  readonly window: () => BrowserWindow;
  readonly runLong: RunLong;
  readonly refresh: () => void;
}

export const givenPackHandlers = ({
  takeGivenPack,
  shownPack,
  session,
  window,
  runLong,
  refresh,
}: GivenPackSurroundings): Pick<Handlers, 'pack:take-given' | 'pack:choose' | 'pack:open'> => {
  const check = async (file: string | null): Promise<Result<GivenPack | null>> => {
    if (file === null) return succeed(null);
    const verified = await runLong('check', (work) => verifyPack(file, work));
    if (!verified.ok) return verified;
    const problems = verified.value.problems.map(({ kind, ...details }) => ({ kind, details }));
    shownPack.value = { file, manifestSha256: verified.value.manifestSha256 };
    return succeed({ file, ...verified.value, problems });
  };

  return {
    'pack:take-given': () => check(takeGivenPack()),

    'pack:choose': async () => check(await choosePack(window())),

    'pack:open': async () => {
      const pack = shownPack.value;
      if (pack === null) return fail('pack-not-shown');
      const folder = await chooseWorkspaceFolder(window(), 'unpack');
      if (folder === null) return succeed(null);
      const opened = await runLong('open', async (work): Promise<Result<Snapshot>> => {
        const bundle = await readPackBundle(pack.file, pack.manifestSha256, work);
        if (!bundle.ok) return bundle;
        try {
          return await session.create((options) => createFromBundle(bundle.value, folder, options), work);
        } finally {
          bundle.value.close();
        }
      });
      refresh();
      return opened;
    },
  };
};
