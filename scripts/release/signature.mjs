// Owns making signatures and public keys in the form of minisign, which the app and minisign itself check. It refuses any
// key but Ed25519.

import { createHash, createPublicKey, sign } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** @param {string} text */
const bytes = (text) => Buffer.from(text, 'latin1');

/**
 * The 32 bytes of the public key.
 * @param {import('node:crypto').KeyObject} key Private.
 */
function publicBytes(key) {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the key is not an Ed25519 key');
  return Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x ?? '', 'base64url');
}

/** What tells keys apart: minisign takes 8 random bytes, and we the first of the key's own hash. @param {Buffer} key */
const keyId = (key) => createHash('sha256').update(key).digest().subarray(0, 8);

/**
 * The public key as minisign prints it, one line of Base64.
 * @param {import('node:crypto').KeyObject} key Private.
 */
export function publicKeyLine(key) {
  const own = publicBytes(key);
  return Buffer.concat([bytes('Ed'), keyId(own), own]).toString('base64');
}

/**
 * The signature of a file, as the text of its `.minisig`.
 * @param {string} path
 * @param {import('node:crypto').KeyObject} key Private.
 * @param {string} comment One line that the signature vouches for, with `version:X.Y.Z` in it.
 */
export async function signFile(path, key, comment) {
  const hash = createHash('blake2b512');
  await pipeline(createReadStream(path), hash);
  const signature = sign(null, hash.digest(), key);
  const ofComment = sign(null, Buffer.concat([signature, Buffer.from(comment, 'utf8')]), key);
  const signed = Buffer.concat([bytes('ED'), keyId(publicBytes(key)), signature]);
  return [
    'untrusted comment: signature of Hashiya',
    signed.toString('base64'),
    `trusted comment: ${comment}`,
    ofComment.toString('base64'),
    '',
  ].join('\n');
}
