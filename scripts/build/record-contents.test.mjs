import { expect, test } from 'vitest';
import { packageFolderOf } from './record-contents.mjs';

test('a module of a package leads to the folder of the package', () => {
  const of = (/** @type {string} */ id) => packageFolderOf(id, '/project');
  expect(of('/project/node_modules/zod/index.js')).toBe('node_modules/zod');
  expect(of('/project/node_modules/@a/b/c/d.css?inline')).toBe('node_modules/@a/b');
  expect(of('\0/project/node_modules/a/node_modules/b/c.js')).toBe('node_modules/a/node_modules/b');
  expect(of('../node_modules/elkjs/lib/worker.js')).toBe('node_modules/elkjs');
});

test('a module of our own leads to none', () => {
  expect(packageFolderOf('/project/core/result.ts', '/project')).toBeUndefined();
  expect(packageFolderOf('\0virtual', '/project')).toBeUndefined();
});
