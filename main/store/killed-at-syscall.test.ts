import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildForChildren, restOf, type BuiltModules } from '../testing/child';
import { expectNothingLost, statesOf } from '../testing/crash-oracle';
import { SCENARIOS, scenarioOptions, type ScenarioName } from '../testing/crash-scenarios';
import { bounded, isFull } from '../testing/fault-bounds';
import { scratchFolder } from '../testing/scratch';
import { startWithFault, whyNoStrace } from '../testing/strace';

vi.setConfig({ testTimeout: bounded(3_600_000, 60_000) });

let modules: BuiltModules;
beforeAll(async () => {
  modules = await buildForChildren({ scenarios: 'main/testing/crash-scenarios.ts' });
});
afterAll(() => modules.remove());

/** Runs a scenario in a process of its own, which prints a line for each act that counts as done. */
const SCRIPT = `
  const { writeSync } = await import('node:fs');
  const [modules, name, folder, backups] = process.argv.slice(1);
  const { SCENARIOS, scenarioOptions } = await import(modules + '/scenarios.js');
  await SCENARIOS[name].run(folder, scenarioOptions(backups, 'run'), () => writeSync(1, 'done\\n'));
  writeSync(1, 'over\\n');
`;

const CALLS = ['fsync', 'rename', 'pwrite64', 'openat', 'ftruncate', 'link', 'unlink'] as const;

/** Opening a file changes little between two other calls, so not every one is worth a kill. */
const strideOf = (call: (typeof CALLS)[number]): number => (call === 'openat' ? 5 : 1);

const FEW: Partial<Record<ScenarioName, readonly (typeof CALLS)[number][]>> = {
  annotate: ['fsync', 'unlink'],
  adopt: ['fsync'],
  bulk: ['pwrite64'],
  'put-by': ['rename'],
  migrate: ['rename'],
};

const cases = (Object.keys(SCENARIOS) as ScenarioName[]).flatMap((name) =>
  (isFull ? CALLS : (FEW[name] ?? [])).map((call) => ({ name, call })),
);

/** Which calls are killed at, one after the other. */
function* turns(call: (typeof CALLS)[number]): Generator<number> {
  if (isFull) for (let turn = 1; ; turn += strideOf(call)) yield turn;
  yield* [2, 9, 17];
}

const reason = whyNoStrace === null ? '' : ` (skipped: ${whyNoStrace})`;
const bound = bounded('at every call until none is left', 'at three calls');

describe.skipIf(whyNoStrace !== null)(`cases 2 and 6: killed by the kernel ${bound}${reason}`, () => {
  test.each(cases)('$name, at $call: everything that counted as done is there', async ({ name, call }) => {
    const place = await scratchFolder();
    const run = async (label: string) => {
      const copy = join(place, label);
      await cp(join(place, 'prepared'), copy, { recursive: true });
      return { copy, folder: join(copy, 'workspace'), backups: join(copy, 'backups') };
    };
    const first = join(place, 'prepared');
    await SCENARIOS[name].prepare(join(first, 'workspace'), scenarioOptions(join(first, 'backups'), 'prepare'));
    const reference = await run('reference');
    const states = await statesOf(name, reference.folder, reference.backups);
    let killed = 0;
    for (const turn of turns(call)) {
      const { copy, folder, backups } = await run(String(turn));
      const child = startWithFault(`${call}:signal=KILL:when=${String(turn)}`, SCRIPT, [
        modules.folder,
        name,
        folder,
        backups,
      ]);
      const lines = await restOf(child);
      const isOver = lines.includes('over');
      expect(await child.ended).toBe(isOver ? 0 : 'SIGKILL');
      await expectNothingLost(name, folder, backups, states, lines.filter((line) => line === 'done').length);
      await rm(copy, { recursive: true });
      if (isOver) break;
      killed += 1;
    }
    // Cutting back a journal is the one call that most scenarios do not make, and files are removed only once or so.
    if (call !== 'ftruncate' && name !== 'create') expect(killed).toBeGreaterThan(call === 'unlink' ? 0 : 1);
  });
});
