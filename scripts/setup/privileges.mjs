// Owns the question whether Chromium's sandbox can be had here. It refuses to switch it off where it works.

import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say } from '../command/say.mjs';
import { Stop } from '../command/stop.mjs';

export const isRoot = process.getuid?.() === 0;

/**
 * The words that the app has to be started with here.
 * @param {string} executable Electron's.
 */
export function sandboxWords(executable) {
  if (process.platform !== 'linux') return [];
  if (isRoot) {
    say("Starting with Chromium's sandbox off (--no-sandbox), as it does not work for root.");
    return ['--no-sandbox'];
  }
  const helper = join(dirname(executable), 'chrome-sandbox');
  if (namespacesAreForbidden() && !isSetuidRoot(helper)) {
    throw new Stop(
      "This system lets no ordinary program use user namespaces, which Chromium's sandbox needs.",
      `Run \`sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\` and then the command again.`,
    );
  }
  return [];
}

/** Debian 10 and Ubuntu 23.10 onwards can forbid them, each by a switch of its own. */
function namespacesAreForbidden() {
  const read = (/** @type {string} */ name) => {
    try {
      return readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim();
    } catch {
      return undefined;
    }
  };
  return read('unprivileged_userns_clone') === '0' || read('apparmor_restrict_unprivileged_userns') === '1';
}

/** @param {string} path */
function isSetuidRoot(path) {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & 0o4000) !== 0;
}
