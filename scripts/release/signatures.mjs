// Owns what `npm audit signatures --json` says.

import { npmReason } from '../command/npm.mjs';

/**
 * @typedef {{ kind: 'checked', packages: string[] } | { kind: 'not-served' } | { kind: 'unread', reason: string }} Signatures
 */

/**
 * @param {number} code Its exit code.
 * @param {string} output
 * @returns {Signatures} `packages` are those whose signature is missing or wrong.
 */
export function readSignatures(code, output) {
  const from = output.indexOf('{');
  /** @type {{ invalid?: { name: string, version: string }[], missing?: { name: string, version: string }[], error?: { summary?: string } }} */
  let said;
  try {
    said = JSON.parse(output.slice(from, output.lastIndexOf('}') + 1));
  } catch {
    return noKeys(output) ? { kind: 'not-served' } : { kind: 'unread', reason: npmReason(output) };
  }
  if (Array.isArray(said.invalid) && Array.isArray(said.missing)) {
    const packages = [...said.invalid, ...said.missing].map(({ name, version }) => `${name}@${version}`);
    return { kind: 'checked', packages };
  }
  const reason = said.error?.summary ?? npmReason(output);
  if (noKeys(reason) || noKeys(output)) return { kind: 'not-served' };
  return { kind: 'unread', reason: reason === '' ? `exit code ${String(code)}` : reason };
}

/** npm takes the keys from the registry, and what it trusts them by from Sigstore: both have to be reached. */
const NO_KEYS =
  /installed from a supported registry|\/-\/npm\/v1\/keys|\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH)\b/iu;

/** @param {string} words */
const noKeys = (words) => NO_KEYS.test(words);
