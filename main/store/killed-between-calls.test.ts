import { describe, expect, test, vi } from 'vitest';
import { crashesOf } from '../testing/crash-moments';
import { expectNothingLost } from '../testing/crash-oracle';
import { SCENARIOS, type ScenarioName } from '../testing/crash-scenarios';
import { bounded } from '../testing/fault-bounds';

vi.mock('node:fs/promises', async (original) => {
  const { watched } = await import('../testing/disk-steps');
  return watched(await original());
});
vi.setConfig({ testTimeout: bounded(900_000, 60_000) });

const BOUND = bounded(Infinity, 12);

describe(`case 2: killed between any two calls to the disk (${bounded('every moment', '12 moments each')})`, () => {
  test.each(Object.keys(SCENARIOS) as ScenarioName[])(
    '%s: everything that counted as done is there, what was under way is whole or not at all',
    async (name) => {
      const { states, moments, backups } = await crashesOf(name, BOUND, null);
      expect(moments.length).toBeGreaterThan(10);
      for (const { folder, done } of moments) await expectNothingLost(name, folder, backups, states, done);
    },
  );
});
