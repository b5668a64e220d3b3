// Owns the check of a downloaded file against the signature beside it. It only reads, a piece at a time, and asks nobody:
// the file may be a whole installer.

import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { blake2b } from '@noble/hashes/blake2.js';
import { verdictOfVersion, type DownloadCheck, type DownloadVerdict } from '../../core/download/download-check';
import {
  LARGEST_SIGNATURE_BYTES,
  parsePublicKey,
  parseSignatureFile,
  versionInComment,
  type DetachedSignature,
  type PublicKey,
} from '../../core/download/signature-file';
import { fail, succeed, type Result } from '../../core/result';
import { describeCause, systemCode } from '../store/file-failure';
import { failureOfStopped, stopIfCancelled, type Work } from '../store/work';
import { readFileForImport } from './read-file';

/** What a file is checked with. */
export interface CheckedWith {
  /** The signature's path; null where there is none. */
  readonly signature: string | null;
  /** The key as minisign prints it; null for a build without one. */
  readonly releaseKey: string | null;
  /** The version that runs. */
  readonly running: string;
}

interface Hashes {
  readonly byteLength: number;
  readonly sha256: string;
  /** BLAKE2b-512, which the cryptography of Electron does not have. */
  readonly blake2b: Uint8Array;
}

const hashFile = async (path: string, work: Work): Promise<Hashes> => {
  const { size } = await stat(path);
  const sha256 = createHash('sha256');
  const blake = blake2b.create({ dkLen: 64 });
  let byteLength = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    stopIfCancelled(work);
    sha256.update(chunk);
    blake.update(chunk);
    byteLength += chunk.length;
    work.onProgress?.(byteLength, Math.max(byteLength, size));
  }
  return { byteLength, sha256: sha256.digest('hex'), blake2b: blake.digest() };
};

const keyObject = ({ key }: PublicKey): KeyObject =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') },
    format: 'jwk',
  });

/** Whether the signature is of that file and of its own comment, with that key. Only hashed files are signed by us. */
const isSound = (signed: DetachedSignature, hashes: Hashes, publicKey: PublicKey): boolean => {
  if (signed.algorithm !== 'hashed') return false;
  const key = keyObject(publicKey);
  const comment = Buffer.concat([signed.signature, Buffer.from(signed.comment, 'utf8')]);
  return verify(null, hashes.blake2b, key, signed.signature) && verify(null, comment, key, signed.commentSignature);
};

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

const readSignature = async (path: string): Promise<Result<DetachedSignature | null>> => {
  const content = await readFileForImport(path, LARGEST_SIGNATURE_BYTES);
  // What is too large for a signature is none.
  if (!content.ok) return content.error.code === 'file-too-large' ? succeed(null) : content;
  return succeed(parseSignatureFile(Buffer.from(content.value.bytes).toString('utf8')));
};

interface Judged {
  readonly verdict: DownloadVerdict;
  readonly version: string | null;
}

const judge = async (hashes: Hashes, { signature, releaseKey, running }: CheckedWith): Promise<Result<Judged>> => {
  const without = (verdict: DownloadVerdict): Result<Judged> => succeed({ verdict, version: null });
  if (releaseKey === null) return without('no-key');
  const publicKey = parsePublicKey(releaseKey);
  if (publicKey === null) throw new Error('the release key is not a minisign public key');
  if (signature === null) return without('unsigned');
  const signed = await readSignature(signature);
  if (!signed.ok) return signed;
  if (signed.value === null) return without('not-a-signature');
  if (!sameBytes(signed.value.keyId, publicKey.keyId)) return without('other-key');
  if (!isSound(signed.value, hashes, publicKey)) return without('wrong');
  const version = versionInComment(signed.value.comment);
  return succeed({ verdict: verdictOfVersion(version, running), version });
};

/** Checks a file. Fails where the file, or the signature that is named, cannot be read. */
export const checkDownload = async (
  path: string,
  checkedWith: CheckedWith,
  work: Work = {},
): Promise<Result<DownloadCheck>> => {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return fail('file-is-folder', { file: path });
    // Opening a named pipe would wait until someone writes to it.
    if (!found.isFile()) return fail('file-unreadable', { file: path, cause: 'it is not an ordinary file' });
    const hashes = await hashFile(path, work);
    const judged = await judge(hashes, checkedWith);
    if (!judged.ok) return judged;
    const { byteLength, sha256 } = hashes;
    const { running } = checkedWith;
    return succeed({ fileName: basename(path), byteLength, sha256, running, ...judged.value });
  } catch (error) {
    const stopped = failureOfStopped(error);
    if (stopped !== null) return { ok: false, error: stopped };
    if (systemCode(error) === 'ENOENT') return fail('file-missing', { file: path });
    return fail('file-unreadable', { file: path, cause: describeCause(error) });
  }
};
