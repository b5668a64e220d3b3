import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scratchFolder } from '../testing/scratch';
import { fileInside } from './file-inside';

const bundle = async (): Promise<{ readonly root: string; readonly outside: string }> => {
  const folder = await scratchFolder();
  const root = join(folder, 'app');
  const outside = join(folder, 'secret.txt');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(join(folder, 'app-evil'));
  await writeFile(join(root, 'index.html'), 'page');
  await writeFile(join(root, 'assets', 'متن.js'), 'script');
  await writeFile(join(folder, 'app-evil', 'index.html'), 'evil');
  await writeFile(outside, 'names of people');
  await symlink(outside, join(root, 'link.txt'));
  await symlink(folder, join(root, 'up'));
  await symlink(join(root, 'index.html'), join(root, 'own.html'));
  return { root, outside };
};

test('files of the folder are found, also by escaped names and by links that stay inside', async () => {
  const { root } = await bundle();
  expect(await fileInside(root, '/index.html')).toBe(join(root, 'index.html'));
  expect(await fileInside(root, '/assets/%D9%85%D8%AA%D9%86.js')).toBe(join(root, 'assets', 'متن.js'));
  expect(await fileInside(root, '/own.html')).toBe(join(root, 'index.html'));
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/../app-evil/index.html',
  '/%2e%2e%2fapp-evil%2findex.html',
  '/link.txt',
  '/up/secret.txt',
  '/index.html%00.txt',
  '/%00',
  '/%',
  '/%ff',
  '/',
  '/assets',
  '/..',
  '/nothing.html',
])('%s stands for no file', async (pathname) => {
  const { root } = await bundle();
  expect(await fileInside(root, pathname)).toBeNull();
});

test('no path of dots, slashes and escapes leads out of the folder', async () => {
  const { root } = await bundle();
  const piece = fc.constantFrom(
    '..',
    '.',
    '/',
    '\\',
    '%2e',
    '%2f',
    '%5c',
    '%00',
    'up',
    'assets',
    'secret.txt',
    'link.txt',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const found = await fileInside(root, `/${pieces.join('')}`);
      expect(found === null || found.startsWith(`${root}/`)).toBe(true);
    }),
  );
});
