// Owns writing the manual of the command line: the page for `man`, and the reference within docs/cli.md, both from the one
// table of what can be typed. Usage: npm run manual

import { readFile, writeFile } from 'node:fs/promises';
import { build } from './build.mjs';
import { runChild } from './command/children.mjs';
import { runAsCommand } from './command/command.mjs';
import { inProject, projectFolder } from './command/project-folder.mjs';
import { setUpTools } from './setup/setup.mjs';

const PAGE = inProject('docs', 'hashiya.1');
const GUIDE = inProject('docs', 'cli.md');

/** What stands after this line of the guide is made here. */
const MARK = '<!-- What follows is made by npm run manual. -->\n';

/** @param {string[]} options */
const manual = async (...options) => {
  const words = [inProject('out', 'cli', 'index.js'), 'manual', ...options];
  const { code, output } = await runChild(process.execPath, words, { cwd: projectFolder, output: 'collect' });
  if (code !== 0) throw new Error(output);
  return `${output}\n`;
};

await runAsCommand(import.meta.url, async () => {
  await setUpTools();
  await build();
  await writeFile(PAGE, await manual());
  const [written] = (await readFile(GUIDE, 'utf8')).split(MARK);
  await writeFile(GUIDE, `${written}${MARK}\n${await manual('--format', 'markdown')}`);
  return 0;
});
