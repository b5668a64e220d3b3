// Owns reading Electron's fuses out of a binary, which needs no launch of it: behind a text that stands there for the
// purpose come a version, a length, and one character for each fuse (electronjs.org/docs/latest/tutorial/fuses).

import { readFile } from 'node:fs/promises';

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** In the order of the wire, as @electron/fuses names them. */
const NAMES = [
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
  'WasmTrapHandlers',
] as const;

const STATES: Readonly<Record<string, string>> = { '0': 'off', '1': 'on', r: 'removed' };

/** The fuses of the binary at that path, by name. */
export const readFuses = async (binary: string): Promise<Record<string, string>> => {
  const bytes = await readFile(binary);
  const at = bytes.indexOf(SENTINEL);
  if (at < 0) throw new Error(`${binary} has no fuses`);
  const length = bytes[at + SENTINEL.length + 1] ?? 0;
  const wire = bytes.subarray(at + SENTINEL.length + 2, at + SENTINEL.length + 2 + length).toString('latin1');
  return Object.fromEntries(
    [...wire].map((state, index) => [NAMES[index] ?? `fuse ${String(index)}`, STATES[state] ?? state]),
  );
};
