// Owns what main does when the window asks for a check of a downloaded file: the analyst chooses the file, and its
// signature where none is beside it.

import { stat } from 'node:fs/promises';
import { app, type BrowserWindow } from 'electron';
import { SIGNATURE_ENDING } from '../../core/download/signature-file';
import { succeed } from '../../core/result';
import { chooseDownload, chooseSignature } from '../app/dialogs';
import { isInstalled } from '../app/installed';
import { releaseKey } from '../app/release-key';
import { checkDownload } from '../files/check-download';
import type { Handlers } from './answer-requests';
import type { RunLong } from './run-long';

interface DownloadSurroundings {
  readonly window: () => BrowserWindow;
  readonly runLong: RunLong;
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

export const downloadHandlers = ({ window, runLong }: DownloadSurroundings): Pick<Handlers, 'download:check'> => ({
  'download:check': async () => {
    const path = await chooseDownload(window());
    if (path === null) return succeed(null);
    const key = releaseKey(isInstalled(), process.env);
    const beside = `${path}${SIGNATURE_ENDING}`;
    // Without a key there is nothing to be done with a signature.
    const signature = key === null ? null : (await isThere(beside)) ? beside : await chooseSignature(window());
    return runLong('check', (work) =>
      checkDownload(path, { signature, releaseKey: key, running: app.getVersion() }, work),
    );
  },
});
