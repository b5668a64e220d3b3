// Owns running a command in a network namespace of its own, from which nothing leads out, while every packet that is sent
// is captured. Without root it takes user namespaces, where the system lets ordinary programs have them.

import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from '../command/children.mjs';
import { projectFolder } from '../command/project-folder.mjs';
import { messageOf } from '../command/stop.mjs';
import { installPackages } from '../setup/debian-packages.mjs';
import { isRoot } from '../setup/privileges.mjs';
import { missingPrograms } from '../setup/programs.mjs';
import { judge, packetsIn } from './packets.mjs';

const INSIDE = fileURLToPath(new URL('inside.mjs', import.meta.url));

/** By the name of the program: Debian's package that holds it. */
const TOOLS = { ip: 'iproute2', unshare: 'util-linux', setpriv: 'util-linux', tcpdump: 'tcpdump' };

// An ordinary user keeps its name inside, and gets the rights over the namespace alone.
const UNSHARE = isRoot ? ['--net', '--mount'] : ['--user', '--map-current-user', '--keep-caps', '--net'];
const WITHOUT_RIGHTS = ['setpriv', '--ambient-caps', '-all', '--inh-caps', '-all', '--'];

/** @returns {Promise<string | undefined>} Why there can be no namespace with a capture here; undefined when there can. */
export async function whyNoNamespace() {
  if (process.platform !== 'linux') return 'network namespaces are only on Linux';
  const missing = await missingPrograms(Object.keys(TOOLS));
  if (missing.length > 0 && !isRoot) return `${missing.join(', ')} is not installed`;
  try {
    const packages = missing.map((name) => TOOLS[/** @type {keyof typeof TOOLS} */ (name)]);
    if (packages.length > 0) await installPackages([...new Set(packages)], 'The capture of the network needs tools.');
  } catch (error) {
    return messageOf(error);
  }
  const trial = 'ip link add hashiya0 type veth peer name hashiya1';
  const { code, output } = await runChild('unshare', [...UNSHARE, 'sh', '-c', trial], {
    output: 'collect',
    env: PLACES,
  });
  return code === 0 ? undefined : `the system gives no namespace with a cable (${output.split('\n', 1)[0]})`;
}

/** Programs for administrators may not be on an ordinary path. */
const PLACES = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };

/**
 * Runs a command in such a namespace.
 * @param {string[]} words The command with its words.
 * @param {import('./ordinary-user.mjs').TestUser} user
 * @param {NodeJS.ProcessEnv} [more]
 * @returns {Promise<{ code: number, isProof: boolean, left: string[], seen: number }>} See `judge`.
 */
export async function runInNamespace(words, user, more = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'hashiya-network-'));
  await chmod(folder, 0o755);
  try {
    const all = [...(isRoot ? user.words : WITHOUT_RIGHTS), ...words];
    const { code } = await runChild('unshare', [...UNSHARE, process.execPath, INSIDE, folder, ...all], {
      cwd: projectFolder,
      env: { ...user.env, PATH: PLACES.PATH, ...more },
      output: 'show',
      farewell: 'SIGINT',
    });
    const sent = Number(await readFile(join(folder, 'canaries'), 'utf8').catch(() => 'NaN'));
    if (Number.isNaN(sent)) return { code, isProof: false, left: [], seen: 0 };
    const files = await Promise.all(['capture.pcap', 'names.pcap'].map((name) => readFile(join(folder, name))));
    return { code, ...judge(files.flatMap(packetsIn), sent) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
