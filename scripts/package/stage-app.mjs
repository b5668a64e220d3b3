// Owns the folder that is packed: the built parts, the sample, the icon of the window, and the packages that are asked for
// at run time; nothing of the sources, tests or tools. It refuses what those packages do not need in order to run.

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../command/json.mjs';
import { inProject } from '../command/project-folder.mjs';
import { thirdPartyLicences } from './licences.mjs';
import { shippedPackages } from './shipped-packages.mjs';

export const STAGED_APP = inProject('out', 'package', 'app');
export const LICENCES_FILE = inProject('out', 'package', 'THIRD-PARTY-LICENSES.txt');

const OWN = [
  'out/main',
  'out/preload',
  'out/renderer',
  'out/extract',
  'out/cli',
  'seeds',
  'packaging/icons/256x256.png',
  'LICENSE',
];

/** What is left out of packages: descriptions of types, maps, tests, documentation, and builds and data that nothing asks for. */
const LEFT_OUT = [
  /\.(d\.[cm]?ts|[cm]?ts|map|markdown|flow)$/i,
  /\/(?!licen[cs]e)[^/]*\.md$/i,
  /\/(tests?|__tests__|docs?|examples?|benchmarks?|\.github)$/i,
  /\/pdfjs-dist\/(build|web|types|wasm|iccs|image_decoders|legacy\/(web|image_decoders))$/,
  /\/pdfjs-dist\/legacy\/build\/(.*\.min|pdf\.sandbox)\.mjs$/,
  /\/docx\/dist\/.*\.(iife\.js|umd\.cjs)$/,
  /\/eld\/src\/(ngrams\/|entries\/static\.)(large|medium|small)\.js$/,
];

/** @param {string} path With slashes. */
export const isLeftOut = (path) => LEFT_OUT.some((pattern) => pattern.test(path));

/** Makes the folder anew, and the file with the licences beside it. */
export async function stageApp() {
  const { bundled, asked, roots } = await shippedPackages();
  await rm(STAGED_APP, { recursive: true, force: true });
  await mkdir(STAGED_APP, { recursive: true });
  for (const path of OWN) await cp(inProject(path), join(STAGED_APP, path), { recursive: true });
  for (const folder of asked) {
    const nested = `${inProject(folder)}/node_modules`;
    await cp(inProject(folder), join(STAGED_APP, folder), {
      recursive: true,
      // What stands inside a package is a package of its own, and is taken if it is asked for.
      filter: (source) => source !== nested && !isLeftOut(source.replaceAll('\\', '/')),
    });
  }
  const whole = /** @type {Record<string, unknown> & { dependencies: Record<string, string> }} */ (
    parseJson(await readFile(inProject('package.json'), 'utf8'))
  );
  const kept = ['name', 'version', 'description', 'license', 'author', 'homepage', 'type', 'main'];
  const described = {
    ...Object.fromEntries(kept.flatMap((key) => (key in whole ? [[key, whole[key]]] : []))),
    dependencies: Object.fromEntries(roots.map((name) => [name, whole.dependencies[name]])),
  };
  await writeFile(join(STAGED_APP, 'package.json'), `${JSON.stringify(described, null, 2)}\n`);
  await writeFile(LICENCES_FILE, await thirdPartyLicences([...new Set([...bundled, ...asked])].sort()));
}
