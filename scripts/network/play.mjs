// Owns running Playwright under a display, as the user and in the network that this process has. The runs of the tests
// start it where those are to be others than their own. Usage: node play.mjs [words for playwright test]

import { runAsCommand } from '../command/command.mjs';
import { runTool } from '../command/project-tool.mjs';
import { withDisplay } from '../setup/display.mjs';

await runAsCommand(import.meta.url, async (words) => {
  const { code } = await withDisplay((env) => runTool('playwright', ['test', ...words], { output: 'show', env }));
  return code;
});
