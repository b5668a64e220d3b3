// Owns the full comparison of visual order with the oracle: whole translations, and more mixed lines than in `npm test`.
// Usage: npm run test:oracle

import { build } from './build.mjs';
import { runAsCommand } from './command/command.mjs';
import { runTool } from './command/project-tool.mjs';
import { withDisplay } from './setup/display.mjs';
import { setUpApp } from './setup/setup.mjs';

await runAsCommand(import.meta.url, async () => {
  await setUpApp('for tests');
  await build();
  const { code } = await withDisplay((environment) =>
    runTool('playwright', ['test', '--config', 'e2e/playwright.config.ts', 'e2e/rtl/visual-order.spec.ts'], {
      output: 'show',
      env: { ...environment, HASHIYA_ORACLE: 'full' },
    }),
  );
  return code;
});
