// Owns the process of the command line: its streams, its user, its exit code.

import { userInfo } from 'node:os';
import { run } from './run';

const write =
  (stream: NodeJS.WriteStream) =>
  (text: string): Promise<void> =>
    new Promise((resolve) => {
      stream.write(text, () => {
        resolve();
      });
    });

const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    // A user id without an entry in the system's list has no name.
    return '';
  }
};

// Whoever reads our output may stop early (`hashiya export … | head`); that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  print: write(process.stdout),
  complain: write(process.stderr),
  userName: userName(),
});
