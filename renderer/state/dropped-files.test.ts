import { expect, test } from 'vitest';
import { LARGEST_DROPPED_PACK_BYTES } from '../../core/article/size-limit';
import { packAlone, readDropped, readDroppedPack } from './dropped-files';

const file = (name: string, content = 'گزارش'): File => new File([content], name);

/** A file that is larger than what it holds, as far as its size is asked for; it is not to be read. */
const sized = (name: string, size: number): File =>
  Object.defineProperties(file(name), {
    size: { value: size },
    arrayBuffer: {
      value: () => {
        throw new Error('it was read');
      },
    },
  });

test('a pack is meant as one where it is dropped by itself, and only there', () => {
  const pack = file('پرونده.HASHIYA');
  expect(packAlone([pack])).toBe(pack);
  expect(packAlone([pack, file('a.txt')])).toBeNull();
  expect(packAlone([pack, file('b.hashiya')])).toBeNull();
  expect(packAlone([file('pack.zip')])).toBeNull();
  expect(packAlone([])).toBeNull();
});

test('a pack among files is refused by its name and not read, and the files beside it are', async () => {
  const read = await readDropped([file('a.txt'), sized('case.hashiya', 10), file('ب.md')]);
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.contents.map(({ fileName }) => fileName)).toEqual(['a.txt', 'ب.md']);
  expect(read.value.refused).toEqual([
    {
      name: 'case.hashiya',
      result: { ok: false, error: { code: 'pack-among-files', details: { file: 'case.hashiya' } } },
      again: null,
    },
  ]);
});

test('a pack is read up to the size that can be dropped, and one that is larger is refused unread', async () => {
  const read = await readDroppedPack(file('case.hashiya', 'PK'));
  expect(read).toEqual({ ok: true, value: { fileName: 'case.hashiya', bytes: new TextEncoder().encode('PK') } });
  expect(await readDroppedPack(sized('case.hashiya', LARGEST_DROPPED_PACK_BYTES + 1))).toEqual({
    ok: false,
    error: { code: 'pack-too-large-to-drop', details: { file: 'case.hashiya', size: 257, limit: 256 } },
  });
});
