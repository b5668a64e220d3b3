// Owns the .deb that is made without electron-builder's tools, which come from GitHub: of a folder that it has packed, by
// dpkg-deb alone. It is for testing only and says so in its version, its description and its file's name.

import { chmod, cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runChild } from '../command/children.mjs';
import { Stop } from '../command/stop.mjs';
import { packagesHolding } from '../setup/debian-packages.mjs';
import { COMMAND_NAME, SHELL_COMMAND } from './command-line-files.mjs';
import { iconFile, ICON_SIZES } from './icon-files.mjs';
import {
  CATEGORIES,
  DESKTOP_ENTRY,
  EXECUTABLE,
  HOMEPAGE,
  MAINTAINER,
  PACK_ENDING,
  PACK_NAME,
  PACK_TYPE,
  PRODUCT,
  SYNOPSIS,
} from './identity.mjs';
import { bytesOf } from './sizes.mjs';

/** Where the program is put; Debian's own packages never use /opt. */
export const INSTALLED = `/opt/${PRODUCT}`;

/**
 * @typedef {object} Packed
 * @property {string} folder As electron-builder packed it.
 * @property {string} version Of the app, with what says that it is for testing only.
 * @property {string} runtime Of Electron.
 */

/**
 * Makes the package.
 * @param {Packed} packed
 * @param {string} outputFolder
 * @returns {Promise<string>} Its path.
 */
export async function makeDebianPackage({ folder, version, runtime }, outputFolder) {
  const root = join(outputFolder, 'deb-root');
  await rm(root, { recursive: true, force: true });
  const program = join(root, INSTALLED);
  await mkdir(program, { recursive: true });
  await cp(folder, program, { recursive: true });
  // Where ordinary programs may not use user namespaces, Chromium's sandbox needs its helper to be root's.
  await chmod(join(program, 'chrome-sandbox'), 0o4755);
  await put(root, 'usr/share/applications/hashiya.desktop', desktopEntry());
  await put(root, 'usr/share/mime/packages/hashiya.xml', MIME_TYPE);
  await put(root, 'usr/share/doc/hashiya/copyright', COPYRIGHT);
  for (const size of ICON_SIZES.filter((each) => each <= 512)) {
    await mkdir(join(root, `usr/share/icons/hicolor/${size}x${size}/apps`), { recursive: true });
    await cp(iconFile(size), join(root, `usr/share/icons/hicolor/${size}x${size}/apps/hashiya.png`));
  }
  await mkdir(join(root, 'usr/bin'), { recursive: true });
  await cp(SHELL_COMMAND, join(root, 'usr/bin', COMMAND_NAME));
  await chmod(join(root, 'usr/bin', COMMAND_NAME), 0o755);
  await symlink(`${INSTALLED}/${EXECUTABLE}`, join(root, 'usr/bin', EXECUTABLE));
  const control = await controlFile({ folder, version, runtime }, Math.ceil((await bytesOf(root)) / 1024));
  await put(root, 'DEBIAN/control', control);
  const path = join(outputFolder, `hashiya_${version}_amd64.deb`);
  const words = ['--root-owner-group', '-Zxz', '-z1', '--build', root, path];
  const { code, output } = await runChild('dpkg-deb', words, { output: 'collect' });
  if (code !== 0) throw new Stop(`dpkg-deb failed: ${output}`, 'Mend what it names and run the command again.');
  await rm(root, { recursive: true });
  return path;
}

/**
 * @param {string} root
 * @param {string} path
 * @param {string} text
 */
async function put(root, path, text) {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), text, { mode: 0o644 });
}

const desktopEntry = () =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Exec=${INSTALLED}/${EXECUTABLE} %f`,
    'Icon=hashiya',
    'Terminal=false',
    `Categories=${CATEGORIES}`,
    `MimeType=${PACK_TYPE};`,
    ...Object.entries(DESKTOP_ENTRY).map(([key, value]) => `${key}=${value}`),
    '',
  ].join('\n');

const MIME_TYPE = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="${PACK_TYPE}">
    <comment>${PACK_NAME}</comment>
    <sub-class-of type="application/zip"/>
    <icon name="hashiya"/>
    <glob pattern="*.${PACK_ENDING}"/>
  </mime-type>
</mime-info>
`;

const COPYRIGHT = `Hashiya is under the MIT licence: ${INSTALLED}/LICENSE.hashiya.txt
What it contains: ${INSTALLED}/THIRD-PARTY-LICENSES.txt, LICENSE.electron.txt and LICENSES.chromium.html in the same folder.
`;

/**
 * @param {Packed} packed
 * @param {number} kibibytes
 */
async function controlFile({ folder, version, runtime }, kibibytes) {
  return [
    'Package: hashiya',
    `Version: ${version}`,
    'Architecture: amd64',
    'Section: editors',
    'Priority: optional',
    `Maintainer: ${MAINTAINER}`,
    `Homepage: ${HOMEPAGE}`,
    `Installed-Size: ${kibibytes}`,
    `Depends: ${(await dependencies(folder)).join(', ')}`,
    `Description: ${SYNOPSIS} (FOR TESTING ONLY)`,
    ` This package was made on a closed network with Electron ${runtime}, which is not the version that`,
    ' Hashiya ships with and has known faults. It is for testing only. Do not hand it on.',
    '',
  ].join('\n');
}

/**
 * The packages with the libraries that the program is linked to, each under both of its names.
 * @param {string} folder
 */
async function dependencies(folder) {
  const { output } = await runChild('ldd', [join(folder, EXECUTABLE)], { output: 'collect' });
  const libraries = [...output.matchAll(/^\s*(\S+) => /gm)].map((match) => match[1] ?? '');
  const { packages } = packagesHolding(libraries);
  return packages.map((name) => `${name} | ${name}t64`);
}
