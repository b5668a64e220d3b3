// Owns playing the main job in the real, built app, and saying where the results are. It refuses to clear the folder
// that they go to: that may be the reader's own. Usage: npm run demo (HASHIYA_DEMO_OUTPUT names the folder)

import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './build.mjs';
import { fromWhereTyped, runAsCommand } from './command/command.mjs';
import { inProject } from './command/project-folder.mjs';
import { runTool } from './command/project-tool.mjs';
import { say } from './command/say.mjs';
import { needsXvfb, withDisplay } from './setup/display.mjs';
import { setUpApp } from './setup/setup.mjs';

/**
 * Plays the main job; the set-up and the build are done.
 * @returns {Promise<number>} The exit code.
 */
export async function playDemo() {
  const chosen = process.env['HASHIYA_DEMO_OUTPUT'];
  const folder = chosen ? fromWhereTyped(chosen) : inProject('demo-output');
  await mkdir(folder, { recursive: true });
  const started = Date.now();
  say(`Playing the main job in the real app${needsXvfb() ? ', under Xvfb' : ''} …`);
  const { code } = await withDisplay((environment) =>
    runTool('playwright', ['test', '--config', 'e2e/demo.config.ts'], {
      output: 'show',
      env: { ...environment, HASHIYA_DEMO_OUTPUT: folder },
    }),
  );
  const files = await filesSince(folder, started);
  if (code !== 0) say('The main job did not run to its end; Playwright says why above.');
  if (files.length > 0)
    say(`${code === 0 ? 'Done. It' : 'It'} left in ${folder}:\n${files.map((file) => `  ${file}`).join('\n')}`);
  return code;
}

/**
 * Files written since a moment, sorted: what earlier runs left is none of this one's.
 * @param {string} folder
 * @param {number} since
 */
async function filesSince(folder, since) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const times = await Promise.all(paths.map(async (path) => (await stat(path)).mtimeMs));
  // Some file systems keep times in whole seconds, cut off.
  return paths.filter((_, index) => (times[index] ?? 0) >= since - 1000).sort();
}

await runAsCommand(import.meta.url, async () => {
  await setUpApp('for tests');
  await build();
  return playDemo();
});
