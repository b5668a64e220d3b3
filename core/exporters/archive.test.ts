import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipFiles } from './archive';

const FILES = [
  { path: 'b/متن.txt', content: 'سلام 😀' },
  { path: 'a.bin', content: new Uint8Array([0, 255]) },
];

test('an archive holds its files in their order, texts as UTF-8', () => {
  const files = unzipSync(zipFiles(FILES));
  expect(Object.keys(files)).toEqual(['b/متن.txt', 'a.bin']);
  expect(strFromU8(files['b/متن.txt'] ?? new Uint8Array())).toBe('سلام 😀');
  expect(files['a.bin']).toEqual(new Uint8Array([0, 255]));
});

test('the same files are the same bytes, at whatever time and in whatever time zone', () => {
  const zone = process.env['TZ'];
  const first = zipFiles(FILES);
  process.env['TZ'] = 'Asia/Kathmandu';
  try {
    expect(zipFiles(FILES)).toEqual(first);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});
