// Owns the inside of a network namespace: a way out that ends at a capture, and a command that runs beside it. Started by
// namespace.mjs with all rights over that namespace. Usage: node inside.mjs FOLDER COMMAND [WORDS]; FOLDER gets
// `capture.pcap`, `names.pcap` (names asked of this machine), and, when they have ended well, `canaries` with how many
// packets were sent on purpose.

import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import { existsSync } from 'node:fs';
import { realpath, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runChild, startChild, stopChild } from '../command/children.mjs';
import { runAsCommand } from '../command/command.mjs';
import { isRoot } from '../setup/privileges.mjs';
import { CANARY, FILTER } from './packets.mjs';

const OUT = 'hashiya0';
/** The other end of the cable: it has no address and answers nothing, and its MAC is known, so nobody asks for it. */
const END = { name: 'hashiya1', mac: '02:00:00:00:00:01' };
/** Addresses that are kept for examples: RFC 5737, RFC 3849. */
const FOUR = { own: '192.0.2.2/24', gateway: '192.0.2.1' };
const SIX = { own: '2001:db8::2/64', gateway: '2001:db8::1' };
/** What would ask the network for us over a socket in the file system, from outside of this namespace. */
const ASKED_ELSEWHERE = ['/run/systemd/resolve', '/run/nscd', '/var/run/nscd', '/run/avahi-daemon'];

await runAsCommand(import.meta.url, async ([folder = '', command = '', ...words]) => {
  await layCable();
  // `mount` works for root alone; without it a resolver of this machine is asked over the loopback, and captured there.
  if (isRoot) await askOnlyHere(folder);
  const captures = [
    await startCapture(OUT, FILTER, join(folder, 'capture.pcap')),
    await startCapture('lo', 'port 53', join(folder, 'names.pcap')),
  ];
  await sendCanary();
  // Names go the same way: this one is asked for while the command runs, and nobody answers.
  const asked = lookup(`${CANARY}.invalid`).catch(() => undefined);
  const { code } = await runChild(command, words, { output: 'show', farewell: 'SIGINT' });
  await asked;
  await sendCanary();
  // What is on its way through the kernel is still written.
  await wait(300);
  await Promise.all(captures.map(stopChild));
  // As an ordinary user the name may be asked of a resolver that is no packet away.
  await writeFile(join(folder, 'canaries'), isRoot ? '3' : '2');
  return code;
});

async function layCable() {
  await ip(`link set lo up`);
  await ip(`link add ${OUT} type veth peer name ${END.name} address ${END.mac}`);
  await ip(`link set ${END.name} up`);
  await ip(`link set ${OUT} up`);
  await ip(`address add ${FOUR.own} dev ${OUT}`);
  await ip(`neighbour replace ${FOUR.gateway} lladdr ${END.mac} dev ${OUT} nud permanent`);
  await ip(`route add default via ${FOUR.gateway}`);
  if (!existsSync('/proc/net/if_inet6')) return;
  await ip(`-6 address add ${SIX.own} dev ${OUT} nodad`);
  await ip(`-6 neighbour replace ${SIX.gateway} lladdr ${END.mac} dev ${OUT} nud permanent`);
  await ip(`-6 route add default via ${SIX.gateway}`);
}

/** @param {string} words */
function ip(words) {
  return must('ip', words.split(' '));
}

/** @param {string} folder */
async function askOnlyHere(folder) {
  const own = join(folder, 'resolv.conf');
  await writeFile(own, `nameserver ${FOUR.gateway}\noptions timeout:1 attempts:1\n`, { mode: 0o644 });
  const known = await realpath('/etc/resolv.conf').catch(() => undefined);
  if (known !== undefined) await must('mount', ['--bind', own, known]);
  for (const place of ASKED_ELSEWHERE) {
    if (existsSync(place) && !known?.startsWith(`${await realpath(place)}/`))
      await must('mount', ['-t', 'tmpfs', 'none', place]);
  }
}

/**
 * @param {string} device
 * @param {string} filter
 * @param {string} file
 */
async function startCapture(device, filter, file) {
  const words = ['-i', device, '-n', '-U', ...(isRoot ? ['-Z', 'root'] : []), '-w', file, filter];
  const child = startChild('tcpdump', words, { stdio: ['ignore', 'ignore', 'pipe'], farewell: 'SIGINT' });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text));
  // The head of the file is written when the capture has begun.
  for (let turn = 0; turn < 200; turn += 1) {
    if ((await stat(file).catch(() => undefined))?.size === 24) return child;
    if (child.exitCode !== null) break;
    await wait(50);
  }
  throw new Error(`tcpdump did not begin: ${said.trim()}`);
}

/** @returns {Promise<void>} */
function sendCanary() {
  return new Promise((done, fail) => {
    const socket = createSocket('udp4');
    socket.send(CANARY, 9, FOUR.gateway, (error) => {
      socket.close();
      if (error) fail(error);
      else done();
    });
  });
}

/**
 * @param {string} program
 * @param {string[]} words
 */
async function must(program, words) {
  const { code, output } = await runChild(program, words, { output: 'collect' });
  if (code !== 0) throw new Error(`${program} ${words.join(' ')}: ${output}`);
}
