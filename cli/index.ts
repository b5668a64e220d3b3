// Owns the process of the command line: its streams, its user, its exit code.

import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import { backupsFolder, thisSystem } from '../main/files/user-folder';
import { ProcessExtractor } from '../main/files/extractor';
import { startNodeReader } from '../main/files/node-reader';
import { withoutNetwork } from '../main/without-network/without-network';
import { run } from './run';

/** Whoever reads our output may stop early (`hashiya export … | head`); that is no failure of ours. */
const isEarlyEnd = (error: Error): boolean => 'code' in error && error.code === 'EPIPE';

const write = (stream: NodeJS.WriteStream): ((output: string | Uint8Array) => Promise<void>) => {
  // What goes wrong is told to each write; without a listener it would be thrown as well.
  stream.on('error', () => undefined);
  return (output) =>
    new Promise((resolve, reject) => {
      stream.write(output, (error) => {
        if (error == null || isEarlyEnd(error)) resolve();
        else reject(error);
      });
    });
};

const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    // A user id without an entry in the system's list has no name.
    return '';
  }
};

// The first Ctrl-C ends work in good order; a second one ends the process, which the store survives too.
const interruption = new AbortController();
process.once('SIGINT', () => {
  interruption.abort();
});

// As in the app: a library that would ask someone else for something gets an error.
withoutNetwork();

/** The process that reads files is built beside this one. */
const extractor = new ProcessExtractor(startNodeReader(fileURLToPath(new URL('../extract/index.js', import.meta.url))));

process.exitCode = await run(process.argv.slice(2), {
  print: write(process.stdout),
  complain: write(process.stderr),
  userName: userName(),
  backups: backupsFolder(thisSystem()),
  extractor,
  input: process.stdin,
  signal: interruption.signal,
  isWatched: process.stderr.isTTY,
});
extractor.close();
