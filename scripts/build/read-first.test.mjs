import { expect, test } from 'vitest';
import { chunkReadFirst } from './read-first.mjs';

/** @type {Record<string, string[]>} */
const IMPORTS = { main: ['app', 'words'], app: ['words', 'main'], words: [], dialog: ['words', 'form'], form: [] };
const context = { getModuleInfo: (/** @type {string} */ id) => ({ importedIds: IMPORTS[id] ?? [] }) };

test('what the first module imports, by however many steps, is read first', () => {
  const chunk = chunkReadFirst('main');
  expect(['main', 'app', 'words'].map((id) => chunk(id, context))).toEqual(['first', 'first', 'first']);
});

test('what is only asked for later is not', () => {
  const chunk = chunkReadFirst('main');
  expect(['dialog', 'form'].map((id) => chunk(id, context))).toEqual([null, null]);
});

test('a module that the bundler does not know imports nothing', () => {
  expect(chunkReadFirst('main')('main', { getModuleInfo: () => null })).toBe('first');
});
