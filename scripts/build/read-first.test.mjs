import { expect, test } from 'vitest';
import { chunksReadFirst, fetchReadFirst } from './read-first.mjs';

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

/**
 * The chunk that a module goes to: that of the first group, by priority, that names one.
 * @param {string} id
 */
const chunkOf = (id) =>
  chunksReadFirst('start', 'main')
    .toSorted((one, other) => other.priority - one.priority)
    .map(({ name }) => name(id, context))
    .find((name) => name !== null) ?? null;

test('what the first module imports, by however many steps, is read first', () => {
  expect(['main', 'app', 'words'].map(chunkOf)).toEqual(['first', 'first', 'first']);
});

test('what is only asked for later is not', () => {
  expect(['dialog', 'form'].map(chunkOf)).toEqual([null, null]);
});

test('what the page begins with is not read again', () => {
  expect(['start', 'frames'].map(chunkOf)).toEqual(['beginning', 'beginning']);
});

test('a module that the bundler does not know imports nothing', () => {
  const [beginning] = chunksReadFirst('start', 'main');
  expect(beginning?.name('start', { getModuleInfo: () => null })).toBe('beginning');
});

test('the page fetches the fonts that it has letters of, and the scripts of the app, and no others', () => {
  const { transformIndexHtml } = fetchReadFirst();
  if (typeof transformIndexHtml !== 'object') throw new Error('the page is not changed');
  const bundle = {
    'assets/first-1.js': { type: 'chunk', name: 'first', fileName: 'assets/first-1.js' },
    'assets/dialog-1.js': { type: 'chunk', name: 'dialog', fileName: 'assets/dialog-1.js' },
    'assets/inter-latin-wght-normal-1.woff2': { type: 'asset' },
    'assets/inter-greek-wght-normal-1.woff2': { type: 'asset' },
  };
  // Of what the bundler hands over only these are looked at.
  const given = /** @type {Parameters<typeof transformIndexHtml.handler>[1]} */ (/** @type {unknown} */ ({ bundle }));
  const tags = transformIndexHtml.handler.call(/** @type {never} */ (undefined), '', given);
  expect(tags).toMatchObject([
    { attrs: { as: 'font', href: './assets/inter-latin-wght-normal-1.woff2' } },
    { attrs: { as: 'script', href: './assets/first-1.js' } },
  ]);
});
