// Owns how electron-builder packages the staged app. It refuses to rebuild, publish or fetch packages of npm: what is in
// the staged folder is what ships.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject } from '../command/project-folder.mjs';
import { COMMAND_NAME, SHELL_COMMAND, WINDOWS_COMMAND } from './command-line-files.mjs';
import { builderFuses, wantedFuses } from './fuses.mjs';
import { ICONS } from './icon-files.mjs';
import {
  APP_ID,
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
import { LICENCES_FILE, STAGED_APP } from './stage-app.mjs';

export const PACKAGES = inProject('out', 'packages');

/**
 * @param {import('./runtime.mjs').Runtime} runtime The Electron that is here. The one that Hashiya ships with is fetched by
 *   electron-builder for the system and the processor that are packaged for; any other is taken as it is, for testing.
 * @returns {Promise<import('electron-builder').Configuration>}
 */
export async function builderConfig({ version, pinned, dist }) {
  return {
    appId: APP_ID,
    productName: PRODUCT,
    copyright: 'MIT licence; see LICENSE',
    directories: { app: STAGED_APP, output: PACKAGES, buildResources: inProject('packaging') },
    electronVersion: version,
    ...(version === pinned ? {} : { electronDist: dist }),
    // Chromium's own words, for the languages of the interface; the others are two thirds of 40 MB.
    electronLanguages: ['en-US', 'fa', 'ar', 'he'],
    asar: true,
    npmRebuild: false,
    publish: null,
    extraMetadata: { homepage: HOMEPAGE },
    extraFiles: [
      { from: LICENCES_FILE, to: 'THIRD-PARTY-LICENSES.txt' },
      { from: inProject('LICENSE'), to: 'LICENSE.hashiya.txt' },
    ],
    electronFuses: { ...builderFuses(await wantedFuses()), resetAdHocDarwinSignature: true },
    fileAssociations: [
      { ext: PACK_ENDING, name: PACK_NAME, description: PACK_NAME, mimeType: PACK_TYPE, role: 'Viewer' },
    ],
    // The runtime of closed networks has a default app in this place, which is none of ours.
    afterPack: ({ appOutDir }) => rm(join(appOutDir, 'resources', 'app'), { recursive: true, force: true }),
    linux: {
      target: ['AppImage', 'deb', 'rpm'],
      executableName: EXECUTABLE,
      category: CATEGORIES,
      icon: ICONS,
      synopsis: SYNOPSIS,
      maintainer: MAINTAINER,
      desktop: { entry: DESKTOP_ENTRY },
    },
    // The program itself is linked to from the same folder.
    deb: { fpm: [`${SHELL_COMMAND}=/usr/bin/${COMMAND_NAME}`] },
    rpm: { fpm: [`${SHELL_COMMAND}=/usr/bin/${COMMAND_NAME}`] },
    win: {
      target: ['nsis'],
      icon: join(ICONS, 'icon.ico'),
      extraFiles: [{ from: WINDOWS_COMMAND, to: `${COMMAND_NAME}.cmd` }],
    },
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
    mac: { target: ['dmg'], icon: join(ICONS, 'icon.icns'), category: 'public.app-category.productivity' },
  };
}
