// Owns which packages the built app has: those that its parts were made of, and those that its files ask for when they run.

import { readFile, readdir } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { inProject } from '../command/project-folder.mjs';

/** The parts whose packages are within them; the build writes down which (`electron.vite.config.ts`). */
const BUNDLED = ['main', 'preload', 'renderer'];

/** The parts whose packages are read from node_modules: `docx` and `fflate` by main, all of the others'. */
const ASKING = ['main', 'main/parts', 'cli', 'extract'];

const ASKED_FOR =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)["']((?:@[\w.-]+\/)?[a-z][\w.-]*)(?:\/[^"']*)?["']/gu;

/**
 * The packages that a built file asks for.
 * @param {string} code
 */
export function packagesAskedFor(code) {
  const names = [...code.matchAll(ASKED_FOR)].map(([, name]) => name ?? '');
  return [...new Set(names.filter((name) => name !== 'electron' && !builtinModules.includes(name)))];
}

/** All packages of the built app, by their names. */
export async function shippedPackages() {
  const bundled = BUNDLED.map(async (part) => {
    const names = await readFile(inProject('out', 'bundled', `${part}.json`), 'utf8');
    return /** @type {string[]} */ (JSON.parse(names));
  });
  const asked = ASKING.map(async (part) => {
    const files = (await readdir(inProject('out', part))).filter((file) => file.endsWith('.js'));
    const codes = await Promise.all(files.map((file) => readFile(inProject('out', part, file), 'utf8')));
    return codes.flatMap(packagesAskedFor);
  });
  return [...new Set((await Promise.all([...bundled, ...asked])).flat())].sort();
}
