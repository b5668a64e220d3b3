import { constants, deflateRawSync } from 'node:zlib';
import { zipSync, type Zippable } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPaces } from '../../core/testing/paces';
import type { Failure, Result } from '../../core/result';
import { openArchive, type Archive } from './archive';
import { ARCHIVE_LIMITS } from './archive-limits';

const MEBIBYTE = 1024 * 1024;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encode(text)])));

const opened = async (bytes: Uint8Array, limits = ARCHIVE_LIMITS): Promise<Archive> => {
  const result = await openArchive(bytes, 'pages.zip', limits);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const failureOf = (result: Result<unknown>): Failure => {
  if (result.ok) throw new Error('it was not refused');
  return result.error;
};

const refusal = async (bytes: Uint8Array, limits = ARCHIVE_LIMITS): Promise<Failure> =>
  failureOf(await openArchive(bytes, 'pages.zip', limits));

/** Replaces every place of some bytes by others of the same length, as an attacker's tool would. */
const replaced = (bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array => {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(from); at !== -1; at = copy.indexOf(from, at + from.length)) copy.set(to, at);
  return copy;
};

/** Where the directory's header of the first part begins. */
const directoryOf = (bytes: Uint8Array): number => Buffer.from(bytes).indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));

/** A copy with one 32-bit or 16-bit number of the first part's directory header changed. */
const withDirectoryField = (bytes: Uint8Array, offset: number, value: number, size: 2 | 4): Uint8Array => {
  const copy = Buffer.from(bytes);
  copy.writeUIntLE(value, directoryOf(copy) + offset, size);
  return copy;
};

