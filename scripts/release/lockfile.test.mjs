import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { inProject } from '../command/project-folder.mjs';

/**
 * @typedef {{ version?: string, resolved?: string, integrity?: string, link?: boolean, hasInstallScript?: boolean }} Entry
 * @typedef {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Wanted
 */

const readJson = async (/** @type {string} */ name) => JSON.parse(await readFile(inProject(name), 'utf8'));

describe.each([
  // The first asks for a donation, and nothing else; the second readies an installer (Squirrel) that is not made.
  { folder: '.', withScript: ['node_modules/core-js-pure', 'node_modules/electron-winstaller'] },
  // It prints an appeal of its maker, and nothing else.
  { folder: 'scripts/electronegativity', withScript: ['node_modules/es5-ext'] },
])('package-lock.json in $folder', async ({ folder, withScript }) => {
  /** @type {Record<string, Entry & Wanted>} */
  const packages = (await readJson(`${folder}/package-lock.json`)).packages;
  const entries = Object.entries(packages).filter(([path]) => path !== '');

  test('asks for just what package.json does, in exact versions', async () => {
    const { dependencies, devDependencies } = await readJson(`${folder}/package.json`);
    expect(packages['']?.dependencies).toEqual(dependencies);
    expect(packages['']?.devDependencies).toEqual(devDependencies);
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  test('has a SHA-512 for every package, and none that comes from elsewhere than the registry', () => {
    expect(entries.length).toBeGreaterThan(300);
    expect(entries.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/u.test(integrity ?? ''))).toEqual([]);
    // Without an address a package is fetched from the registry that npm is set to; one to another host would pass over it.
    const elsewhere = (/** @type {Entry} */ { resolved }) =>
      resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/');
    expect(entries.filter(([, entry]) => elsewhere(entry) || entry.link === true)).toEqual([]);
  });

  test('has no package that needs a script of its own to be installed', async () => {
    expect((await readFile(inProject(folder, '.npmrc'), 'utf8')).split('\n')).toContain('ignore-scripts=true');
    expect(entries.flatMap(([path, { hasInstallScript }]) => (hasInstallScript === true ? [path] : []))).toEqual(
      withScript,
    );
  });
});
