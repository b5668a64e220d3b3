// Owns the folders that crashes at every moment of a scenario leave behind. The scenario runs twice: once to learn its
// states and how many moments there are, and once to keep the folder at those that are wanted.

import { cpSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stateOf, statesOf, type CrashState } from './crash-oracle';
import { SCENARIOS, scenarioOptions, type ScenarioName } from './crash-scenarios';
import { watchDisk } from './disk-steps';
import { sampleOf } from './fault-bounds';
import { FlushedDisk, type Loss } from './flushed-disk';
import { scratchFolder } from './scratch';

/** A folder as a crash has left it, and how many acts counted as done then. */
export interface CrashMoment {
  readonly folder: string;
  readonly done: number;
}

/** A scenario's states, and the moments at which it was cut off. */
export interface Crashes {
  readonly states: readonly CrashState[];
  readonly moments: readonly CrashMoment[];
  readonly backups: string;
}

/** Calls `keep` before every call that finds the folder changed, or one more act done, since the last time. */
const atEachChange = async (
  folder: string,
  keep: (disk: FlushedDisk) => void,
  run: (acknowledge: () => void) => Promise<unknown>,
): Promise<void> => {
  const disk = new FlushedDisk(folder);
  let isChanged = true;
  const stop = watchDisk({
    root: folder,
    before: () => {
      if (isChanged) keep(disk);
      isChanged = false;
      return undefined;
    },
    after: (step) => {
      disk.note(step);
      isChanged = true;
    },
  });
  try {
    await run(() => (isChanged = true));
  } finally {
    stop();
  }
};

/**
 * Cuts a scenario off at moments spread over all of its calls to the disk, at most `bound` of them in a run that is not
 * full. `loss` is what is lost with it; null for a killed process, which loses nothing that was written.
 */
export const crashesOf = async (name: ScenarioName, bound: number, loss: Loss | null): Promise<Crashes> => {
  const [place, reference] = [await scratchFolder(), await scratchFolder()];
  const [folder, backups] = [join(place, 'workspace'), join(place, 'backups')];
  await SCENARIOS[name].prepare(folder, scenarioOptions(backups, 'prepare'));
  await cp(place, reference, { recursive: true });
  let count = 0;
  let states: CrashState[] = [];
  await atEachChange(
    join(reference, 'workspace'),
    () => (count += 1),
    async () => (states = await statesOf(name, join(reference, 'workspace'), join(reference, 'backups'))),
  );
  const all = Array.from({ length: count }, (_, index) => index);
  const wanted = new Set(sampleOf(all, bound));
  const moments: CrashMoment[] = [];
  let [index, done] = [0, 0];
  await mkdir(join(place, 'crashed'));
  const keep = (disk: FlushedDisk): void => {
    const copy = join(place, 'crashed', String(index));
    if (wanted.has(index)) {
      if (loss === null) cpSync(folder, copy, { recursive: true });
      else disk.remains(loss, copy);
      moments.push({ folder: copy, done });
    }
    index += 1;
  };
  await atEachChange(folder, keep, (acknowledge) =>
    SCENARIOS[name].run(folder, scenarioOptions(backups, 'run'), (store) => {
      done += 1;
      if (JSON.stringify(stateOf(store)) !== JSON.stringify(states[done])) throw new Error('the runs differ');
      acknowledge();
    }),
  );
  return { states, moments, backups };
};
