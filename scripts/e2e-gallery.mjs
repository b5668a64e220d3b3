// Owns taking the gallery for a person to look through, and saying where it is: test-results/gallery/, made anew.
// Usage: npm run e2e:gallery

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './build.mjs';
import { runAsCommand } from './command/command.mjs';
import { inProject } from './command/project-folder.mjs';
import { runTool } from './command/project-tool.mjs';
import { say } from './command/say.mjs';
import { withDisplay } from './setup/display.mjs';
import { setUpApp } from './setup/setup.mjs';

await runAsCommand(import.meta.url, async () => {
  await setUpApp('for tests');
  await build();
  const folder = inProject('test-results', 'gallery');
  await rm(folder, { recursive: true, force: true });
  const { code } = await withDisplay((environment) =>
    runTool('playwright', ['test', '--config', 'e2e/gallery/gallery.config.ts'], {
      output: 'show',
      env: { ...environment, HASHIYA_GALLERY_OUTPUT: folder },
    }),
  );
  say(
    code === 0
      ? `The gallery is in ${join(folder, 'index.html')}`
      : 'The gallery was not taken to its end; Playwright says why above.',
  );
  return code;
});
