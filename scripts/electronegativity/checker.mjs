// Owns Electronegativity as a program: its installation, in this folder since it needs 405 packages, and one run of it. It
// refuses its exit code, which is 0 whatever it finds and also where it read nothing: its report has to be there.

import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runChild } from '../command/children.mjs';
import { prepareDependencies } from '../setup/dependencies.mjs';
import { parseFindings } from './findings.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const PROGRAM = join(HERE, 'node_modules', '@doyensec', 'electronegativity', 'dist', 'index.js');
const REFUSE_CONNECTIONS = pathToFileURL(join(HERE, 'refuse-connections.mjs')).href;

/** Installs what package-lock.json of this folder says, where that is not done yet. */
export const prepareChecker = () => prepareDependencies(HERE, 'Electronegativity');

/**
 * Runs it over a folder.
 * @param {string} folder
 * @param {{ scratch: string, electron: string }} options `scratch` is a folder for its report and for what it keeps; `electron`
 *   is the version for which it judges.
 */
export async function findingsIn(folder, { scratch, electron }) {
  const report = join(scratch, 'findings.sarif');
  const words = ['--input', folder, '--output', report, '--relative', '--electron-version', electron];
  const { code, output } = await runChild(process.execPath, ['--import', REFUSE_CONNECTIONS, PROGRAM, ...words], {
    cwd: scratch,
    // It would take up a list of releases that another run left among the temporary files.
    env: { ...process.env, LANG: 'en-US', TMPDIR: scratch, TEMP: scratch, TMP: scratch },
    output: 'collect',
  });
  const sarif = await readFile(report, 'utf8').catch(() => undefined);
  if (code !== 0 || sarif === undefined) throw new Error(`Electronegativity broke down (code ${code}):\n${output}`);
  return parseFindings(sarif);
}
