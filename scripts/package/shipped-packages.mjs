// Owns which npm packages ship: those whose files went into the built parts, and those that the parts ask for when they
// run, with all that these need in turn. It refuses optional packages, which are programs of one system each (the drawing
// surface of pdf.js): the readers do without them.

import { readFile } from 'node:fs/promises';
import { parseJson } from '../command/json.mjs';
import { inProject } from '../command/project-folder.mjs';
import { contentsFile } from '../build/record-contents.mjs';

/** The parts of a package. */
const PARTS = ['main', 'preload', 'renderer', 'extract', 'cli'];

/** @typedef {{ version?: string, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} Locked */

/**
 * @typedef {object} ShippedPackages Folders of packages in the project, such as `node_modules/zod`, sorted.
 * @property {string[]} bundled Those that stand in the built files.
 * @property {string[]} asked Those that ship as folders.
 * @property {string[]} roots The names that the built parts ask for themselves.
 */

/** @returns {Promise<ShippedPackages>} What ships with the build in out/. */
export async function shippedPackages() {
  const lock = /** @type {{ packages: Record<string, Locked> }} */ (
    parseJson(await readFile(inProject('package-lock.json'), 'utf8'))
  );
  const contents = await Promise.all(
    PARTS.map(async (part) => {
      const text = await readFile(contentsFile(part), 'utf8');
      return /** @type {import('../build/record-contents.mjs').Contents} */ (parseJson(text));
    }),
  );
  const roots = unique(contents.flatMap(({ external }) => external.map(packageName)));
  return {
    bundled: unique(contents.flatMap(({ bundled }) => bundled)),
    asked: closureOf(roots, lock.packages),
    roots,
  };
}

/**
 * The names of all that ships, with what that needs in turn.
 * @param {ShippedPackages} shipped
 */
export const packageNames = ({ bundled, asked }) =>
  unique([...bundled, ...asked].map((folder) => folder.split('node_modules/').at(-1) ?? folder));

/** The package that a name in an import leads to: `eld/extrasmall` to `eld`. @param {string} specifier */
export const packageName = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/**
 * The folders of packages and of all that they need, found as Node finds them.
 * @param {readonly string[]} names
 * @param {Record<string, Locked>} packages Those of package-lock.json, by their folders.
 */
export function closureOf(names, packages) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @param {string} name @param {string} from */
  const take = (name, from) => {
    const folder = findFrom(from, name, packages);
    if (folder === undefined) throw new Error(`package-lock.json has no ${name}, which ${from || 'the app'} needs`);
    if (found.has(folder)) return;
    found.add(folder);
    const { dependencies = {}, optionalDependencies = {} } = packages[folder] ?? {};
    for (const needed of Object.keys(dependencies)) if (!(needed in optionalDependencies)) take(needed, folder);
  };
  for (const name of names) take(name, '');
  return [...found].sort();
}

/**
 * @param {string} from A folder of a package; '' for the project.
 * @param {string} name
 * @param {Record<string, Locked>} packages
 */
function findFrom(from, name, packages) {
  for (let at = from; ;) {
    const candidate = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (candidate in packages) return candidate;
    if (at === '') return undefined;
    at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')));
  }
}

/** @param {string[]} names */
const unique = (names) => [...new Set(names)].sort();
