// Stands in for Electron's own default app in the fallback runtime, which lacks it: `electron -r FILE FOLDER` preloads
// FILE and runs the app in FOLDER. It refuses everything else that the real one offers (REPL, welcome window, URLs).

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
const words = process.argv.slice(1);
/** @type {string[]} */
const preloads = [];
/** @type {string | undefined} */
let named;
while (words.length > 0 && named === undefined) {
  const word = words.shift() ?? '';
  if (word === '-r' || word === '--require') preloads.push(words.shift() ?? '');
  else if (!word.startsWith('-')) named = word;
}
const folder = named === undefined ? end('name the folder of an app') : resolve(named);
const { name, version, desktopName, entry } = readApp(folder);

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true, configurable: false });
for (const preload of preloads) require(resolve(preload));
// Electron's types leave these out: only a default app needs them.
const runtime =
  /** @type {{ setVersion(version: string): void, setDesktopName(name: string): void, setAppPath(path: string): void }} */ (
    /** @type {unknown} */ (app)
  );
if (name) app.setName(name);
if (version) runtime.setVersion(version);
runtime.setDesktopName(desktopName ?? `${app.getName()}.desktop`);
runtime.setAppPath(folder);
await import(pathToFileURL(entry).href);

/** @typedef {{ name?: string, productName?: string, version?: string, desktopName?: string }} AppDescription */

/**
 * @param {string} path
 * @returns {AppDescription & { entry: string }}
 */
function readApp(path) {
  try {
    /** @type {unknown} */
    const parsed = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    const description = /** @type {AppDescription} */ (parsed);
    return { ...description, name: description.productName ?? description.name, entry: require.resolve(path) };
  } catch (error) {
    return end(`${path} is not an app: ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)}`);
  }
}

/**
 * @param {string} cause
 * @returns {never}
 */
function end(cause) {
  process.stderr.write(`electron: ${cause}\n`);
  process.exit(1);
}
