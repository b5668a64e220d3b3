import { expect, test } from 'vitest';
import { chunkReadFirst } from './read-first.mjs';

/** @type {Record<string, string[]>} */
const IMPORTS = {
  start: ['frames'],
  main: ['app', 'words'],
  app: ['words', 'main'],
  words: ['frames'],
  frames: [],
  dialog: ['words', 'form'],
  form: [],
};
const context = { getModuleInfo: (/** @type {string} */ id) => ({ importedIds: IMPORTS[id] ?? [] }) };

test('what the first module imports, by however many steps, is read first', () => {
  const chunk = chunkReadFirst('main', 'start');
  expect(['main', 'app', 'words'].map((id) => chunk(id, context))).toEqual(['first', 'first', 'first']);
});

test('what is only asked for later is not', () => {
  const chunk = chunkReadFirst('main', 'start');
  expect(['dialog', 'form'].map((id) => chunk(id, context))).toEqual([null, null]);
});

test('what the page has before is not read again', () => {
  expect(chunkReadFirst('main', 'start')('frames', context)).toBeNull();
});

test('a module that the bundler does not know imports nothing', () => {
  expect(chunkReadFirst('main', 'start')('main', { getModuleInfo: () => null })).toBe('first');
});
