// Owns the build: the app with electron-vite and the headless command with vite, into out/, when a source changed. It
// refuses to say more than a line when all goes well, and less than everything when not. Usage: npm run build

import { chmod, rm } from 'node:fs/promises';
import { hashSources, isBuilt, stampBuild } from './build/build-stamp.mjs';
import { checkPreload } from './build/preload-check.mjs';
import { runAsCommand } from './command/command.mjs';
import { inProject, projectFolder } from './command/project-folder.mjs';
import { runTool } from './command/project-tool.mjs';
import { say } from './command/say.mjs';
import { Stop } from './command/stop.mjs';
import { setUpTools } from './setup/setup.mjs';

/** Builds what changed. */
export async function build() {
  const sources = await hashSources(projectFolder);
  if (await isBuilt(projectFolder, sources)) return;
  const started = performance.now();
  // A build that fails half-way must not pass for one.
  await rm(inProject('out', '.build-stamp'), { force: true });
  const results = await Promise.all([
    runTool('electron-vite', ['build'], { output: 'collect' }),
    runTool('vite', ['build', '--config', 'cli/vite.config.ts'], { output: 'collect' }),
    runTool('vite', ['build', '--config', 'extract/vite.config.ts'], { output: 'collect' }),
  ]);
  const failed = results.filter(({ code }) => code !== 0);
  if (failed.length > 0) {
    for (const { output } of failed) process.stderr.write(`${output}\n`);
    throw new Stop('The build failed; its output is above.', 'Mend what it names and run the command again.');
  }
  await checkPreload(inProject('out', 'preload', 'index.cjs'));
  await chmod(inProject('out', 'cli', 'index.js'), 0o755);
  await stampBuild(projectFolder, sources);
  say(`Built the app and the command line in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

await runAsCommand(import.meta.url, async () => {
  await setUpTools();
  await build();
  return 0;
});