describe('the parts of an archive', () => {
  test('are named in the order of its directory, in every script, without folders', async () => {
    const archive = await opened(
      zipSync({ 'a.html': encode('One'), صفحه‌ها: { 'خبر.html': encode('خبر') }, 'empty/': encode('') }),
    );
    expect(archive.names).toEqual(['a.html', 'صفحه‌ها/خبر.html']);
    expect(archive.has('a.html')).toBe(true);
    expect(archive.has('empty/')).toBe(false);
  });

  test('give the bytes that were packed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 2000 }),
        fc.constantFrom(0 as const, 9 as const),
        async (bytes, level) => {
          const archive = await opened(zipSync({ part: [bytes, { level }] }));
          const read = await archive.read('part');
          expect(read.ok && Buffer.from(read.value).equals(Buffer.from(bytes))).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('that are archives themselves are given as they are', async () => {
    const inner = zip({ 'a.txt': 'A' });
    const archive = await opened(zipSync({ 'inner.zip': inner }));
    const read = await archive.read('inner.zip');
    expect(read.ok && Buffer.from(read.value).equals(Buffer.from(inner))).toBe(true);
  });

  test('that are not there are told by name', async () => {
    const archive = await opened(zip({ 'a.txt': 'A' }));
    expect(failureOf(await archive.read('b.txt'))).toEqual({
      code: 'file-damaged',
      details: { file: 'pages.zip', cause: 'the part b.txt is missing' },
    });
  });

  test('are read through a zip64 directory', async () => {
    // An archive of one stored part whose sizes and place stand in the zip64 fields alone.
    const name = encode('a.txt');
    const content = encode('zip64');
    const plain = zipSync({ 'a.txt': [content, { level: 0 }] });
    const crc = Buffer.from(plain).readUInt32LE(14);
    const local = Buffer.from(plain).subarray(0, 30 + name.length + content.length);
    const directory = Buffer.alloc(46 + name.length + 28);
    directory.writeUInt32LE(0x02014b50, 0);
    directory.writeUInt16LE(45, 4);
    directory.writeUInt16LE(45, 6);
    directory.writeUInt32LE(crc, 16);
    directory.writeUInt32LE(0xffffffff, 20);
    directory.writeUInt32LE(0xffffffff, 24);
    directory.writeUInt16LE(name.length, 28);
    directory.writeUInt16LE(28, 30);
    directory.writeUInt32LE(0xffffffff, 42);
    directory.set(name, 46);
    directory.writeUInt16LE(1, 46 + name.length);
    directory.writeUInt16LE(24, 48 + name.length);
    directory.writeBigUInt64LE(BigInt(content.length), 50 + name.length);
    directory.writeBigUInt64LE(BigInt(content.length), 58 + name.length);
    directory.writeBigUInt64LE(0n, 66 + name.length);
    const end64 = Buffer.alloc(56);
    end64.writeUInt32LE(0x06064b50, 0);
    end64.writeBigUInt64LE(44n, 4);
    end64.writeBigUInt64LE(1n, 24);
    end64.writeBigUInt64LE(1n, 32);
    end64.writeBigUInt64LE(BigInt(directory.length), 40);
    end64.writeBigUInt64LE(BigInt(local.length), 48);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(local.length + directory.length), 8);
    locator.writeUInt32LE(1, 16);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(0xffff, 8);
    end.writeUInt16LE(0xffff, 10);
    end.writeUInt32LE(0xffffffff, 12);
    end.writeUInt32LE(0xffffffff, 16);
    const archive = await opened(Buffer.concat([local, directory, end64, locator, end]));
    const read = await archive.read('a.txt');
    expect(read.ok && new TextDecoder().decode(read.value)).toBe('zip64');
  });
});

describe('an archive that is not sound is refused', () => {
  const sound = zip({ 'a.txt': 'Some words that can be packed, packed, packed, packed' });

  test.each([
    ['nothing of an archive', encode('Not an archive at all')],
    ['an empty file', new Uint8Array()],
    ['one that is cut short', sound.slice(0, sound.length - 10)],
    ['one whose directory is cut out', sound.slice(40)],
  ])('%s', async (_, bytes) => {
    expect(await refusal(bytes)).toEqual({
      code: 'file-damaged',
      details: { file: 'pages.zip', cause: 'it is not a sound ZIP archive' },
    });
  });

  test('wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: sound.length - 1 }), async (length) => {
        expect((await refusal(sound.slice(0, length))).code).toBe('file-damaged');
      }),
      { numRuns: 60 },
    );
  });

  test('and a part with other bytes than were packed', async () => {
    const stored = zipSync({ 'a.txt': [encode('Words'), { level: 0 }] });
    const archive = await opened(replaced(stored, encode('Words'), encode('Wards')));
    expect(failureOf(await archive.read('a.txt')).details['cause']).toBe('it is not a sound ZIP archive');
  });

  test.each([
    ['upwards', '../up.txt'],
    ['upwards in the middle', 'a/../up.txt'],
    ['from the root', '/etc/passwd'],
    ['with a backslash', 'a\\..\\up.txt'],
    ['to a drive', 'C:/up.txt'],
    ['through NUL', 'a\u0000.txt'],
  ])('a name that leads out: %s', async (_, name) => {
    const failure = await refusal(zip({ 'a.txt': 'A', [name]: 'B' }));
    expect(failure.code).toBe('file-damaged');
    expect(failure.details['cause']).toBe(
      `the part ${name.replace('\u0000', '�')} has a name that leads out of the archive`,
    );
  });

  test('a link, whatever it leads to', async () => {
    const linked: Zippable = { link: [encode('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] };
    expect((await refusal(zipSync(linked))).details['cause']).toBe(
      'the part link has a name that leads out of the archive',
    );
  });

  test('two parts of one name', async () => {
    const twice = replaced(zip({ 'a.txt': 'A', 'b.txt': 'B' }), encode('b.txt'), encode('a.txt'));
    expect((await refusal(twice)).details['cause']).toBe('it is not a sound ZIP archive');
  });

  test('one with a password', async () => {
    expect(await refusal(withDirectoryField(sound, 8, 1, 2))).toEqual({
      code: 'file-encrypted',
      details: { file: 'pages.zip' },
    });
    expect((await refusal(withDirectoryField(sound, 8, 0x41, 2))).code).toBe('file-encrypted');
  });
});

describe('an archive that unpacks too far is refused', () => {
  /** A gibibyte of zeros: a mebibyte packed 1024 times, under headers that call it one packed part. */
  const makeBomb = (): Uint8Array => {
    const mebibyte = deflateRawSync(new Uint8Array(MEBIBYTE), { finishFlush: constants.Z_FULL_FLUSH });
    const packed = Buffer.concat([...Array.from({ length: 1024 }, () => mebibyte), deflateRawSync('')]);
    const bytes = Buffer.from(zipSync({ 'a.txt': [packed, { level: 0 }] }));
    bytes.writeUInt16LE(8, 8);
    bytes.writeUInt32LE(1024 * MEBIBYTE, 22);
    return withDirectoryField(withDirectoryField(bytes, 10, 8, 2), 24, 1024 * MEBIBYTE, 4);
  };
  const bomb = makeBomb();

  test('a gibibyte in a mebibyte, at once, and without its memory', async () => {
    expect(bomb.length).toBeLessThan(2 * MEBIBYTE);
    const before = process.memoryUsage().rss;
    const { paces } = await inPaces(async () => {
      expect((await refusal(bomb)).code).toBe('file-inflates');
      // The same with a size that lies: what comes out is counted.
      const archive = await opened(withDirectoryField(bomb, 24, 1000, 4));
      expect((await archive.read('a.txt')).ok).toBe(false);
      const believable = await opened(withDirectoryField(bomb, 24, 15 * MEBIBYTE, 4));
      expect((await believable.read('a.txt')).ok).toBe(false);
    });
    expect(paces).toBeLessThan(250);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * MEBIBYTE);
  }, 60_000);

  test('by one part, by all together, and by the number of parts', async () => {
    const limits = { ...ARCHIVE_LIMITS, parts: 3, partBytes: 100, totalBytes: 250 };
    const parts = (count: number, size: number): Uint8Array =>
      zip(Object.fromEntries(Array.from({ length: count }, (_, index) => [`${String(index)}.txt`, 'x'.repeat(size)])));
    const large = await opened(parts(1, 101), limits);
    expect(failureOf(await large.read('0.txt')).code).toBe('file-inflates');
    const many = await opened(parts(3, 100), limits);
    const codes = [];
    for (const name of many.names) {
      const read = await many.read(name);
      codes.push(read.ok ? 'read' : read.error.code);
    }
    expect(codes).toEqual(['read', 'read', 'file-inflates']);
    expect((await refusal(parts(4, 1), limits)).details).toMatchObject({ file: 'pages.zip', parts: 3 });
  });

  test('a million parts', async () => {
    const end = Buffer.from(zip({}));
    end.writeUInt16LE(0xfff0, 8);
    end.writeUInt16LE(0xfff0, 10);
    expect((await refusal(end)).code).toBe('file-inflates');
  });
});
