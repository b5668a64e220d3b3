// Owns what main does with an evidence pack that was opened, from a file manager, by dialog or by dropping it: it is checked and shown; what
// is done with it then is asked for. What is taken in is the pack that was shown, and no other.

import type { BrowserWindow } from 'electron';
import type { GivenPack } from '../../contract/given-pack';
import type { Snapshot } from '../../contract/snapshot';
import { LARGEST_DROPPED_PACK_BYTES, tooLarge } from '../../core/article/size-limit';
import { fail, succeed, type Result } from '../../core/result';
import { choosePack, chooseWorkspaceFolder } from '../app/dialogs';
import type { WorkspaceSession } from '../app/workspace-session';
import { createFromBundle } from '../files/open-bundle';
import { readPackBundle } from '../files/pack-bundle';
import { nameOfPack, type PackSource } from '../files/pack-archive';
import { verifyPack } from '../files/verify-pack';
import type { Handlers } from './answer-requests';
import type { RunLong } from './run-long';

/** The pack that the window shows, or has shown last. */
export interface ShownPack {
  value: { readonly source: PackSource; readonly manifestSha256: string } | null;
}

type GivenPackChannel = 'pack:take-given' | 'pack:choose' | 'pack:check-dropped' | 'pack:let-go' | 'pack:open';

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
}: GivenPackSurroundings): Pick<Handlers, GivenPackChannel> => {
  const check = async (source: PackSource): Promise<Result<GivenPack>> => {
    const verified = await runLong('check', (work) => verifyPack(source, work));
    if (!verified.ok) return verified;
    const problems = verified.value.problems.map(({ kind, ...details }) => ({ kind, details }));
    shownPack.value = { source, manifestSha256: verified.value.manifestSha256 };
    return succeed({ file: nameOfPack(source), ...verified.value, problems });
  };
  const checkAt = async (path: string | null): Promise<Result<GivenPack | null>> =>
    path === null ? succeed(null) : check(path);

  return {
    'pack:take-given': () => checkAt(takeGivenPack()),

    'pack:choose': async () => checkAt(await choosePack(window())),

    'pack:check-dropped': ({ fileName, bytes }) =>
      tooLarge(fileName, bytes.length, LARGEST_DROPPED_PACK_BYTES) ?? check({ name: fileName, bytes }),

    'pack:let-go': () => {
      shownPack.value = null;
      return succeed(null);
    },

    'pack:open': async () => {
      const pack = shownPack.value;
      if (pack === null) return fail('pack-not-shown');
      const folder = await chooseWorkspaceFolder(window(), 'unpack');
      if (folder === null) return succeed(null);
      const opened = await runLong('open', async (work): Promise<Result<Snapshot>> => {
        const bundle = await readPackBundle(pack.source, pack.manifestSha256, work);
        if (!bundle.ok) return bundle;
        try {
          return await session.create((options) => createFromBundle(bundle.value, folder, options), work);
        } finally {
          bundle.value.close();
        }
      });
      if (opened.ok) shownPack.value = null;
      refresh();
      return opened;
    },
  };
};
