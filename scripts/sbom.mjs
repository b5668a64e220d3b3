// Owns writing the bill of materials of a release: all that ships, as CycloneDX. It refuses one that lacks a package of which
// the built app is made, or that is not valid. Usage: npm run sbom [-- FOLDER]

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { runAsCommand } from './command/command.mjs';
import { parseJson } from './command/json.mjs';
import { npm, npmReason } from './command/npm.mjs';
import { inProject } from './command/project-folder.mjs';
import { say } from './command/say.mjs';
import { Stop } from './command/stop.mjs';
import { packageNames, shippedPackages } from './package/shipped-packages.mjs';
import { billOfRelease, faultsOf, packagesMissing } from './release/bill-of-materials.mjs';
import { setUpTools } from './setup/setup.mjs';

/** @param {string} name */
const readJson = async (name) => parseJson(await readFile(inProject(name), 'utf8'));

await runAsCommand(import.meta.url, async ([folder = 'release']) => {
  await setUpTools();
  await build();
  const { code, output } = await npm(['sbom', '--sbom-format=cyclonedx', '--sbom-type=application']);
  if (code !== 0)
    throw new Stop(
      `npm could not list the packages: ${npmReason(output)}.`,
      'Bring node_modules in line with package-lock.json (npm ci) and run the command again.',
    );
  const bill = billOfRelease(parseJson(output), await readJson('package.json'), await readJson('package-lock.json'));
  const missing = packagesMissing(bill, packageNames(await shippedPackages()));
  if (missing.length > 0)
    throw new Stop(
      `The built app has packages that only development should have: ${missing.join(', ')}.`,
      'Move them to the dependencies in package.json and run the command again.',
    );
  const text = `${JSON.stringify(bill, null, 2)}\n`;
  const faults = await faultsOf(text);
  if (faults !== null) throw new Error(`The bill of materials is not valid: ${faults}`);
  await mkdir(resolve(folder), { recursive: true });
  const path = join(resolve(folder), `hashiya-${bill.metadata.component.version}.cdx.json`);
  await writeFile(path, text);
  say(`Wrote ${path}: ${String(bill.components.length)} packages.`);
  return 0;
});
