import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../command/temporary-folder.mjs';
import { inspectDependencies, markCurrent } from './dependencies.mjs';

const react = { version: '19.3.1', integrity: 'sha512-react' };
const binding = { version: '1.0.0', integrity: 'sha512-binding', optional: true };
const wanted = { '': { name: 'sample' }, 'node_modules/react': react, 'node_modules/binding-for-elsewhere': binding };
const lock = (/** @type {object} */ packages) => JSON.stringify({ lockfileVersion: 3, packages });

/** A project as npm leaves it. @param {object} [installed] What npm's own record says. */
const installedProject = (installed = { 'node_modules/react': react }) =>
  temporaryFolder({
    'package-lock.json': lock(wanted),
    'node_modules/.package-lock.json': lock(installed),
    'node_modules/react/package.json': '{}',
  });

test('without node_modules the dependencies are missing', async () => {
  expect(await inspectDependencies(await temporaryFolder({ 'package-lock.json': lock(wanted) }))).toBe('missing');
});

test('an installation that npm did not finish is missing', async () => {
  const project = await installedProject();
  await rm(join(project, 'node_modules', '.package-lock.json'));
  expect(await inspectDependencies(project)).toBe('missing');
});

test('an installation made by hand is taken as it is, and marked', async () => {
  const project = await installedProject();
  expect(await inspectDependencies(project)).toBe('current');
  expect(await readFile(join(project, 'node_modules', '.hashiya-dependencies.json'), 'utf8')).toContain(
    'packageLockSha256',
  );
});

test('a marked installation is not compared again', async () => {
  const project = await installedProject();
  await markCurrent(project);
  await rm(join(project, 'node_modules', '.package-lock.json'));
  expect(await inspectDependencies(project)).toBe('current');
});

test('a lockfile that asks for another version makes it outdated, in spite of the marker', async () => {
  const project = await installedProject();
  await markCurrent(project);
  await writeFile(
    join(project, 'package-lock.json'),
    lock({ ...wanted, 'node_modules/react': { ...react, version: '19.4.0' } }),
  );
  expect(await inspectDependencies(project)).toBe('outdated');
});

test('a lockfile that asks for one more package makes it outdated', async () => {
  const project = await installedProject();
  await writeFile(join(project, 'package-lock.json'), lock({ ...wanted, 'node_modules/zod': { version: '4.6.7' } }));
  expect(await inspectDependencies(project)).toBe('outdated');
});

test('a package that the lockfile does not know makes it outdated', async () => {
  expect(
    await inspectDependencies(await installedProject({ 'node_modules/react': react, 'node_modules/left': {} })),
  ).toBe('outdated');
});

test('a package whose folder was deleted makes it outdated', async () => {
  const project = await installedProject();
  await rm(join(project, 'node_modules', 'react'), { recursive: true });
  expect(await inspectDependencies(project)).toBe('outdated');
});

test('without package-lock.json it says so', async () => {
  await expect(inspectDependencies(await temporaryFolder())).rejects.toThrow('package-lock.json is missing.');
});
