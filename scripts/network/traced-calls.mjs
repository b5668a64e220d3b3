// Owns the second-best proof that nothing leaves, where no namespace can be had: the calls of the kernel by which a
// process addresses another machine, as strace writes them down.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from '../command/children.mjs';
import { projectFolder } from '../command/project-folder.mjs';
import { messageOf } from '../command/stop.mjs';
import { installPackages } from '../setup/debian-packages.mjs';
import { isRoot } from '../setup/privileges.mjs';
import { missingPrograms } from '../setup/programs.mjs';

const CALLS = 'connect,sendto,sendmsg,sendmmsg';

/** @returns {Promise<string | undefined>} */
export async function whyNoTrace() {
  if (process.platform !== 'linux') return 'strace is only on Linux';
  try {
    if ((await missingPrograms(['strace'])).length > 0) {
      if (!isRoot) return 'strace is not installed';
      await installPackages(['strace'], 'The watch over the network needs a tool.');
    }
  } catch (error) {
    return messageOf(error);
  }
  const { code } = await runChild('strace', ['-f', '-o', '/dev/null', '-e', 'trace=connect', 'true'], {
    output: 'collect',
  });
  return code === 0 ? undefined : 'strace may not trace here';
}

/**
 * Runs a command with all it starts under strace.
 * @param {string[]} words
 * @param {import('./ordinary-user.mjs').TestUser} user
 * @param {NodeJS.ProcessEnv} [more]
 * @returns {Promise<{ code: number, isProof: boolean, left: string[], seen: number }>} `seen` is the number of calls.
 */
export async function runTraced(words, user, more = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'hashiya-trace-'));
  const log = join(folder, 'calls');
  try {
    const strace = ['-f', '-qq', '-yy', '--seccomp-bpf', '-e', `trace=${CALLS}`, '-e', 'signal=none', '-o', log];
    const { code } = await runChild('strace', [...strace, ...user.words, ...words], {
      cwd: projectFolder,
      env: { ...user.env, ...more },
      output: 'show',
      farewell: 'SIGINT',
    });
    const text = await readFile(log, 'utf8').catch(() => '');
    const seen = text.split('\n').filter((line) => /^\d+\s+(connect|send)/.test(line)).length;
    // The tools of the tests talk to the app, and the app to its display, so a trace without calls is none.
    return { code, isProof: seen > 0, left: callsLeaving(text), seen };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The calls that address another machine.
 * @param {string} trace What strace wrote, with the ends of sockets (`-yy`).
 * @returns {string[]} `connect to 93.184.216.34:80`.
 */
export function callsLeaving(trace) {
  /** @type {string[]} */
  const found = [];
  for (const line of trace.split('\n')) {
    const [, call = '', protocol = '', ends = ''] = /(connect|send\w+)\(\d+<(\w+):\[(.*?)\]>, /.exec(line) ?? [];
    // To connect a socket for datagrams sends nothing: Chromium does it to learn which address it would have.
    if (call === '' || (call === 'connect' && protocol.startsWith('UDP'))) continue;
    const { port, address } = named(line) ?? connected(ends) ?? {};
    if (address !== undefined && !isHere(address)) found.push(`${call} to ${address}:${port}`);
  }
  return found;
}

/** @param {string} line The address that a call names. */
function named(line) {
  const four = /sin_port=htons\((\d+)\), sin_addr=inet_addr\("([^"]+)"\)/.exec(line);
  const six = /sin6_port=htons\((\d+)\).*?inet_pton\(AF_INET6, "([^"]+)"/.exec(line);
  const [, port, address] = four ?? six ?? [];
  return address === undefined ? undefined : { port, address };
}

/** @param {string} ends The two ends of a connected socket: `10.0.0.2:5000->8.8.8.8:53`. */
function connected(ends) {
  const [, address, port] = /->\[?(.+?)\]?:(\d+)$/.exec(ends) ?? [];
  return address === undefined ? undefined : { port, address };
}

/** @param {string} address */
function isHere(address) {
  return /^(127\.|0\.0\.0\.0$|::1?$|::ffff:127\.)/.test(address);
}
