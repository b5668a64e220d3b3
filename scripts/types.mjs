// Owns checking the types of every folder by that folder's own rules (tsconfig.json). It refuses one shared
// configuration: the rules of core/ (no DOM, no Node) are what keeps it pure. Usage: npm run types [-- folders]

import { existsSync } from 'node:fs';
import { runAsCommand } from './command/command.mjs';
import { inProject } from './command/project-folder.mjs';
import { runTool } from './command/project-tool.mjs';
import { say } from './command/say.mjs';
import { setUpTools } from './setup/setup.mjs';

const FOLDERS = [
  'core',
  'contract',
  'main',
  'preload',
  'renderer',
  'cli',
  'e2e',
  'bench',
  'extract',
  'fuzz',
  'scripts',
];
const AT_ONCE = 2;

/**
 * Checks folders; prints what is wrong.
 * @param {string[]} [folders]
 * @returns {Promise<boolean>} Whether all is well.
 */
export async function checkTypes(folders = FOLDERS) {
  const waiting = folders.filter((folder) => existsSync(inProject(folder, 'tsconfig.json')));
  /** @type {string[]} */
  const failed = [];
  const work = async () => {
    for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
      const colour = process.stdout.isTTY ? ['--pretty'] : [];
      const { code, output } = await runTool('tsc', ['-p', folder, '--noEmit', ...colour], { output: 'collect' });
      if (code === 0) continue;
      failed.push(folder);
      say(`Types of ${folder}/:\n${output}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failed.length === 0;
}

await runAsCommand(import.meta.url, async (words) => {
  await setUpTools();
  return (await checkTypes(words.length > 0 ? words : undefined)) ? 0 : 1;
});
