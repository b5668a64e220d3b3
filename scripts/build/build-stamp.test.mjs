import { rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, writeFiles } from '../command/temporary-folder.mjs';
import { hashSources, isBuilt, stampBuild } from './build-stamp.mjs';

const builtProject = async () => {
  const project = await temporaryFolder({
    'core/article.ts': 'export {}',
    'core/article.test.ts': 'test()',
    'package-lock.json': '{}',
    'out/main/index.js': 'built',
    'out/renderer/assets/index.js': 'built',
    'out/reports/unit.json': '{}',
  });
  await stampBuild(project, await hashSources(project));
  return project;
};

const isCurrent = async (/** @type {string} */ project) => isBuilt(project, await hashSources(project));

test('what was just built is not built again', async () => {
  expect(await isCurrent(await builtProject())).toBe(true);
});

test('without a stamp it is built', async () => {
  expect(await isCurrent(await temporaryFolder({ 'core/article.ts': 'export {}' }))).toBe(false);
});

test('a checkout that only changes times costs no build', async () => {
  const project = await builtProject();
  await utimes(join(project, 'core', 'article.ts'), new Date(), new Date());
  expect(await isCurrent(project)).toBe(true);
});

test.each(['core/article.ts', 'package-lock.json'])('a change in %s is built', async (name) => {
  const project = await builtProject();
  await writeFile(join(project, name), 'changed');
  expect(await isCurrent(project)).toBe(false);
});

test('a new, a renamed and a deleted source are built', async () => {
  const project = await builtProject();
  await writeFiles(project, { 'renderer/app.tsx': '' });
  expect(await isCurrent(project)).toBe(false);
  await rm(join(project, 'renderer'), { recursive: true });
  expect(await isCurrent(project)).toBe(true);
  await rm(join(project, 'core', 'article.ts'));
  expect(await isCurrent(project)).toBe(false);
});

test('a change in a test is no reason to build', async () => {
  const project = await builtProject();
  await writeFile(join(project, 'core', 'article.test.ts'), 'another test()');
  expect(await isCurrent(project)).toBe(true);
});

test('a built file that is gone is built again; a report is not a built file', async () => {
  const project = await builtProject();
  await rm(join(project, 'out', 'reports'), { recursive: true });
  expect(await isCurrent(project)).toBe(true);
  await rm(join(project, 'out', 'renderer', 'assets', 'index.js'));
  expect(await isCurrent(project)).toBe(false);
});
