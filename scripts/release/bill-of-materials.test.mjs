import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { inProject, projectFolder } from '../command/project-folder.mjs';
import { billOfRelease, faultsOf, packagesMissing } from './bill-of-materials.mjs';

const readJson = async (/** @type {string} */ name) => JSON.parse(await readFile(inProject(name), 'utf8'));

describe('the bill of materials', () => {
  /** @type {ReturnType<typeof billOfRelease>} */
  let bill;
  /** @type {{ dependencies: Record<string, string>, devDependencies: Record<string, string> }} */
  let manifest;

  beforeAll(async () => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const words = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application'];
    const { stdout } = await promisify(execFile)(npm, words, { cwd: projectFolder, maxBuffer: 2 ** 26 });
    manifest = await readJson('package.json');
    bill = billOfRelease(JSON.parse(stdout), manifest, await readJson('package-lock.json'));
  });

  test('is valid CycloneDX, under the name of the project', async () => {
    expect(bill.metadata.component.name).toBe('hashiya');
    expect(await faultsOf(JSON.stringify(bill))).toBeNull();
    const spoilt = { ...bill, components: bill.components.map((each) => ({ ...each, type: 'package' })) };
    expect(await faultsOf(JSON.stringify(spoilt))).toMatch(/type/u);
  });

  test('has every dependency and Electron, each with its hash, and nothing that development alone needs', () => {
    const wanted = [...Object.keys(manifest.dependencies), 'electron'];
    expect(packagesMissing(bill, wanted)).toEqual([]);
    expect(bill.components.filter((each) => !('hashes' in each)).map(({ name }) => name)).toEqual([]);
    // Types of a library can come with what is built on it.
    const isTool = (/** @type {string} */ name) => name !== 'electron' && !name.startsWith('@types/');
    const tools = Object.keys(manifest.devDependencies).filter(isTool);
    expect(packagesMissing(bill, tools)).toEqual(tools);
  });

  test('leads from the project to all that it lists', () => {
    const next = new Map(bill.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
    const reached = new Set([bill.metadata.component['bom-ref']]);
    for (const ref of reached) for (const each of next.get(ref) ?? []) reached.add(each);
    expect(bill.components.map((each) => each['bom-ref']).filter((ref) => !reached.has(ref))).toEqual([]);
  });
});
