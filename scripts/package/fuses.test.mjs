import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../command/temporary-folder.mjs';
import { builderFuses, readFuses, wantedFuses, wrongFuses } from './fuses.mjs';

/** A file with Electron's sentinel and that wire. @param {string} wire */
async function binaryWith(wire) {
  const path = join(await temporaryFolder(), 'electron');
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  await writeFile(path, Buffer.concat([Buffer.alloc(100), sentinel, Buffer.from([1, wire.length]), Buffer.from(wire)]));
  return path;
}

test('the table closes every way to make the program another one', async () => {
  expect(await wantedFuses()).toMatchObject({
    RunAsNode: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    GrantFileProtocolExtraPrivileges: false,
    OnlyLoadAppFromAsar: true,
    EnableEmbeddedAsarIntegrityValidation: true,
    EnableCookieEncryption: true,
  });
});

test('a binary with the fuses of the table is right, with eight of them or nine', async () => {
  const wanted = await wantedFuses();
  for (const wire of ['01001100', '010011001']) {
    expect(wrongFuses(await readFuses(await binaryWith(wire)), wanted)).toEqual([]);
  }
});

test('a fuse that is turned, and one that nobody knows, are named', async () => {
  const wrong = wrongFuses(await readFuses(await binaryWith('1100110011')), await wantedFuses());
  expect(wrong).toEqual(['RunAsNode is on', 'fuse 9 is on']);
});

test('electron-builder is told of every fuse that it can turn', async () => {
  const fuses = builderFuses(await wantedFuses());
  expect(Object.keys(fuses)).toHaveLength(8);
  expect(fuses).toMatchObject({ runAsNode: false, onlyLoadAppFromAsar: true });
});
