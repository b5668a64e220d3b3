// Owns where windows appear: on the display that there is, or on an X server of our own without a screen (Xvfb). It
// refuses to leave that server behind, even when this process is killed outright.

import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild, stopChild } from '../command/children.mjs';
import { Stop } from '../command/stop.mjs';

const SCREEN = '1280x900x24';
const PATIENCE = 20_000;
// The server lives as long as the pipe to this process is open; the kernel closes that however we end.
const KEEPER =
  'folder=$1; shift; "$@" & server=$!; exec 3>&- 2>&-; cat >/dev/null; kill $server; wait $server; rm -rf "$folder"';

/**
 * Where a window would appear.
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {'native' | 'x11' | 'wayland' | 'none'} `native` on systems that always have a display.
 */
export function displayKind(environment = process.env) {
  if (process.platform !== 'linux') return 'native';
  if (environment['DISPLAY']) return 'x11';
  return environment['WAYLAND_DISPLAY'] ? 'wayland' : 'none';
}

/** Whether tests need a display of their own. With Wayland alone they do: it lets no program place its windows. */
export const needsXvfb = () => displayKind() === 'none' || displayKind() === 'wayland';

/**
 * Runs something with an environment in which windows can open: the present one, or one with a new Xvfb.
 * @template T
 * @param {(environment: NodeJS.ProcessEnv) => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function withDisplay(action) {
  if (!needsXvfb()) return action({ ...process.env });
  const server = await startXvfb();
  try {
    return await action(server.environment);
  } finally {
    await server.stop();
  }
}

/** Starts an X server on a free display number, which only holders of its cookie may use. */
async function startXvfb() {
  const folder = await mkdtemp(join(tmpdir(), 'hashiya-display-'));
  const authority = join(folder, 'authority');
  await writeFile(authority, cookieForAnyDisplay(), { mode: 0o600 });
  const words = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset', '-auth', authority];
  const child = startChild('sh', ['-c', KEEPER, 'sh', folder, 'Xvfb', ...words], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    farewell: 'end of input',
  });
  const stop = () => stopChild(child);
  try {
    const number = await readDisplayNumber(child);
    /** @type {NodeJS.ProcessEnv} */
    const environment = { ...process.env, DISPLAY: `:${number}`, XAUTHORITY: authority, XDG_SESSION_TYPE: 'x11' };
    delete environment['WAYLAND_DISPLAY'];
    return { environment, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function readDisplayNumber(child) {
  return new Promise((done, fail) => {
    let errors = '';
    let text = '';
    const give = (/** @type {string} */ reason) =>
      fail(
        new Stop(
          `Xvfb did not start: ${reason}.`,
          'Try `Xvfb :99` to see why, or run the command on a machine with a display.',
        ),
      );
    const late = setTimeout(() => give(`no display after ${PATIENCE / 1000} seconds`), PATIENCE);
    child.once('error', (error) => give(error.message));
    child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => (errors += chunk));
    const numbers = /** @type {import('node:stream').Readable} */ (child.stdio[3]);
    numbers.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
      text += chunk;
      if (!text.includes('\n')) return;
      clearTimeout(late);
      done(Number(text));
    });
    numbers.on('close', () => {
      clearTimeout(late);
      give(errors.trim().replaceAll(/\s*\n\s*/g, ' ') || 'it ended at once');
    });
  });
}

/**
 * One entry of an Xauthority file. Its family (65535, "wild") and empty display number fit any display, so that it can be
 * written before Xvfb has chosen one. Layout: libXau's AuFileWr.c, big-endian counted strings.
 */
function cookieForAnyDisplay() {
  const counted = (/** @type {Buffer} */ bytes) =>
    Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes]);
  const nothing = Buffer.alloc(0);
  const name = Buffer.from('MIT-MAGIC-COOKIE-1');
  return Buffer.concat([Buffer.from([255, 255]), ...[nothing, nothing, name, randomBytes(16)].map(counted)]);
}
