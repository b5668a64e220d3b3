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

const BOUND = bounded(Infinity, 6);
const cases = (Object.keys(SCENARIOS) as ScenarioName[]).flatMap((name) =>
  (['everything', 'bytes'] as const).map((loss) => ({ name, loss })),
);

describe(`case 17: the power fails between any two calls to the disk (${bounded('every moment', '6 moments each')})`, () => {
  test.each(cases)('$name, where $loss not flushed is lost: what counted as done is there', async ({ name, loss }) => {
    const { states, moments, backups } = await crashesOf(name, BOUND, loss);
    expect(moments.length).toBeGreaterThan(4);
    // A seal without its file, and without the trace of one, looks as if somebody had removed it. Telling is right.
    const tolerated = loss === 'everything' ? (['made-again'] as const) : [];
    for (const { folder, done } of moments) await expectNothingLost(name, folder, backups, states, done, tolerated);
  });
});
