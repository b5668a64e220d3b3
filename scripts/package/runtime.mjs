// Owns which Electron is packaged: the one in node_modules, whatever it is, and the version that package.json names.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../command/json.mjs';
import { inProject } from '../command/project-folder.mjs';
import { Stop } from '../command/stop.mjs';

const DIST = inProject('node_modules', 'electron', 'dist');

/**
 * @typedef {object} Runtime
 * @property {string} dist The folder that it is unpacked in.
 * @property {string} version What it says of itself.
 * @property {string} pinned What package.json names.
 */

/** @returns {Promise<Runtime>} */
export async function runtimeToPackage() {
  const { devDependencies } = /** @type {{ devDependencies: Record<string, string> }} */ (
    parseJson(await readFile(inProject('package.json'), 'utf8'))
  );
  const pinned = devDependencies['electron'];
  if (pinned === undefined || !/^\d+\.\d+\.\d+$/.test(pinned)) {
    throw new Stop('package.json pins no version of Electron.', 'Pin one exact version there.');
  }
  const version = (await readFile(join(DIST, 'version'), 'utf8')).trim().replace(/^v/, '');
  return { dist: DIST, version, pinned };
}
