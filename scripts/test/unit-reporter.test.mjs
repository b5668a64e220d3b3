import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseJson } from '../command/json.mjs';
import { inProject } from '../command/project-folder.mjs';
import { runTool } from '../command/project-tool.mjs';
import { temporaryFolder } from '../command/temporary-folder.mjs';
import { UNIT_REPORT } from './unit-reporter.mjs';

const FILES = {
  'vitest.config.mjs': 'export default {};',
  'a.test.mjs': `import { expect, test } from 'vitest';
    let tries = 0;
    test('passes', () => {});
    test('fails', () => { expect(1).toBe(2); });
    test('passes at the second try', { retry: 1 }, () => { expect(++tries).toBe(2); });
    test('skips itself', (context) => context.skip('needs a kernel'));
    test.skip('is skipped', () => {});
    test.todo('is to come');`,
  'broken-hook.test.mjs': `import { beforeAll, test } from 'vitest';
    beforeAll(() => { throw new Error('the hook broke'); });
    test('never runs', () => {});`,
  'broken-import.test.mjs': `import './nowhere.mjs';`,
  'stray.test.mjs': `import { test } from 'vitest';
    test('leaves an error behind', async () => {
      setTimeout(() => { throw new Error('too late'); }, 0);
      await new Promise((done) => setTimeout(done, 50));
    });`,
};

test('the report of real tests says what became of each, and why', async () => {
  // Inside the project, so that the files find vitest.
  const folder = await temporaryFolder(FILES, inProject('out'));
  const path = join(folder, 'report.json');
  const words = ['run', '--root', folder, `--reporter=${inProject('scripts', 'test', 'unit-reporter.mjs')}`];
  const { code } = await runTool('vitest', words, { output: 'collect', env: { ...process.env, [UNIT_REPORT]: path } });
  expect(code).toBe(1);
  const report = /** @type {import('./tally.mjs').Tally} */ (parseJson(await readFile(path, 'utf8')));
  const { passed, failed, skipped, flaky } = report;
  expect(passed).toBe(3);
  expect(failed.sort()).toEqual([
    'a.test.mjs > fails',
    'broken-hook.test.mjs: the hook broke',
    expect.stringMatching(/^broken-import\.test\.mjs: .*nowhere\.mjs/),
    'outside any test: too late',
  ]);
  expect(flaky).toEqual(['a.test.mjs > passes at the second try']);
  expect(skipped).toEqual([
    { name: 'a.test.mjs > skips itself', reason: 'needs a kernel' },
    { name: 'a.test.mjs > is skipped', reason: 'no reason given' },
    { name: 'a.test.mjs > is to come', reason: 'still to be written' },
    { name: 'broken-hook.test.mjs > never runs', reason: 'did not run' },
  ]);
}, 60_000);
