// Owns the fuses of the packaged program: the committed table (packaging/fuses.json), and what is really in a binary. A
// fuse is a byte in Electron's binary that switches one of its abilities off for good.

import { readFile } from 'node:fs/promises';
import { parseJson } from '../command/json.mjs';
import { inProject } from '../command/project-folder.mjs';

/** In the order of Electron's wire; runtimes before Electron 43 have the first eight. */
const NAMES = /** @type {const} */ ([
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
  'WasmTrapHandlers',
]);

/** Those that our version of @electron/fuses cannot turn: they stay as Electron ships them, which the table demands. */
const LEFT_AS_SHIPPED = 'WasmTrapHandlers';

/** @typedef {Record<string, boolean>} Fuses By their names. */

/** @returns {Promise<Fuses>} What every packaged program has to have. */
export async function wantedFuses() {
  return /** @type {Fuses} */ (parseJson(await readFile(inProject('packaging', 'fuses.json'), 'utf8')));
}

/**
 * The table in electron-builder's words.
 * @param {Fuses} fuses
 */
export const builderFuses = (fuses) =>
  Object.fromEntries(
    Object.entries(fuses)
      .filter(([name]) => name !== LEFT_AS_SHIPPED)
      .map(([name, isOn]) => [`${name[0]?.toLowerCase() ?? ''}${name.slice(1)}`, isOn]),
  );

/**
 * What is in a binary; a fuse that nobody here knows has a number for a name.
 * @param {string} executable
 * @returns {Promise<Fuses>}
 */
export async function readFuses(executable) {
  const { getCurrentFuseWire } = await import('@electron/fuses');
  // The version is the one entry that is no fuse; the states are the characters 0 and 1.
  const { version: _version, ...wire } = /** @type {Record<string, unknown>} */ (await getCurrentFuseWire(executable));
  return Object.fromEntries(
    Object.entries(wire).map(([index, state]) => [
      NAMES[Number(index)] ?? `fuse ${index}`,
      state === '1'.charCodeAt(0),
    ]),
  );
}

/**
 * What is otherwise in a binary than in the table, in words; fuses that a runtime does not have yet are none.
 * @param {Fuses} found
 * @param {Fuses} wanted
 */
export const wrongFuses = (found, wanted) =>
  Object.entries(found)
    .filter(([name, isOn]) => wanted[name] !== isOn)
    .map(([name, isOn]) => `${name} is ${isOn ? 'on' : 'off'}`);
