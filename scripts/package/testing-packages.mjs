// Owns the packages for testing only: a folder and a .deb of the runtime that is here, on Linux x64, with nothing fetched.

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../command/json.mjs';
import { inProject } from '../command/project-folder.mjs';
import { say } from '../command/say.mjs';
import { Stop } from '../command/stop.mjs';
import { missingPrograms } from '../setup/programs.mjs';
import { installPackages } from '../setup/debian-packages.mjs';
import { PACKAGES } from './builder-config.mjs';
import { makeDebianPackage } from './debian-package.mjs';
import { EXECUTABLE } from './identity.mjs';
import { checkFuses, pack } from './pack.mjs';
import { sizesOf } from './sizes.mjs';

/** What marks a version as made for testing only; to dpkg it is older than the version itself. */
export const TESTING_MARK = '~testing-only';

/**
 * @param {import('./runtime.mjs').Runtime} runtime
 * @returns {Promise<{ folder: string, executable: string, debianPackage: string }>}
 */
export async function makeTestingPackages(runtime) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop(
      'Packages for testing are made on Linux x64 only.',
      'Run the command where github.com can be reached.',
    );
  }
  if ((await missingPrograms(['dpkg-deb'])).length > 0) await installPackages(['dpkg'], 'dpkg-deb is not installed.');
  const folder = join(PACKAGES, 'linux-unpacked');
  await rm(PACKAGES, { recursive: true, force: true });
  await pack(['--linux', 'dir', '--x64'], 'collect');
  const executable = join(folder, EXECUTABLE);
  await checkFuses(executable);
  const { version } = /** @type {{ version: string }} */ (parseJson(await readFile(inProject('package.json'), 'utf8')));
  const debianPackage = await makeDebianPackage(
    { folder, version: `${version}${TESTING_MARK}`, runtime: runtime.version },
    PACKAGES,
  );
  say(`Made ${folder} and ${debianPackage} (${await sizesOf([folder, debianPackage])}), FOR TESTING ONLY.`);
  return { folder, executable, debianPackage };
}
