// Owns the check of the app's sources with Electronegativity: what it finds is allowed with a reason or fails, and it is proven to
// see: it reads every file, and finds what is wrong in an app that does everything wrong. Usage: npm run electronegativity

import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runAsCommand } from './command/command.mjs';
import { parseJson } from './command/json.mjs';
import { inProject, projectFolder } from './command/project-folder.mjs';
import { say } from './command/say.mjs';
import { complaintsAbout, parseAllowList } from './electronegativity/allow-list.mjs';
import { CANARY, complaintsAboutCanary } from './electronegativity/canary.mjs';
import { findingsIn, prepareChecker } from './electronegativity/checker.mjs';
import {
  complaintsAboutComments,
  complaintsAboutReading,
  isRead,
  withWeakness,
} from './electronegativity/planted-findings.mjs';

const FOLDERS = ['main', 'preload', 'renderer'];
// Never built into the app.
const FOR_TESTS = /\.test\.tsx?$|(?:^|\/)testing\//u;

/**
 * Checks the sources, the reading of them, and the checker.
 * @returns {Promise<string[]>} What is wrong, in words. Throws a Stop where it cannot be installed.
 */
export async function checkWithElectronegativity() {
  await prepareChecker();
  const { devDependencies } = /** @type {{ devDependencies: { electron: string } }} */ (
    parseJson(await readFile(inProject('package.json'), 'utf8'))
  );
  const allowed = parseAllowList(
    parseJson(await readFile(inProject('scripts', 'electronegativity', 'allowed.json'), 'utf8')),
  );
  const files = await ownFiles();
  const sources = await textsOf(files.filter(isRead));
  const planted = Object.fromEntries(Object.entries(sources).map(([file, text]) => [file, withWeakness(file, text)]));
  const scratch = await mkdtemp(join(tmpdir(), 'hashiya-electronegativity-'));
  /** @param {string} name @param {Record<string, string>} texts */
  const findings = async (name, texts) => {
    await writeTexts(join(scratch, name, 'app'), texts);
    return findingsIn(join(scratch, name, 'app'), { scratch: join(scratch, name), electron: devDependencies.electron });
  };
  try {
    // One after the other: lint runs beside it, and takes what a small machine has.
    const own = await findings('own', { ...sources, ...(await textsOf(['package.json'])) });
    const complaints = [
      ...Object.entries(sources).flatMap(([file, text]) => complaintsAboutComments(file, text)),
      ...complaintsAbout(own, allowed),
      ...complaintsAboutReading(files, await findings('planted', planted)),
      ...complaintsAboutCanary(await findings('canary', CANARY)),
    ];
    const count = Object.keys(sources).length;
    say(`Electronegativity read ${count} files: ${own.length} findings; allowed.json has ${allowed.length}.`);
    for (const complaint of complaints) say(complaint);
    return complaints;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function ownFiles() {
  const lists = FOLDERS.map(async (folder) => {
    const entries = await readdir(inProject(folder), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  });
  return (await Promise.all(lists))
    .flat()
    .map((path) => path.slice(projectFolder.length + 1).replaceAll('\\', '/'))
    .filter((file) => !FOR_TESTS.test(file));
}

/**
 * @param {string[]} files
 * @returns {Promise<Record<string, string>>} Texts by path.
 */
async function textsOf(files) {
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(inProject(file), 'utf8')])),
  );
}

/**
 * @param {string} folder
 * @param {Record<string, string>} texts
 */
async function writeTexts(folder, texts) {
  for (const [file, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

await runAsCommand(import.meta.url, async () => ((await checkWithElectronegativity()).length === 0 ? 0 : 1));
