// Owns the sample workspace as most stories begin with it: both seeds, and no work on them yet. The app opens a sample
// that is there and makes the worked one only where there is none, so it is put in its place before the app starts.

import { execFile } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const projectRoot = resolve(import.meta.dirname, '../..');
const SEEDS = ['000_b2468207d6c1c7ca.txt', '003_b33f96b676cfdb76.txt'];

let made: Promise<string> | null = null;

/** Makes the plain workspace with the command line, once for a worker. */
const makePlain = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'hashiya-plain-'));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const workspace = join(folder, 'sample-workspace');
  const seeds = SEEDS.map((name) => join(projectRoot, 'seeds', name));
  const command = [join(projectRoot, 'out/cli/index.js'), 'import', '--workspace', workspace, ...seeds];
  await promisify(execFile)(process.execPath, command);
  return workspace;
};

/** Puts the plain sample in the user folder of an app that has none yet. */
export const placePlainSample = async (userFolder: string): Promise<void> => {
  const place = join(userFolder, 'sample-workspace');
  if (existsSync(place)) return;
  made ??= makePlain();
  cpSync(await made, place, { recursive: true });
};
