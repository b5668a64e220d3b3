// Owns the question whether the built app in out/ is that of the present sources. It refuses to trust times: a checkout
// changes them without changing a byte, and the other way round.

import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describeFolder, findDamage, readManifest, writeManifest } from '../command/folder-manifest.mjs';

const SOURCE_FOLDERS = ['cli', 'contract', 'core', 'extract', 'main', 'preload', 'renderer'];
const SOURCE_FILES = [
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/build/record-contents.mjs',
  'tsconfig.json',
];
const OUTPUT_FOLDERS = ['cli', 'contents', 'extract', 'main', 'preload', 'renderer'];
const STAMP = '.build-stamp';
// No build takes these in, so that work on tests costs no build.
const NO_SOURCE = /\.test\.[cm]?tsx?$|\.(md|orig|swp)$|~$/;

/**
 * A hash over the names and contents of everything that a build reads.
 * @param {string} project
 */
export async function hashSources(project) {
  const folders = await Promise.all(SOURCE_FOLDERS.map((folder) => filesBelow(project, folder)));
  const names = [...SOURCE_FILES, ...folders.flat()].sort();
  const contents = await Promise.all(names.map((name) => readFile(join(project, name)).catch(() => undefined)));
  const hash = createHash('sha256');
  names.forEach((name, index) =>
    hash.update(`${name}\0${contents[index]?.length ?? 'missing'}\0`).update(contents[index] ?? ''),
  );
  return hash.digest('hex');
}

/**
 * Whether out/ holds the build of these sources, with every file that it wrote.
 * @param {string} project
 * @param {string} sources What `hashSources` gave.
 */
export async function isBuilt(project, sources) {
  const out = join(project, 'out');
  const stamp = await readManifest(join(out, STAMP));
  return stamp?.id === sources && (await findDamage(out, stamp, 'sizes')) === undefined;
}

/**
 * Notes that out/ is the build of these sources.
 * @param {string} project
 * @param {string} sources What `hashSources` gave before the build: what changes during it has to be built again.
 */
export async function stampBuild(project, sources) {
  const out = join(project, 'out');
  const { files } = await describeFolder(out, sources);
  const built = Object.entries(files).filter(([name]) =>
    OUTPUT_FOLDERS.some((folder) => name.startsWith(`${folder}/`)),
  );
  await writeManifest(join(out, STAMP), { id: sources, files: Object.fromEntries(built) });
}

/**
 * @param {string} project
 * @param {string} folder
 */
async function filesBelow(project, folder) {
  const entries = await readdir(join(project, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !NO_SOURCE.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(project.length + 1)
        .replaceAll('\\', '/'),
    );
}
