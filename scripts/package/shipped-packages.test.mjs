import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parseJson } from '../command/json.mjs';
import { inProject } from '../command/project-folder.mjs';
import { licenceOf } from './licences.mjs';
import { closureOf, packageName } from './shipped-packages.mjs';
import { isLeftOut } from './stage-app.mjs';

const packages = {
  '': {},
  'node_modules/a': { dependencies: { b: '1', c: '1' }, optionalDependencies: { c: '1' } },
  'node_modules/b': { dependencies: { a: '1' } },
  'node_modules/a/node_modules/b': { dependencies: { d: '1' } },
  'node_modules/c': {},
  'node_modules/d': {},
};

test('a package ships with all that it needs, as Node finds it from there', () => {
  expect(closureOf(['a'], packages)).toEqual(['node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/d']);
});

test('packages that need each other are followed once', () => {
  expect(closureOf(['b'], packages)).toContain('node_modules/b');
});

test('what the lockfile does not know stops the packaging', () => {
  expect(() => closureOf(['e'], packages)).toThrow('package-lock.json has no e');
});

test('the name in an import leads to its package', () => {
  expect(['eld/extrasmall', '@scope/name/part', 'zod'].map(packageName)).toEqual(['eld', '@scope/name', 'zod']);
});

test('types, maps and tests of packages are left out, and licences are not', () => {
  const left = ['index.d.ts', 'index.js.map', 'README.md', 'test', 'tests', 'CHANGELOG.md'];
  const kept = ['index.js', 'LICENSE.md', 'licence.md', 'testing.js', 'data.json', 'docx'];
  expect(left.filter((name) => !isLeftOut(`/project/node_modules/a/${name}`))).toEqual([]);
  expect(kept.filter((name) => isLeftOut(`/project/node_modules/a/${name}`))).toEqual([]);
});

test('every package that production code depends on has a licence text', async () => {
  const lock = /** @type {{ packages: Record<string, { dev?: boolean, optional?: boolean, link?: boolean }> }} */ (
    parseJson(await readFile(inProject('package-lock.json'), 'utf8'))
  );
  const folders = Object.entries(lock.packages)
    .filter(([folder, { dev, optional }]) => folder !== '' && dev !== true && optional !== true)
    .map(([folder]) => folder);
  expect(folders.length).toBeGreaterThan(100);
  const licences = await Promise.all(folders.map(async (folder) => [folder, await licenceOf(folder)]));
  expect(licences.filter(([, licence]) => licence === undefined).map(([folder]) => folder)).toEqual([]);
});
