// Owns the list of what a prepared folder (a runtime, a build) must hold (sizes, SHA-256, modes) and the comparison of a folder with it. It
// refuses to repair anything: it only names the first damage that it finds.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readFile, readdir, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * @typedef {{ size: number, sha256: string, mode: number }} ManifestFile
 * `size` in bytes; `sha256` in hexadecimal, of the content or, for a symbolic link, of its target's path.
 */

/**
 * @typedef {{ id: string, files: Record<string, ManifestFile> }} FolderManifest
 * `id` says what was prepared and how; file names are relative and use `/` on every platform.
 */

/**
 * Describes every file below a folder.
 * @param {string} folder
 * @param {string} id
 * @returns {Promise<FolderManifest>}
 */
export async function describeFolder(folder, id) {
  /** @type {Record<string, ManifestFile>} */
  const files = {};
  for (const name of await fileNames(folder)) {
    const path = join(folder, name);
    const { size, mode } = await lstat(path);
    files[name] = { size, sha256: await sha256Of(path), mode: mode & 0o777 };
  }
  return { id, files };
}

/**
 * The first way in which a folder differs from its manifest, in words, or undefined when it is whole. Files that the
 * manifest does not name are ignored: Chromium may write logs beside itself.
 * @param {string} folder
 * @param {FolderManifest} manifest
 * @param {'sizes' | 'contents'} depth `sizes` reads no content and takes milliseconds; `contents` hashes everything.
 * @returns {Promise<string | undefined>}
 */
export async function findDamage(folder, manifest, depth) {
  const damages = await Promise.all(
    Object.entries(manifest.files).map(async ([name, expected]) => {
      const path = join(folder, name);
      const found = await lstat(path).catch(() => undefined);
      if (!found || found.isDirectory()) return `${name} is missing`;
      if (found.size !== expected.size) return `${name} has ${found.size} bytes instead of ${expected.size}`;
      // Windows has no such modes; elsewhere a runtime that lost its executable bit starts no more.
      if (process.platform !== 'win32' && (found.mode & 0o100) !== (expected.mode & 0o100))
        return `${name} lost its mode`;
      return undefined;
    }),
  );
  const damage = damages.find((each) => each !== undefined);
  if (damage || depth === 'sizes') return damage;
  for (const [name, expected] of Object.entries(manifest.files)) {
    if ((await sha256Of(join(folder, name))) !== expected.sha256) return `${name} was altered`;
  }
  return undefined;
}

/**
 * Reads a manifest; undefined when it is missing or is no manifest.
 * @param {string} path
 * @returns {Promise<FolderManifest | undefined>}
 */
export async function readManifest(path) {
  try {
    /** @type {unknown} */
    const value = JSON.parse(await readFile(path, 'utf8'));
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} path
 * @param {FolderManifest} manifest
 */
export const writeManifest = (path, manifest) => writeFile(path, `${JSON.stringify(manifest, undefined, 1)}\n`);

/**
 * @param {unknown} value
 * @returns {value is FolderManifest}
 */
function isManifest(value) {
  if (typeof value !== 'object' || value === null) return false;
  if (!('id' in value) || typeof value.id !== 'string') return false;
  if (!('files' in value) || typeof value.files !== 'object' || value.files === null) return false;
  /** @type {unknown[]} */
  const files = Object.values(value.files);
  return files.length > 0 && files.every(isManifestFile);
}

/** @param {unknown} value */
function isManifestFile(value) {
  if (typeof value !== 'object' || value === null) return false;
  return 'size' in value && typeof value.size === 'number' && 'sha256' in value && typeof value.sha256 === 'string';
}

/** @param {string} folder */
async function fileNames(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** @param {string} path */
async function sha256Of(path) {
  const hash = createHash('sha256');
  if ((await lstat(path)).isSymbolicLink()) return hash.update(await readlink(path)).digest('hex');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
