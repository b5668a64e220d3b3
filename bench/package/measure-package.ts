// Owns the measuring of the package: how large it is, and how long the packed program takes until its window is there,
// taking turns with a bare Electron of the same version. Nothing can look into the packed program (that is the point of
// it), so it is watched from outside: by the X server's list of windows.

import { execFile, spawn } from 'node:child_process';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { electronPath, isRoot, projectFolder } from '../../e2e/driver/electron-app';

export interface PackageFigures {
  /** Bytes of the folder, of its archive of the app, of the bare runtime, and of the package; null where there is none. */
  readonly folder: number;
  readonly archive: number;
  readonly runtime: number;
  readonly debianPackage: number | null;
  /** Milliseconds of each start until the window is on the screen; those of the same round took turns. */
  readonly bare: readonly number[];
  readonly packed: readonly number[];
}

const PACKAGES = join(projectFolder, 'out', 'packages');
const PACKED = join(PACKAGES, 'linux-unpacked');
const LONGEST = 60_000;

const run = promisify(execFile);

const bytesBelow = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

/** Whether a window of that process is on the screen. */
const isShown = (pid: number): Promise<boolean> =>
  run('xdotool', ['search', '--onlyvisible', '--pid', String(pid)]).then(
    ({ stdout }) => stdout.trim() !== '',
    () => false,
  );

/** The time from the spawn of a program until a window of it is on the screen, in milliseconds. */
const startOf = async (program: string, words: readonly string[], userFolder: string): Promise<number> => {
  const all = [...words, ...(isRoot() ? ['--no-sandbox'] : []), '--user-data-dir', userFolder];
  const startedAt = performance.now();
  const child = spawn(program, all, { stdio: 'ignore' });
  const ended = new Promise((done) => child.once('exit', done));
  try {
    while (performance.now() - startedAt < LONGEST) {
      if (child.pid !== undefined && (await isShown(child.pid))) return performance.now() - startedAt;
      await wait(5);
    }
    throw new Error(`${program} has shown no window`);
  } finally {
    child.kill('SIGTERM');
    await Promise.race([ended, wait(5000)]);
    child.kill('SIGKILL');
    await ended;
  }
};

/** Measures what `npm run package` has left, with so many starts; null where there is nothing. */
export const measurePackage = async (
  folder: string,
  rounds: number,
  say: (line: string) => void,
): Promise<PackageFigures | null> => {
  const packages: string[] = await readdir(PACKAGES).catch(() => []);
  if (!packages.includes('linux-unpacked')) return null;
  const debian = packages.find((name) => name.endsWith('.deb'));
  const times = { bare: [] as number[], packed: [] as number[] };
  const users = { bare: join(folder, 'package-bare'), packed: join(folder, 'package-packed') };
  for (let round = 0; round <= rounds; round += 1) {
    const bare = await startOf(electronPath, [join(projectFolder, 'bench', 'window')], users.bare);
    const packed = await startOf(join(PACKED, 'hashiya'), [], users.packed);
    // The first round makes the profile and warms the disk's cache.
    if (round === 0) continue;
    times.bare.push(bare);
    times.packed.push(packed);
    say(`  start ${String(round)} of ${String(rounds)}: bare ${bare.toFixed(0)} ms, packed ${packed.toFixed(0)} ms`);
  }
  for (const user of Object.values(users)) await rm(user, { recursive: true, force: true });
  return {
    folder: await bytesBelow(PACKED),
    archive: (await stat(join(PACKED, 'resources', 'app.asar'))).size,
    runtime: await bytesBelow(join(electronPath, '..')),
    debianPackage: debian === undefined ? null : (await stat(join(PACKAGES, debian))).size,
    ...times,
  };
};
