// Owns that windows of tests that run beside each other do not meet: on one display a window that opens takes the focus
// from the others, which breaks off a drag there. So each worker has an X server of its own, where one can be started.

import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';

// The server lives as long as the pipe to this process is open, however this process ends.
const KEEPER = '"$@" & server=$!; exec 3>&-; cat >/dev/null; kill $server; wait $server';

/** An X server without a screen, by its display's name. */
export interface OwnDisplay {
  readonly name: string;
  stop(): Promise<void>;
}

/** Starts one; null where there is none to start, as on other systems than Linux. */
export const startOwnDisplay = async (): Promise<OwnDisplay | null> => {
  if (process.platform !== 'linux') return null;
  const authority = process.env['XAUTHORITY'];
  const options = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-noreset'];
  const child = spawn(
    'sh',
    ['-c', KEEPER, 'sh', 'Xvfb', ...options, ...(authority === undefined ? [] : ['-auth', authority])],
    {
      stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise<void>((done) => {
    child.once('close', () => {
      done();
    });
  });
  const stop = async (): Promise<void> => {
    child.stdin?.end();
    await ended;
  };
  const numbers = child.stdio[3];
  let number = '';
  for await (const chunk of numbers instanceof Readable ? numbers : []) {
    number += String(chunk);
    if (number.includes('\n')) return { name: `:${number.trim()}`, stop };
  }
  await stop();
  return null;
};
