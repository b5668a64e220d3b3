// Starts the thread in which inputs are tried, one after the other, so that one that never ends, or fills the memory, can be
// ended from outside. The number of the input that it is at stands in memory that both see.

import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { TARGETS } from './targets/all';
import { tryAt } from './trying';
import type { FromWorker } from './worker-messages';

const orders = z
  .object({
    target: z.string(),
    seed: z.number(),
    from: z.number(),
    milliseconds: z.number(),
    at: z.instanceof(SharedArrayBuffer),
  })
  .parse(workerData);

const tell = (message: FromWorker): void => {
  parentPort?.postMessage(message);
};

const maker = TARGETS.find(({ name }) => name === orders.target);
if (maker === undefined) throw new Error(`there is no target ${orders.target}`);

// A promise that nobody waits for is a bug of the reader that made it.
process.on('unhandledRejection', (error) => {
  tell({
    kind: 'wrong',
    index: Atomics.load(place, 0),
    name: 'unhandled',
    problem: String(error instanceof Error ? error.stack : error),
  });
});

const place = new Int32Array(orders.at);
const target = await maker.make();
const outcomes: Record<string, number> = {};
let index = orders.from;
let slowest = 0;
const began = performance.now();
while (performance.now() - began < orders.milliseconds) {
  Atomics.store(place, 0, index);
  const trial = await tryAt(target, orders.seed, index);
  outcomes[trial.outcome] = (outcomes[trial.outcome] ?? 0) + 1;
  slowest = Math.max(slowest, trial.milliseconds);
  if (trial.problem !== null) tell({ kind: 'wrong', index, name: trial.input.name, problem: trial.problem });
  index += 1;
}
tell({ kind: 'done', tried: index - orders.from, outcomes, slowest });
