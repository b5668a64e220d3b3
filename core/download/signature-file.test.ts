import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePublicKey, parseSignatureFile, versionInComment } from './signature-file';

const base64 = (bytes: readonly number[]): string => Buffer.from(bytes).toString('base64');
const HASHED = [0x45, 0x44];
const WHOLE = [0x45, 0x64];
const ID = [1, 2, 3, 4, 5, 6, 7, 8];
const SIGNATURE = Array.from({ length: 64 }, (_, index) => index);

const file = (signed: readonly number[], comment = 'version:1.2.3', second: readonly number[] = SIGNATURE): string =>
  `untrusted comment: x\n${base64(signed)}\ntrusted comment: ${comment}\n${base64(second)}\n`;

describe('a signature file', () => {
  test('is taken apart into what was signed and who says so', () => {
    expect(parseSignatureFile(file([...HASHED, ...ID, ...SIGNATURE]))).toEqual({
      algorithm: 'hashed',
      keyId: Uint8Array.from(ID),
      signature: Uint8Array.from(SIGNATURE),
      comment: 'version:1.2.3',
      commentSignature: Uint8Array.from(SIGNATURE),
    });
  });

  test('may have the line ends of Windows', () => {
    const text = file([...HASHED, ...ID, ...SIGNATURE]).replaceAll('\n', '\r\n');
    expect(parseSignatureFile(text)?.comment).toBe('version:1.2.3');
  });

  test('of another length, kind or form is none', () => {
    expect(parseSignatureFile(file([...HASHED, ...ID, ...SIGNATURE, 0]))).toBeNull();
    expect(parseSignatureFile(file([0x45, 0x45, ...ID, ...SIGNATURE]))).toBeNull();
    expect(parseSignatureFile(file([...HASHED, ...ID, ...SIGNATURE], 'x', [1, 2]))).toBeNull();
    expect(parseSignatureFile('untrusted comment: x\n???\ntrusted comment: y\n???\n')).toBeNull();
  });

  test('can be any text without a fault', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseSignatureFile(text)).toBeNull();
        parseSignatureFile(`untrusted comment: a\n${text}\ntrusted comment: b\n${text}`);
      }),
    );
  });
});

describe('a public key', () => {
  test('is a line of minisign', () => {
    const key = SIGNATURE.slice(0, 32);
    expect(parsePublicKey(`${base64([...WHOLE, ...ID, ...key])}\n`)).toEqual({
      keyId: Uint8Array.from(ID),
      key: Uint8Array.from(key),
    });
  });

  test('of another kind or length is none', () => {
    expect(parsePublicKey(base64([...HASHED, ...ID, ...SIGNATURE.slice(0, 32)]))).toBeNull();
    expect(parsePublicKey(base64([...WHOLE, ...ID]))).toBeNull();
    expect(parsePublicKey('')).toBeNull();
  });
});

test('the version is a word of its own in the comment', () => {
  expect(versionInComment('timestamp:1\tfile:a.deb\thashed\tprogram:hashiya version:1.2.3')).toBe('1.2.3');
  expect(versionInComment('file:conversion:9')).toBeNull();
});
