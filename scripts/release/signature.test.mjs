import { generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../command/temporary-folder.mjs';
import { publicKeyLine, signFile } from './signature.mjs';

test('a signature is four lines, with its comment in the open', async () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const path = join(await temporaryFolder({ 'a.deb': 'a package' }), 'a.deb');
  const lines = (await signFile(path, privateKey, 'version:1.2.3')).split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[2]).toBe('trusted comment: version:1.2.3');
  expect(Buffer.from(lines[1] ?? '', 'base64')).toHaveLength(74);
});

test('the same file and key give the same signature, and another byte another one', async () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const folder = await temporaryFolder({ 'a.deb': 'a package' });
  const path = join(folder, 'a.deb');
  const signed = await signFile(path, privateKey, 'version:1.2.3');
  expect(await signFile(path, privateKey, 'version:1.2.3')).toBe(signed);
  await writeFile(path, `${await readFile(path, 'utf8')}!`);
  expect(await signFile(path, privateKey, 'version:1.2.3')).not.toBe(signed);
});

test('a key of another kind is refused', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  expect(() => publicKeyLine(privateKey)).toThrow('Ed25519');
});
