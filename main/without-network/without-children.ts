// Owns that the app's main process starts no programs: a program that it started would have a network of its own. The
// helper processes are Electron's (`utilityProcess`), which do not come this way.

import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

/** Takes the starting of programs away from this process, for good. */
export const withoutChildren = (): void => {
  const owners: readonly (readonly [object, readonly string[]])[] = [
    [childProcess.ChildProcess.prototype, ['spawn']],
    [childProcess, ['spawnSync', 'execSync', 'execFileSync']],
  ];
  for (const [owner, names] of owners) {
    for (const name of names) {
      Object.defineProperty(owner, name, {
        configurable: false,
        writable: false,
        enumerable: true,
        value: () => {
          throw new Error(`child_process.${name} is not there: the app starts no programs`);
        },
      });
    }
  }
  syncBuiltinESMExports();
};
