// Owns fetching the official Electron with Electron's own installer (which checks its checksums and keeps a cache of the
// user's). It refuses to wait on a network that gives nothing.

import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../command/children.mjs';
import { parseJson } from '../command/json.mjs';
import { inProject } from '../command/project-folder.mjs';

const ELECTRON = inProject('node_modules', 'electron');
// Not a limit on the whole: 120 MB may take long on a slow line. Only standstill ends it.
const STANDSTILL = 20_000;

/** The version that package-lock.json pins. */
export async function officialVersion() {
  const text = await readFile(join(ELECTRON, 'package.json'), 'utf8');
  return /** @type {{ version: string }} */ (parseJson(text)).version;
}

/**
 * Whether Electron's own installer has finished: it writes path.txt last.
 */
export async function officialIsInstalled() {
  const read = (/** @type {string[]} */ ...parts) => readFile(join(ELECTRON, ...parts), 'utf8').catch(() => '');
  const executable = await read('path.txt');
  if (executable === '' || !(await stat(join(ELECTRON, 'dist', executable)).catch(() => undefined))) return false;
  return (await read('dist', 'version')).replace(/^v/, '') === (await officialVersion());
}

/**
 * Runs the installer; node_modules/electron/dist must not exist.
 * @returns {Promise<string | undefined>} Why it failed, or undefined when it did not.
 */
export async function installOfficial() {
  // The download goes to a temporary folder of our own, to see whether it moves.
  const temporary = await mkdtemp(join(tmpdir(), 'hashiya-electron-'));
  try {
    return await runInstaller(temporary);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * @param {string} temporary
 * @returns {Promise<string | undefined>}
 */
async function runInstaller(temporary) {
  const child = startChild(process.execPath, [join(ELECTRON, 'install.js')], {
    cwd: ELECTRON,
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (errors += text));
  let stalled = false;
  const watch = watchGrowth([temporary, join(ELECTRON, 'dist')], () => {
    stalled = true;
    child.kill('SIGKILL');
  });
  /** @type {number | null} */
  const code = await new Promise((done) => {
    child.once('error', () => done(1));
    child.once('close', done);
  });
  clearInterval(watch);
  if (code === 0) return undefined;
  return stalled ? `nothing arrived for ${STANDSTILL / 1000} seconds` : reasonIn(errors);
}

/**
 * @param {string[]} folders
 * @param {() => void} onStandstill
 */
function watchGrowth(folders, onStandstill) {
  let size = -1;
  let since = Date.now();
  const look = async () => {
    const now = (await Promise.all(folders.map(sizeOf))).reduce((sum, each) => sum + each, 0);
    if (now !== size) [size, since] = [now, Date.now()];
    else if (Date.now() - since > STANDSTILL) onStandstill();
  };
  return setInterval(() => void look(), 1000);
}

/** @param {string} folder */
async function sizeOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries.map(
    async (entry) => (await stat(join(entry.parentPath, entry.name)).catch(() => undefined))?.size ?? 0,
  );
  return (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
}

/**
 * The one line of the installer's stack traces that says what happened.
 * @param {string} errors
 */
function reasonIn(errors) {
  const lines = errors.split('\n').map((line) => line.trim());
  const deepest = lines.findLast((line) => /\b(E[A-Z]{3,}|UND_ERR_[A-Z_]+|CERT_[A-Z_]+)\b/.test(line));
  return (deepest ?? lines.find((line) => line !== '') ?? 'no reason given')
    .replace(/^\[?(cause\]: )?/, '')
    .replace(/^\w*Error: /, '');
}
