// Owns running the benchmark by hand: set-up, build, and the measuring. It refuses to be part of the tests:
// times are a matter of the machine. Usage: npm run bench [-- --quick] [-- --queries]

import { runAsCommand } from './command/command.mjs';
import { runChild } from './command/children.mjs';
import { inProject, projectFolder } from './command/project-folder.mjs';
import { runTool } from './command/project-tool.mjs';
import { Stop } from './command/stop.mjs';
import { setUpTools } from './setup/setup.mjs';

await runAsCommand(import.meta.url, async (words) => {
  await setUpTools();
  const built = await runTool('vite', ['build', '--config', 'bench/vite.config.ts'], { output: 'collect' });
  if (built.code !== 0) throw new Stop(`The build failed:\n${built.output}`, 'Mend what it names and run it again.');
  const { code } = await runChild(process.execPath, [inProject('out', 'bench', 'index.js'), ...words], {
    cwd: projectFolder,
    output: 'show',
  });
  return code;
});
