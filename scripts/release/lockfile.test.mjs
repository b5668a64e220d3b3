import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { inProject } from '../command/project-folder.mjs';

/** @typedef {{ version?: string, resolved?: string, integrity?: string, link?: boolean, hasInstallScript?: boolean }} Entry */

const readJson = async (/** @type {string} */ name) => JSON.parse(await readFile(inProject(name), 'utf8'));
/** @type {Record<string, Entry>} */
const packages = (await readJson('package-lock.json')).packages;
const entries = Object.entries(packages).filter(([path]) => path !== '');

describe('package-lock.json', () => {
  test('asks for just what package.json does, in exact versions', async () => {
    const { dependencies, devDependencies } = await readJson('package.json');
    expect(packages['']).toMatchObject({ dependencies, devDependencies });
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
    expect((await readFile(inProject('.npmrc'), 'utf8')).split('\n')).toContain('ignore-scripts=true');
    // The first asks for a donation, and nothing else; the second readies an installer (Squirrel) that is not made.
    const known = ['node_modules/core-js-pure', 'node_modules/electron-winstaller'];
    expect(entries.flatMap(([path, { hasInstallScript }]) => (hasInstallScript === true ? [path] : []))).toEqual(known);
  });
});
