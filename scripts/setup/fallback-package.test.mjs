import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../command/temporary-folder.mjs';
import { checkIntegrity } from './fallback-package.mjs';

const integrityOf = (/** @type {string} */ text) => `sha512-${createHash('sha512').update(text).digest('base64')}`;

test('the package that was tried is accepted', async () => {
  const folder = await temporaryFolder({ 'package.tgz': 'as tried' });
  await expect(checkIntegrity(join(folder, 'package.tgz'), integrityOf('as tried'))).resolves.toBeUndefined();
});

test('any other bytes are refused, whatever the registry says', async () => {
  const folder = await temporaryFolder({ 'package.tgz': 'as altered' });
  await expect(checkIntegrity(join(folder, 'package.tgz'), integrityOf('as tried'))).rejects.toThrow(
    'its SHA-512 differs',
  );
});
