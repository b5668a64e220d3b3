// Owns the full run of the tests of faults: the tools they need, and no bound on how many faults are tried. In `npm test`
// the same tests run with a bound, and skip what has no tool. Usage: npm run test:faults [-- words for vitest]

import { runAsCommand } from './command/command.mjs';
import { runTool } from './command/project-tool.mjs';
import { installPackages } from './setup/debian-packages.mjs';
import { isRoot } from './setup/privileges.mjs';
import { missingPrograms } from './setup/programs.mjs';
import { setUpTools } from './setup/setup.mjs';

/** By the name of the program: Debian's package that holds it. */
const TOOLS = { strace: 'strace', faketime: 'faketime', xfs_io: 'xfsprogs', 'mkfs.ext4': 'e2fsprogs', git: 'git' };

/** The tests whose number of faults is bounded, and those beside them. */
const TESTS = [
  'killed-at-random',
  'killed-at-syscall',
  'killed-between-calls',
  'power-cut',
  'real-disks',
  'disk-faults',
  'truncated-files',
  'two-writers',
  'outside-changes',
  'migration',
  'clock',
  'repository',
  'cancelled-work',
  'large-workspace',
  'odd-files',
  'faults',
  'recovery',
].map((name) => `main/store/${name}.test.ts`);

await runAsCommand(import.meta.url, async (words) => {
  await setUpTools();
  const missing = await missingPrograms(Object.keys(TOOLS));
  const packages = missing.map((name) => TOOLS[/** @type {keyof typeof TOOLS} */ (name)]);
  // Without them the tests that need them are skipped, each with its reason.
  if (isRoot && packages.length > 0) await installPackages(packages, 'Some tests of faults need tools.');
  const env = { ...process.env, HASHIYA_FAULTS: 'full' };
  const { code } = await runTool('vitest', ['run', ...TESTS, ...words], { output: 'show', env });
  return code;
});
