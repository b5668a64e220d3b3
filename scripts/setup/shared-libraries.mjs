// Owns the system libraries that Electron needs on Linux, and Xvfb where there is no display. It refuses to guess: `ldd`
// names what is missing.

import { readdir, stat } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { runChild } from '../command/children.mjs';
import { say } from '../command/say.mjs';
import { Stop } from '../command/stop.mjs';
import { installPackages, packagesHolding } from './debian-packages.mjs';

/**
 * Makes sure that the runtime finds all its libraries.
 * @param {string} executable Electron's.
 */
export async function prepareSharedLibraries(executable) {
  if (process.platform !== 'linux') return;
  const missing = await missingLibraries(executable);
  if (missing.length === 0) return;
  const { packages, unknown } = packagesHolding(missing);
  if (unknown.length > 0) {
    throw new Stop(
      `Electron needs shared libraries that are missing here: ${missing.join(', ')}.`,
      `Install the packages that hold them (${[...packages, ...unknown].join(', ')}) and run the command again.`,
    );
  }
  await installPackages(packages, `Electron needs shared libraries that are missing here: ${missing.join(', ')}.`);
  const still = await missingLibraries(executable);
  if (still.length > 0) {
    throw new Stop(
      `${still.join(', ')} is still missing after installing ${packages.join(', ')}.`,
      'Install the package that holds it and run the command again.',
    );
  }
  say('Installed the shared libraries that Electron missed.');
}

/** Makes sure that there is an X server for machines without a display. */
export async function prepareXvfb() {
  if (await isOnPath('Xvfb')) return;
  await installPackages(
    ['xauth', 'xvfb'],
    'There is no display here, and Xvfb, which stands in for one, is not installed.',
  );
  say('Installed Xvfb, as there is no display.');
}

/**
 * @param {string} executable
 * @returns {Promise<string[]>} File names, each once.
 */
async function missingLibraries(executable) {
  const folder = dirname(executable);
  const own = (await readdir(folder)).filter((name) => /\.so(\.\d+)*$/.test(name));
  const { output } = await runChild('ldd', [executable, ...own.map((name) => join(folder, name))], {
    output: 'collect',
  });
  return librariesMissingIn(output, own);
}

/**
 * The libraries that `ldd` did not find.
 * @param {string} output
 * @param {string[]} own Libraries beside the executable, which finds them itself.
 */
export function librariesMissingIn(output, own) {
  const names = [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  return [...new Set(names)].filter((name) => !own.includes(name)).sort();
}

/** @param {string} name */
async function isOnPath(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const found = await Promise.all(folders.map((folder) => stat(join(folder, name)).catch(() => undefined)));
  return found.some((each) => each?.isFile());
}
