// Owns the child processes of a command: each leads a process group of its own, and none outlives the command, however
// that ends. It refuses a shell: words reach the child as they are.

import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const GRACE = 5000;

/** @typedef {'SIGTERM' | 'SIGINT' | 'end of input'} Farewell What makes a child end well, by its own means. */

/** In the order of their start. @type {Map<import('node:child_process').ChildProcess, Farewell>} */
const alive = new Map();
let listening = false;
let ending = false;

/**
 * Starts a child in its own process group.
 * @param {string} command
 * @param {string[]} words
 * @param {import('node:child_process').SpawnOptions & { farewell?: Farewell }} options
 */
export function startChild(command, words, { farewell = 'SIGTERM', ...options }) {
  if (!listening) listen();
  const child = spawn(command, words, { ...options, detached: process.platform !== 'win32' });
  alive.set(child, farewell);
  child.once('error', () => alive.delete(child));
  child.once('exit', () => {
    alive.delete(child);
    // What the child left behind in its group would run on unseen.
    killGroup(child);
  });
  return child;
}

/**
 * Runs a child to its end.
 * @param {string} command
 * @param {string[]} words
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, output: 'show' | 'collect', farewell?: Farewell }} options
 * @returns {Promise<{ code: number, output: string }>} `code` is never 0 for a child that was killed; `output` is both
 *   streams as they came, when collected. Rejects when the child cannot be started.
 */
export function runChild(command, words, { output, ...options }) {
  const child = startChild(command, words, {
    ...options,
    stdio: output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  let collected = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (collected += text));
  }
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      // On the way out nobody must take up the next piece of work.
      if (!ending) done({ code: code ?? 1, output: collected.trimEnd() });
    });
  });
}

/**
 * Ends a child: politely, then its whole group by force. Only the child itself is asked, since it knows best how to end
 * its own children: Electron saves first.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function stopChild(child) {
  const farewell = alive.get(child);
  if (!farewell) return;
  const ended = new Promise((done) => child.once('exit', done));
  if (farewell === 'end of input') child.stdin?.end();
  else if (process.platform === 'win32') killGroup(child);
  else child.kill(farewell);
  const force = setTimeout(() => killGroup(child), GRACE);
  await ended;
  clearTimeout(force);
}

/** @param {import('node:child_process').ChildProcess} child */
function killGroup(child) {
  if (child.pid === undefined) return;
  try {
    if (process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else if (child.exitCode === null) spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
  } catch {
    // The group has ended by itself.
  }
}

function listen() {
  listening = true;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => void endWith(128 + constants.signals[signal]));
  }
  process.on('exit', () => {
    // A child that waits for the end of its input sees that now, and clears up after itself.
    for (const [child, farewell] of alive) if (farewell !== 'end of input') killGroup(child);
  });
}

/** @param {number} code */
async function endWith(code) {
  // Whoever asks twice does not want to wait.
  if (!ending) {
    ending = true;
    // The latest first: the display goes after what it shows.
    for (const child of [...alive.keys()].reverse()) await stopChild(child);
  }
  process.exit(code);
}
