// Owns running the end-to-end tests by hand: set-up, build, Playwright under a display, and a watch over the network. It
// refuses to interpret the words: they are Playwright's. Usage: npm run e2e [-- words for playwright test]

import { build } from './build.mjs';
import { runAsCommand } from './command/command.mjs';
import { playWatched } from './network/watched-run.mjs';
import { setUpApp } from './setup/setup.mjs';

await runAsCommand(import.meta.url, async (words) => {
  await setUpApp('for tests');
  await build();
  const { code, isClean } = await playWatched(['--config', 'e2e/playwright.config.ts', ...words]);
  return code === 0 && !isClean ? 1 : code;
});
