// Owns as whom tests run that start the app. Root passes every check of the file system, and Chromium has no sandbox for
// it: so where this process is root, as in containers, the tests run as the system's user for nobody in particular.

import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from '../command/children.mjs';
import { inProject, projectFolder } from '../command/project-folder.mjs';
import { say } from '../command/say.mjs';
import { isRoot } from '../setup/privileges.mjs';

/** The user and group that own nothing. */
const NOBODY = 65534;

/** What a run writes in the project. */
const WRITTEN = [inProject('test-results'), inProject('out', 'reports')];

/** How many runs of this process hold those folders now: they are taken back after the last. */
let holders = 0;

/**
 * @typedef {object} TestUser
 * @property {string[]} words What stands before a command so that it runs as this user; none for the present one.
 * @property {NodeJS.ProcessEnv} env
 * @property {() => void} done Takes back what was given.
 */

/** @returns {Promise<TestUser>} */
export async function testUser() {
  const present = { words: [], env: process.env, done: () => undefined };
  if (!isRoot || process.platform !== 'linux') return present;
  const words = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--'];
  const trouble = await whyNot(words);
  if (trouble !== undefined) {
    say(`The app is tested as root, without Chromium's sandbox: ${trouble}.`);
    return present;
  }
  const home = mkdtempSync(join(tmpdir(), 'hashiya-home-'));
  chownSync(home, NOBODY, NOBODY);
  if (holders === 0) for (const folder of WRITTEN) giveAway(folder, NOBODY);
  holders += 1;
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, HOME: home, USER: 'nobody', LOGNAME: 'nobody' };
  for (const name of Object.keys(env)) if (/^XDG_.*_(HOME|DIR)$|^XAUTHORITY$/.test(name)) delete env[name];
  return {
    words,
    env,
    done: () => {
      holders -= 1;
      if (holders === 0) for (const folder of WRITTEN) giveAway(folder, 0);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/**
 * Why that user cannot run the tests; undefined when it can.
 * @param {string[]} words
 */
async function whyNot(words) {
  const [program = '', ...rest] = words;
  const script =
    'require("node:fs").accessSync("package.json"); require("node:fs").readdirSync("node_modules/electron/dist")';
  const { code, output } = await runChild(program, [...rest, process.execPath, '-e', script], {
    cwd: projectFolder,
    output: 'collect',
  }).catch(() => ({ code: 1, output: 'setpriv is not installed' }));
  if (code === 0) return undefined;
  const reason = /EACCES|Permission denied/i.test(output) ? 'it may not read there' : output.split('\n', 1)[0];
  return `an ordinary user cannot run ${process.execPath} in ${projectFolder} (${reason})`;
}

/**
 * @param {string} folder
 * @param {number} owner
 */
function giveAway(folder, owner) {
  mkdirSync(folder, { recursive: true });
  const all = [folder, ...readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)))];
  for (const path of all) {
    chownSync(path, owner, owner);
    if (statSync(path).isDirectory()) chmodSync(path, 0o755);
  }
}
