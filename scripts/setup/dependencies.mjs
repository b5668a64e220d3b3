// Owns node_modules: it is what package-lock.json says, or `npm ci` makes it so. It refuses to run npm when nothing
// changed, so that a second start is immediate and needs no network.

import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../command/json.mjs';
import { npm, npmReason } from '../command/npm.mjs';
import { projectFolder } from '../command/project-folder.mjs';
import { say } from '../command/say.mjs';
import { Stop } from '../command/stop.mjs';

const MARKER = '.hashiya-dependencies.json';

/**
 * Makes node_modules of a folder match its package-lock.json.
 * @param {string} [folder]
 * @param {string} [what] What is installed there, in words.
 */
export async function prepareDependencies(folder = projectFolder, what = 'the dependencies') {
  const state = await inspectDependencies(folder);
  if (state === 'current') return;
  say(`Installing ${what} with npm (${state === 'missing' ? 'there are none yet' : 'package-lock.json changed'}) …`);
  // Without these a NODE_ENV=production or an omit= in the user's configuration would leave the tools out.
  const { code, output } = await npm(['ci', '--include=dev', '--include=optional', '--ignore-scripts'], {
    cwd: folder,
  });
  if (code !== 0) {
    const nextStep = /EUSAGE/.test(output)
      ? 'Bring package-lock.json in line with package.json (npm install) and run the command again.'
      : 'Check that this machine reaches its npm registry (npm ping) and run the command again.';
    throw new Stop(
      `npm could not install ${what}: ${npmReason(output)}.`,
      `${nextStep} \`npm ci\`${folder === projectFolder ? '' : ` in ${folder}`} shows all of npm's output.`,
    );
  }
  await markCurrent(folder);
  say(`Installed ${what}.`);
}

/**
 * Whether node_modules is what package-lock.json says.
 * @param {string} project
 * @returns {Promise<'current' | 'missing' | 'outdated'>}
 */
export async function inspectDependencies(project) {
  const wanted = await readText(join(project, 'package-lock.json'));
  if (wanted === undefined)
    throw new Stop(
      'package-lock.json is missing.',
      'Restore it (git checkout package-lock.json) and run the command again.',
    );
  const marker = await readText(join(project, 'node_modules', MARKER));
  if (marker !== undefined && marker === markerOf(wanted)) return 'current';
  // npm's own record, written last: it is there when npm finished, also when the reader ran `npm install` by hand.
  const installed = await readText(join(project, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return 'missing';
  if (!(await holdsAll(project, packagesOf(wanted), packagesOf(installed)))) return 'outdated';
  await markCurrent(project);
  return 'current';
}

/**
 * Notes that node_modules matches package-lock.json as it is now.
 * @param {string} project
 */
export async function markCurrent(project) {
  const lock = await readFile(join(project, 'package-lock.json'), 'utf8');
  await writeFile(join(project, 'node_modules', MARKER), markerOf(lock));
}

/** @param {string} lock */
function markerOf(lock) {
  return `${JSON.stringify({ packageLockSha256: createHash('sha256').update(lock).digest('hex') })}\n`;
}

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, link?: boolean }>} Packages */

/**
 * @param {string} lock
 * @returns {Packages}
 */
function packagesOf(lock) {
  try {
    return /** @type {{ packages?: Packages }} */ (parseJson(lock)).packages ?? {};
  } catch {
    return {};
  }
}

/**
 * @param {string} project
 * @param {Packages} wanted
 * @param {Packages} installed
 */
async function holdsAll(project, wanted, installed) {
  if (Object.keys(installed).some((path) => !(path in wanted))) return false;
  const checks = Object.entries(wanted).map(async ([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    // Optional packages for other platforms are in the lockfile and not on the disk.
    if (!found) return optional === true;
    if (found.version !== version || found.integrity !== integrity) return false;
    return (await stat(join(project, path)).catch(() => undefined)) !== undefined;
  });
  return (await Promise.all(checks)).every(Boolean);
}

/** @param {string} path */
const readText = (path) => readFile(path, 'utf8').catch(() => undefined);
