// Owns running the benchmark by hand: set-up, builds, and the measuring under a display. It refuses to be part of the
// tests: times are a matter of the machine. Usage: npm run bench [-- words], see bench/request.ts.

import { buildBench, buildMeasuredPages } from './bench/build-bench.mjs';
import { build } from './build.mjs';
import { runChild } from './command/children.mjs';
import { runAsCommand } from './command/command.mjs';
import { inProject, projectFolder } from './command/project-folder.mjs';
import { withDisplay } from './setup/display.mjs';
import { prepareMeasuredPackage } from './package/package-test.mjs';
import { setUpApp } from './setup/setup.mjs';

await runAsCommand(import.meta.url, async (words) => {
  await setUpApp('for tests');
  await build();
  await buildMeasuredPages();
  await buildBench();
  const only = words.find((word) => word.startsWith('--only='));
  if (only === undefined || only.includes('package')) await prepareMeasuredPackage();
  const { code } = await withDisplay((env) =>
    runChild(process.execPath, [inProject('out', 'bench', 'index.js'), ...words], {
      cwd: projectFolder,
      env,
      output: 'show',
    }),
  );
  return code;
});
