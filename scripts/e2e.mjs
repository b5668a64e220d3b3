// Owns running the end-to-end tests by hand: set-up, build, Playwright under a display. It refuses to interpret the
// words: they are Playwright's. Usage: npm run e2e [-- words for playwright test]

import { build } from './build.mjs';
import { runAsCommand } from './command/command.mjs';
import { runTool } from './command/project-tool.mjs';
import { withDisplay } from './setup/display.mjs';
import { setUpApp } from './setup/setup.mjs';

await runAsCommand(import.meta.url, async (words) => {
  await setUpApp('for tests');
  await build();
  const { code } = await withDisplay((env) =>
    runTool('playwright', ['test', '--config', 'e2e/playwright.config.ts', ...words], { output: 'show', env }),
  );
  return code;
});
