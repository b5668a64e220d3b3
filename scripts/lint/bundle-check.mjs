// Owns the check that nothing which was built asks for the network: every file of the app, and of the packages that it
// loads beside itself. What is found is compared with a list that gives a reason for each.

import { readFile, readdir } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join, relative } from 'node:path';
import { Linter } from 'eslint';
import { namesNetwork, networkPlugin } from './no-network.mjs';

/** What is built and ships. */
const PARTS = ['main', 'preload', 'renderer', 'extract', 'cli'];

/**
 * What the app's own files may ask for. Their names have a hash that changes, so they are found by how they begin.
 * @type {readonly { file: RegExp, what: RegExp, why: string }[]}
 */
const ALLOWED = [
  {
    file: /^(main|extract|cli)\//,
    what: /^(node:)?(net|dgram|dns|child_process)$/,
    why: 'main/without-network takes them away; the lock of a workspace is a named socket, and the command line starts the process that reads files',
  },
];

/**
 * What a file that was built asks for.
 * @param {string} code
 * @returns {string[]} Each once, sorted.
 */
export function askedFor(code) {
  if (!namesNetwork(code)) return [];
  const linter = new Linter();
  const read = (/** @type {'module' | 'commonjs'} */ sourceType) =>
    linter.verify(code, {
      plugins: { hashiya: networkPlugin },
      rules: { 'hashiya/no-network': 'error' },
      linterOptions: { noInlineConfig: true },
      languageOptions: { ecmaVersion: 'latest', sourceType },
    });
  const isBroken = (/** @type {import('eslint').Linter.LintMessage[]} */ each) => each.some(({ fatal }) => fatal);
  const asModule = read('module');
  const messages = isBroken(asModule) ? read('commonjs') : asModule;
  if (isBroken(messages)) throw new Error(`a file that was built cannot be read: ${asModule[0]?.message}`);
  return [...new Set(messages.map(({ message }) => message.split(' ', 1)[0] ?? ''))].sort();
}

/**
 * What the built app asks for and may not have.
 * @param {string} out The folder of what is built.
 * @returns {Promise<{ files: number, found: string[] }>} How many files were read, and `FILE asks for WHAT` for each.
 */
export async function checkBundles(out) {
  const found = [];
  let files = 0;
  for (const part of PARTS) {
    const entries = await readdir(join(out, part), { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((each) => each.isFile() && /\.[cm]?js$/.test(each.name))) {
      const path = join(entry.parentPath, entry.name);
      const name = relative(out, path).replaceAll('\\', '/');
      files += 1;
      for (const what of askedFor(await readFile(path, 'utf8'))) {
        if (!ALLOWED.some((each) => each.file.test(name) && each.what.test(what)))
          found.push(`${name} asks for ${what}`);
      }
    }
  }
  return { files, found };
}

/**
 * The packages that built files load from node_modules as they run, by name.
 * @param {string} folder
 * @returns {Promise<string[]>} Each once, sorted.
 */
export async function packagesLoaded(folder) {
  /** @type {Set<string>} */
  const names = new Set();
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\.[cm]?js$/.test(name)) continue;
    const code = await readFile(join(folder, name), 'utf8');
    for (const path of importsOf(code)) {
      const isOurs = /^(\.|node:)/.test(path) || path === 'electron' || builtinModules.includes(path);
      if (!isOurs)
        names.add(
          path
            .split('/')
            .slice(0, path.startsWith('@') ? 2 : 1)
            .join('/'),
        );
    }
  }
  return [...names].sort();
}

/** @param {string} code @returns {string[]} */
function importsOf(code) {
  /** @type {string[]} */
  const found = [];
  const take = (/** @type {any} */ node) => {
    if (typeof node.source?.value === 'string') found.push(node.source.value);
  };
  const listener = {
    ImportDeclaration: take,
    ExportNamedDeclaration: take,
    ExportAllDeclaration: take,
    ImportExpression: take,
  };
  new Linter().verify(code, {
    plugins: { hashiya: { rules: { imports: { create: () => listener } } } },
    rules: { 'hashiya/imports': 'error' },
    linterOptions: { noInlineConfig: true },
  });
  return found;
}
