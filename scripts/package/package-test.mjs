// Owns what the test of the package needs: the package, and the programs of Debian that install it and press its keys.

import { stat } from 'node:fs/promises';
import { runChild } from '../command/children.mjs';
import { installPackages } from '../setup/debian-packages.mjs';
import { Stop } from '../command/stop.mjs';
import { isRoot } from '../setup/privileges.mjs';
import { missingPrograms } from '../setup/programs.mjs';
import { INSTALLED } from './debian-package.mjs';
import { makeTestingPackages } from './testing-packages.mjs';
import { runtimeToPackage } from './runtime.mjs';

/** Which package has each program that is needed. */
const PROGRAMS = { xdotool: 'xdotool', import: 'imagemagick', setpriv: 'util-linux' };

/** @returns {Promise<string | undefined>} Why the test cannot run here, in words; undefined where it can. */
export async function obstacleToPackageTest() {
  if (!canBeMade()) return 'its .deb is for Linux on x64';
  if (!(await stat('/usr/bin/apt-get').catch(() => undefined))) return 'this system has no apt-get to install it with';
  if (!isRoot) return 'only root may install it';
  const { code } = await runChild('dpkg', ['--status', 'hashiya'], { output: 'collect' });
  const isThere = code === 0 || (await stat(INSTALLED).catch(() => undefined)) !== undefined;
  if (isThere) return 'Hashiya is installed on this machine, and the test would remove it';
  // Without Debian's packages it can be neither installed nor driven; that says nothing of the package.
  try {
    await preparePrograms(['xdotool', 'import', 'setpriv']);
    return undefined;
  } catch (error) {
    if (error instanceof Stop) return error.message.replace(/\.$/, '');
    throw error;
  }
}

/** @returns {Promise<NodeJS.ProcessEnv>} What tells the tests of the package. */
export async function preparePackageTest() {
  const { debianPackage } = await makeTestingPackages(await runtimeToPackage());
  return { HASHIYA_DEBIAN_PACKAGE: debianPackage };
}

/** What the benchmark of the package needs, where there can be one. */
export async function prepareMeasuredPackage() {
  if (!canBeMade()) return;
  await preparePrograms(['xdotool']);
  await makeTestingPackages(await runtimeToPackage());
}

const canBeMade = () => process.platform === 'linux' && process.arch === 'x64';

/** @param {(keyof typeof PROGRAMS)[]} names */
async function preparePrograms(names) {
  const missing = await missingPrograms(names);
  if (missing.length > 0) {
    const packages = missing.map((name) => PROGRAMS[/** @type {keyof typeof PROGRAMS} */ (name)]);
    await installPackages(packages, `The test of the package needs ${missing.join(', ')}.`);
  }
}
