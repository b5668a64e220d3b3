// A small part of the fuzzing, for `npm test`: the same inputs each time, every target for about half a second. `npm run fuzz` goes
// on from there, with other chance. The files in `fuzz/found` are inputs that something once did not hold for.

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { TARGETS } from './targets/all';
import { tryAt, type Trial } from './trying';

vi.mock('electron', () => import('../main/testing/electron-stand-in'));

const SEED = 20_261_130;
const MILLISECONDS = 600;
/** Fewer inputs than the seeds of most targets would be no fuzzing. */
const FEWEST = 3;

/** Keeps an input where the next one who looks for it finds it. */
const kept = async (name: string, { index, input }: Trial): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'hashiya-fuzz-found-'));
  const file = join(folder, `${name}-${String(SEED)}-${String(index)}-${input.name.replaceAll('/', '-')}`);
  await writeFile(file, input.bytes);
  return file;
};

test.each(TARGETS)('$name: whatever the input is, it is read or refused by a code', async ({ name, make }) => {
  const target = await make();
  const outcomes = new Set<string>();
  const from = performance.now();
  // Every input that is sound is tried, however slow the machine is, and then those that come next to them.
  const sound = Math.min(target.seeds.length, FEWEST);
  for (let tried = 0; tried < sound + FEWEST || performance.now() - from < MILLISECONDS; tried += 1) {
    const index = tried < sound ? tried : target.seeds.length + tried - sound;
    const trial = await tryAt(target, SEED, index);
    const where = trial.problem === null ? '' : await kept(name, trial);
    expect(
      trial.problem,
      `npm run fuzz -- --only=${name} --seed=${String(SEED)} --input=${String(index)}: ${where}`,
    ).toBe(null);
    outcomes.add(trial.outcome);
  }
  expect([...outcomes]).toContain('read');
});
