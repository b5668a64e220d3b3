// Owns the licence texts of everything that ships, in one file. It refuses a package without a text: then nothing is
// packaged until its text stands in packaging/licences/.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../command/json.mjs';
import { inProject } from '../command/project-folder.mjs';
import { Stop } from '../command/stop.mjs';

const LICENCE_FILE = /^(licen[cs]e|copying|notice|ofl)/i;
const RULE = '='.repeat(80);

/**
 * @typedef {object} Licence
 * @property {string} name
 * @property {string} version
 * @property {string} licence As package.json names it.
 * @property {string} text
 */

/**
 * The licence of a package.
 * @param {string} folder Such as `node_modules/zod`.
 * @returns {Promise<Licence | undefined>} Undefined where there is no text.
 */
export async function licenceOf(folder) {
  const { name, version, license } = /** @type {{ name: string, version: string, license?: string }} */ (
    parseJson(await readFile(inProject(folder, 'package.json'), 'utf8'))
  );
  const files = (await readdir(inProject(folder), { withFileTypes: true }))
    .filter((each) => each.isFile() && LICENCE_FILE.test(each.name))
    .map((each) => inProject(folder, each.name))
    .sort();
  // Some packages name a licence and leave its text out.
  const given = inProject('packaging', 'licences', `${name.replaceAll('/', '+')}.txt`);
  const texts = await Promise.all(
    (files.length > 0 ? files : [given]).map((path) => readFile(path, 'utf8').catch(() => '')),
  );
  const text = texts.map((each) => each.trim()).filter((each) => each !== '');
  return text.length === 0 ? undefined : { name, version, licence: license ?? '', text: text.join('\n\n') };
}

/**
 * The file that ships.
 * @param {readonly string[]} folders Of all packages that ship.
 */
export async function thirdPartyLicences(folders) {
  const found = await Promise.all(folders.map(async (folder) => ({ folder, licence: await licenceOf(folder) })));
  const without = found.filter(({ licence }) => licence === undefined).map(({ folder }) => folder);
  if (without.length > 0) {
    throw new Stop(
      `There is no licence text for ${without.join(', ')}.`,
      `Put the text of each into ${join('packaging', 'licences')} as NAME.txt (with + for a slash) and run the command again.`,
    );
  }
  const licences = found.flatMap(({ licence }) => licence ?? []);
  return [
    'Hashiya ships with the works below. Each stands under its own licence. The licences of Electron and of Chromium and',
    'what it contains are in LICENSE.electron.txt and LICENSES.chromium.html beside the program.',
    ...licences.map(({ name, version, licence, text }) =>
      [RULE, `${name} ${version}${licence === '' ? '' : ` (${licence})`}`, RULE, '', text].join('\n'),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
