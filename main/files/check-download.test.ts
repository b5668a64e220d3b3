import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicKeyLine, signFile } from '../../scripts/release/signature.mjs';
import { checkDownload } from './check-download';

let key: KeyObject;
let releaseKey: string;
let folder: string;
let path: string;

/** Signs the file as our release does, or otherwise. */
const sign = async (comment = 'version:0.2.0', by = key): Promise<string> => {
  const signature = `${path}.minisig`;
  await writeFile(signature, await signFile(path, by, comment));
  return signature;
};
const verdict = async (signature: string | null, running = '0.1.0', withKey: string | null = releaseKey) => {
  const checked = await checkDownload(path, { signature, releaseKey: withKey, running });
  return checked.ok ? checked.value.verdict : checked.error.code;
};

beforeAll(async () => {
  key = generateKeyPairSync('ed25519').privateKey;
  releaseKey = publicKeyLine(key);
  folder = await mkdtemp(join(tmpdir(), 'hashiya-test-'));
  path = join(folder, 'حاشیه 0.2.0.deb');
  // More than one piece of reading.
  await writeFile(path, Buffer.alloc(2_500_000, 'package'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('a file that is signed with our key', () => {
  test('is newer, the same or older than what runs', async () => {
    const signature = await sign();
    expect(await verdict(signature, '0.1.0')).toBe('newer');
    expect(await verdict(signature, '0.2.0')).toBe('same');
    expect(await verdict(signature, '0.3.0')).toBe('older');
  });

  test('is told with its name, size, hash and version', async () => {
    const checked = await checkDownload(path, { signature: await sign(), releaseKey, running: '0.1.0' });
    expect(checked).toEqual({
      ok: true,
      value: {
        fileName: 'حاشیه 0.2.0.deb',
        byteLength: 2_500_000,
        sha256: createHash('sha256').update(Buffer.alloc(2_500_000, 'package')).digest('hex'),
        running: '0.1.0',
        version: '0.2.0',
        verdict: 'newer',
      },
    });
  });

  test('whose signature names no version says so', async () => {
    expect(await verdict(await sign('file:x'))).toBe('no-version');
  });
});

describe('a file is not vouched for', () => {
  test('when a byte of it is other than was signed', async () => {
    const signature = await sign();
    await writeFile(path, Buffer.alloc(2_500_000, 'Package'));
    expect(await verdict(signature)).toBe('wrong');
    await writeFile(path, Buffer.alloc(2_500_000, 'package'));
    expect(await verdict(signature)).toBe('newer');
  });

  test('when the version beside the signature was changed', async () => {
    const text = await signFile(path, key, 'version:0.2.0');
    await writeFile(`${path}.minisig`, text.replace('version:0.2.0', 'version:9.9.9'));
    expect(await verdict(`${path}.minisig`)).toBe('wrong');
  });

  test('when somebody else has signed it, even under the id of our key', async () => {
    const other = generateKeyPairSync('ed25519').privateKey;
    expect(await verdict(await sign('version:0.2.0', other))).toBe('other-key');
    const lines = (await signFile(path, other, 'version:0.2.0')).split('\n');
    const forged = Buffer.from(lines[1] ?? '', 'base64');
    Buffer.from(releaseKey, 'base64').copy(forged, 2, 2, 10);
    await writeFile(`${path}.minisig`, [lines[0], forged.toString('base64'), ...lines.slice(2)].join('\n'));
    expect(await verdict(`${path}.minisig`)).toBe('wrong');
  });

  test('when there is no signature, or what is given is none', async () => {
    expect(await verdict(null)).toBe('unsigned');
    expect(await verdict(path)).toBe('not-a-signature');
  });

  test('by a build without a key, whatever is beside the file', async () => {
    expect(await verdict(await sign(), '0.1.0', null)).toBe('no-key');
  });
});

test('what cannot be read is a failure that names it', async () => {
  expect(await verdict(join(folder, 'not-there.minisig'))).toBe('file-missing');
  const gone = await checkDownload(join(folder, 'gone'), { signature: null, releaseKey, running: '0.1.0' });
  expect(gone).toMatchObject({ ok: false, error: { code: 'file-missing' } });
  const isFolder = await checkDownload(folder, { signature: null, releaseKey, running: '0.1.0' });
  expect(isFolder).toMatchObject({ ok: false, error: { code: 'file-is-folder' } });
});

test('a check that is called off ends', async () => {
  const ended = await checkDownload(
    path,
    { signature: null, releaseKey, running: '0.1.0' },
    { signal: AbortSignal.abort() },
  );
  expect(ended).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});
