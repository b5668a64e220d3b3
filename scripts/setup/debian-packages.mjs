// Owns which Debian package holds a shared library, and installing packages. As an ordinary user it refuses to install:
// it stops with the exact command instead.

import { stat } from 'node:fs/promises';
import { runChild } from '../command/children.mjs';
import { say } from '../command/say.mjs';
import { Stop } from '../command/stop.mjs';
import { isRoot } from './privileges.mjs';

/** By the start of the library's file name. Debian 12's names; newer releases rename some to …t64. */
const PACKAGES = {
  'libgtk-3.so': 'libgtk-3-0',
  'libgdk-3.so': 'libgtk-3-0',
  'libgdk_pixbuf-2.0.so': 'libgdk-pixbuf-2.0-0',
  'libatk-1.0.so': 'libatk1.0-0',
  'libatk-bridge-2.0.so': 'libatk-bridge2.0-0',
  'libatspi.so': 'libatspi2.0-0',
  'libpango-1.0.so': 'libpango-1.0-0',
  'libpangocairo-1.0.so': 'libpangocairo-1.0-0',
  'libcairo.so': 'libcairo2',
  'libcairo-gobject.so': 'libcairo-gobject2',
  'libglib-2.0.so': 'libglib2.0-0',
  'libgobject-2.0.so': 'libglib2.0-0',
  'libgio-2.0.so': 'libglib2.0-0',
  'libgmodule-2.0.so': 'libglib2.0-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libssl3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libplc4.so': 'libnspr4',
  'libplds4.so': 'libnspr4',
  'libasound.so': 'libasound2',
  'libgbm.so': 'libgbm1',
  'libcups.so': 'libcups2',
  'libdbus-1.so': 'libdbus-1-3',
  'libdrm.so': 'libdrm2',
  'libexpat.so': 'libexpat1',
  'libudev.so': 'libudev1',
  'libxkbcommon.so': 'libxkbcommon0',
  'libX11.so': 'libx11-6',
  'libX11-xcb.so': 'libx11-xcb1',
  'libxcb.so': 'libxcb1',
  'libXcomposite.so': 'libxcomposite1',
  'libXdamage.so': 'libxdamage1',
  'libXext.so': 'libxext6',
  'libXfixes.so': 'libxfixes3',
  'libXrandr.so': 'libxrandr2',
  'libXrender.so': 'libxrender1',
  'libXi.so': 'libxi6',
  'libXtst.so': 'libxtst6',
  'libgcc_s.so': 'libgcc-s1',
  'libstdc++.so': 'libstdc++6',
};

/**
 * The packages that hold some shared libraries, each once, sorted; and the libraries that no known package holds.
 * @param {string[]} libraries File names as `ldd` prints them: `libgtk-3.so.0`.
 */
export function packagesHolding(libraries) {
  /** @type {Set<string>} */
  const packages = new Set();
  /** @type {string[]} */
  const unknown = [];
  for (const library of libraries) {
    const name = Object.entries(PACKAGES).find(([start]) => library === start || library.startsWith(`${start}.`))?.[1];
    if (name) packages.add(name);
    else unknown.push(library);
  }
  return { packages: [...packages].sort(), unknown };
}

/**
 * Installs packages, or stops with what the reader has to type.
 * @param {string[]} packages
 * @param {string} why What is missing without them, as the start of a sentence.
 */
export async function installPackages(packages, why) {
  if (!(await stat('/usr/bin/apt-get').catch(() => undefined))) {
    throw new Stop(
      why,
      `Install what your system calls ${packages.join(', ')} (the names are Debian's) and run the command again.`,
    );
  }
  if (!isRoot) {
    const names = (await renamed(packages)).join(' ');
    throw new Stop(
      why,
      `Run \`sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}\` and then the command again.`,
    );
  }
  say(`Installing with apt-get: ${packages.join(' ')} …`);
  await apt(['update'], why);
  await apt(['install', '-y', '--no-install-recommends', ...(await renamed(packages))], why);
}

/**
 * @param {string[]} words
 * @param {string} why
 */
async function apt(words, why) {
  // -q keeps progress bars out; the lock is waited for, since a fresh machine often updates itself.
  const all = ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...words];
  const { code, output } = await runChild('apt-get', all, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    output: 'collect',
  });
  if (code === 0) return;
  const reason =
    output
      .split('\n')
      .find((line) => /^E: /.test(line))
      ?.slice(3) ?? 'apt-get gave no reason';
  throw new Stop(
    `${why} \`apt-get ${words[0]}\` failed: ${reason}.`,
    `Mend what apt-get names (\`apt-get ${words.join(' ')}\` shows all) and run the command again.`,
  );
}

/**
 * The packages under the names that this release of Debian or Ubuntu gives them.
 * @param {string[]} packages
 */
function renamed(packages) {
  return Promise.all(
    packages.map(async (name) => {
      const { output } = await runChild('apt-cache', ['policy', `${name}t64`], { output: 'collect' });
      return /Candidate: (?!\(none\))/.test(output) ? `${name}t64` : name;
    }),
  );
}
