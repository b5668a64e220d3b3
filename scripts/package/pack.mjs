// Owns a run of electron-builder on the staged app, and the check of the fuses of what came of it.

import { runTool } from '../command/project-tool.mjs';
import { Stop } from '../command/stop.mjs';
import { readFuses, wantedFuses, wrongFuses } from './fuses.mjs';
import { stageApp } from './stage-app.mjs';

/**
 * Packs the app. Nothing is ever published from here.
 * @param {readonly string[]} words electron-builder's: targets and processors.
 * @param {'show' | 'collect'} output
 */
export async function pack(words, output) {
  await stageApp();
  const all = ['--config', 'packaging/electron-builder.mjs', '--publish', 'never', ...words];
  const { code, output: said } = await runTool('electron-builder', all, { output });
  if (code === 0) return;
  throw new Stop(
    `electron-builder failed${said === '' ? '; its words are above' : `:\n${said}`}`,
    'Mend what it names and run the command again. Its tools come from github.com; ELECTRON_BUILDER_BINARIES_MIRROR names a mirror.',
  );
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
