// Owns a prepared runtime in the user's cache: it is taken only when every byte is right, and appears only when whole.
// It refuses to know how a runtime is made.

import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describeFolder, findDamage, readManifest, writeManifest } from '../command/folder-manifest.mjs';
import { codeOf } from '../command/stop.mjs';

const A_DAY = 24 * 60 * 60 * 1000;

/**
 * @typedef {{ runtime: string, manifest: import('../command/folder-manifest.mjs').FolderManifest }} CachedRuntime
 * `runtime` is the folder of the files that `manifest` lists.
 */

/**
 * What the cache holds: the whole runtime, nothing, or something broken and why.
 * @param {string} folder
 * @param {string} id The runtime that is wanted.
 * @returns {Promise<{ kind: 'whole', cached: CachedRuntime } | { kind: 'absent' } | { kind: 'broken', damage: string }>}
 */
export async function inspectCache(folder, id) {
  if (!(await stat(folder).catch(() => undefined))) return { kind: 'absent' };
  const runtime = join(folder, 'runtime');
  const manifest = await readManifest(join(folder, 'manifest.json'));
  if (!manifest) return { kind: 'broken', damage: 'it was never finished' };
  if (manifest.id !== id) return { kind: 'broken', damage: `it holds ${manifest.id}` };
  const damage = await findDamage(runtime, manifest, 'contents');
  return damage ? { kind: 'broken', damage } : { kind: 'whole', cached: { runtime, manifest } };
}

/**
 * Makes the cache anew: in a temporary folder beside it, renamed when whole, so that whoever is interrupted leaves
 * nothing that could be taken for a runtime.
 * @param {string} folder
 * @param {string} id
 * @param {(runtime: string, scratch: string) => Promise<void>} make Fills `runtime`; may use `scratch` for downloads.
 * @returns {Promise<CachedRuntime>}
 */
export async function fillCache(folder, id, make) {
  await mkdir(dirname(folder), { recursive: true });
  // A younger one may belong to a run that is still at work.
  await sweepUnfinished(folder, A_DAY);
  const temporary = await mkdtemp(`${folder}.unfinished-`);
  try {
    const whole = join(temporary, 'whole');
    const scratch = join(temporary, 'scratch');
    await mkdir(join(whole, 'runtime'), { recursive: true });
    await mkdir(scratch);
    await make(join(whole, 'runtime'), scratch);
    const manifest = await describeFolder(join(whole, 'runtime'), id);
    await writeManifest(join(whole, 'manifest.json'), manifest);
    await replaceFolder(whole, folder);
    return { runtime: join(folder, 'runtime'), manifest };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * Puts a finished folder where another may stand. The old one is moved away first, since rename does not replace a
 * folder that has files.
 * @param {string} finished
 * @param {string} target On the same file system as `finished`.
 */
export async function replaceFolder(finished, target) {
  const old = await mkdtemp(`${target}.unfinished-`);
  try {
    await rename(target, join(old, 'old')).catch(ignoreMissing);
    await rename(finished, target);
  } finally {
    await rm(old, { recursive: true, force: true });
  }
}

/**
 * Removes what killed runs left beside a folder.
 * @param {string} folder
 * @param {number} age In milliseconds: younger leftovers stay.
 */
export async function sweepUnfinished(folder, age) {
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(`${basename(folder)}.unfinished-`)) continue;
    const path = join(dirname(folder), name);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs >= age) await rm(path, { recursive: true, force: true });
  }
}

/** @param {unknown} error */
function ignoreMissing(error) {
  if (codeOf(error) !== 'ENOENT') throw error;
}
