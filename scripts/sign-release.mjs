// Owns the signing of files that are handed on. It refuses to keep or make a key: the maintainers have it, and name its
// file in HASHIYA_RELEASE_KEY. Usage: npm run sign-release -- FILES, or --public-key

import { createPrivateKey } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fromWhereTyped, runAsCommand } from './command/command.mjs';
import { parseJson } from './command/json.mjs';
import { inProject } from './command/project-folder.mjs';
import { say } from './command/say.mjs';
import { Stop, messageOf } from './command/stop.mjs';
import { publicKeyLine, signFile } from './release/signature.mjs';

const USAGE = `Usage: npm run sign-release -- FILES…        writes FILE.minisig beside each
       npm run sign-release -- --public-key  prints the line for core/download/release-key.ts

HASHIYA_RELEASE_KEY names the file with the private key (Ed25519, PEM); HASHIYA_RELEASE_KEY_PASSPHRASE, if it has one, is
its passphrase. docs/releasing.md tells how to make one.`;

await runAsCommand(import.meta.url, async (words) => {
  if (words.length === 0 || words.includes('--help')) {
    say(USAGE);
    return words.length === 0 ? 2 : 0;
  }
  const key = await releaseKey(process.env);
  if (words.includes('--public-key')) {
    say(publicKeyLine(key));
    return 0;
  }
  const { version } = /** @type {{ version: string }} */ (parseJson(await readFile(inProject('package.json'), 'utf8')));
  for (const word of words) {
    const path = fromWhereTyped(word);
    const seconds = Math.floor(Date.now() / 1000);
    const comment = `timestamp:${seconds}\tfile:${basename(path)}\thashed\tprogram:hashiya version:${version}`;
    await writeFile(`${path}.minisig`, await signFile(path, key, comment));
    say(`Signed ${path} as version ${version}.`);
  }
  return 0;
});

/**
 * @param {NodeJS.ProcessEnv} environment
 */
async function releaseKey({ HASHIYA_RELEASE_KEY: path, HASHIYA_RELEASE_KEY_PASSPHRASE: passphrase }) {
  const next = 'Name the file with the private key (Ed25519, PEM) in HASHIYA_RELEASE_KEY: docs/releasing.md.';
  if (path === undefined || path === '') throw new Stop('There is no key to sign with.', next);
  try {
    const pem = await readFile(fromWhereTyped(path));
    return createPrivateKey(passphrase === undefined ? { key: pem } : { key: pem, passphrase });
  } catch (error) {
    throw new Stop(`The key in HASHIYA_RELEASE_KEY cannot be used: ${messageOf(error)}.`, next);
  }
}
