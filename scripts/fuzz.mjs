// Owns running the fuzzing by hand, as long as one likes; a small part of it is in the unit tests.
// Usage: npm run fuzz -- --seconds=600 --only=html,docx --seed=7

import { runChild } from './command/children.mjs';
import { runAsCommand } from './command/command.mjs';
import { inProject, projectFolder } from './command/project-folder.mjs';
import { runTool } from './command/project-tool.mjs';
import { Stop } from './command/stop.mjs';

await runAsCommand(import.meta.url, async (words) => {
  const built = await runTool('vite', ['build', '--config', 'fuzz/vite.config.ts'], { output: 'collect' });
  if (built.code !== 0) throw new Stop(`The build failed:\n${built.output}`, 'Mend what it names and run it again.');
  const { code } = await runChild(process.execPath, [inProject('out', 'fuzz', 'index.js'), ...words], {
    cwd: projectFolder,
    output: 'show',
  });
  return code;
});
