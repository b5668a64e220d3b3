// Owns the record of what a build is made of: the packages that went into its files, and those that it asks for when it
// runs. What is packaged, and whose licences go with it, is read from here and not guessed from package.json.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inProject, projectFolder } from '../command/project-folder.mjs';

/**
 * @typedef {object} Contents
 * @property {string[]} bundled Folders of packages in the project (`node_modules/zod`), as far as their files went in.
 * @property {string[]} external What is imported by name when the build runs, without Node's own parts and Electron.
 */

const PACKAGE = /^(.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/**
 * The folder of the package that a module belongs to, in the project, with slashes; undefined for a module of our own.
 * @param {string} id As a bundler names modules: a path, which may have a `\0` before it and a query behind it.
 * @param {string} [project]
 */
export function packageFolderOf(id, project = projectFolder) {
  const path = id.replace(/^\0/, '').replaceAll('\\', '/');
  const root = `${project.replaceAll('\\', '/')}/`;
  const inside = path.startsWith(root) ? path.slice(root.length) : path.replace(/^(\.\.?\/)+/, '');
  return PACKAGE.exec(inside)?.[0].replace(/\/$/, '');
}

/** @param {string} part The record's name: `out/contents/PART.json`. */
export const contentsFile = (part) => inProject('out', 'contents', `${part}.json`);

/**
 * A plugin of the build of one part.
 * @param {string} part
 * @returns {import('vite').Plugin}
 */
export const recordContents = (part) => ({
  name: 'hashiya:record-contents',
  async generateBundle(_options, bundle) {
    const chunks = Object.values(bundle);
    const modules = chunks.flatMap((each) => (each.type === 'chunk' ? each.moduleIds : each.originalFileNames));
    const own = new Set(Object.keys(bundle));
    const imported = chunks.flatMap((each) => (each.type === 'chunk' ? [...each.imports, ...each.dynamicImports] : []));
    /** @type {Contents} */
    const contents = {
      bundled: sorted(modules.map((id) => packageFolderOf(id))),
      external: sorted(imported.filter((name) => !own.has(name) && !name.startsWith('node:') && name !== 'electron')),
    };
    const path = contentsFile(part);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${JSON.stringify(contents, null, 2)}\n`);
  },
});

/** @param {(string | undefined)[]} names */
const sorted = (names) => [...new Set(names.filter((name) => name !== undefined))].sort();
