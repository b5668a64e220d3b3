// Owns a run of electron-builder on the staged app, and the check of what came of it.

import { builderConfig } from './builder-config.mjs';
import { readFuses, wantedFuses, wrongFuses } from './fuses.mjs';
import { stageApp } from './stage-app.mjs';
import { Stop } from '../command/stop.mjs';

/**
 * Packs the app into folders and, as far as targets are asked for, into packages.
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {import('electron-builder').CliOptions} wishes
 * @returns {Promise<string[]>} The paths of what was made.
 */
export async function pack({ dist, version }, wishes) {
  await stageApp();
  const { build } = await import('electron-builder');
  const config = await builderConfig({ dist, version });
  return build({ ...wishes, config, publish: 'never' });
}

/**
 * Refuses a binary whose fuses are not those of the table.
 * @param {string} executable
 */
export async function checkFuses(executable) {
  const wrong = wrongFuses(await readFuses(executable), await wantedFuses());
  if (wrong.length === 0) return;
  throw new Stop(
    `The fuses of ${executable} are not those of packaging/fuses.json: ${wrong.join(', ')}.`,
    'Do not hand this package on. Mend the table or scripts/package/builder-config.mjs and run the command again.',
  );
}
