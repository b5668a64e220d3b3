// Owns a real disk that is small enough to be filled in a test.

import { execFileSync } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { scratchFolder } from './scratch';

const run = (command: string, values: readonly string[]): void => {
  execFileSync(command, values, { stdio: 'ignore' });
};

const unmount = (folder: string): void => {
  run('umount', ['--lazy', folder]);
};

/** Why there can be no small disk here, or null when there can. */
export const whyNoSmallDisk = ((): string | null => {
  if (process.platform !== 'linux') return 'tmpfs is only on Linux';
  if (process.getuid?.() !== 0) return 'only root may mount';
  try {
    run('unshare', ['--mount', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'none', tmpdir()]);
    return null;
  } catch {
    return 'mounting is not allowed here';
  }
})();

/** Mounts a tmpfs of that many KiB, unmounted at the end of the test. */
export const mountSmallDisk = async (kibibytes: number): Promise<string> => {
  const folder = join(await scratchFolder(), 'disk');
  await mkdir(folder);
  run('mount', ['-t', 'tmpfs', '-o', `size=${String(kibibytes)}k`, 'none', folder]);
  onTestFinished(() => {
    unmount(folder);
  });
  return folder;
};

const CHUNK = Buffer.alloc(4096, 1);

/** Fills the disk up; the function that is returned frees the space again. */
export const fillDisk = async (folder: string): Promise<() => Promise<void>> => {
  const filler = join(folder, 'filler');
  const handle = await open(filler, 'w');
  try {
    for (;;) await handle.write(CHUNK);
  } catch {
    // It is full, which was wanted.
  } finally {
    await handle.close();
  }
  return () => rm(filler);
};
