// Owns how large files and folders are.

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { megabytes } from '../command/say.mjs';

/** The bytes of a file, or of all files in a folder. @param {string} path */
export async function bytesOf(path) {
  const found = await stat(path);
  if (!found.isDirectory()) return found.size;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** In words. @param {readonly string[]} paths */
export const sizesOf = async (paths) => (await Promise.all(paths.map(bytesOf))).map(megabytes).join(' and ');
