// Owns the test of the package: it is made, installed, used as an ordinary user, attacked, and removed again. It refuses
// machines that it could not leave as they were. Usage: npm run test:package

import { build } from './build.mjs';
import { runAsCommand } from './command/command.mjs';
import { runTool } from './command/project-tool.mjs';
import { say } from './command/say.mjs';
import { obstacleToPackageTest, preparePackageTest } from './package/package-test.mjs';
import { setUpApp } from './setup/setup.mjs';
import { withDisplay } from './setup/display.mjs';

await runAsCommand(import.meta.url, async (words) => {
  await setUpApp('for tests');
  const obstacle = await obstacleToPackageTest();
  if (obstacle !== undefined) {
    say(`The package is not tested here: ${obstacle}.`);
    return 0;
  }
  await build();
  const environment = await preparePackageTest();
  const { code } = await withDisplay((display) =>
    runTool('playwright', ['test', '--config', 'e2e/package/package.config.ts', ...words], {
      output: 'show',
      env: { ...display, ...environment },
    }),
  );
  return code;
});
