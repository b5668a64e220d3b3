// Starts the fuzzing: each target for its share of the time, and in the end what was found. It fails where something does not
// hold. Usage: npm run fuzz -- --seconds=600 --only=html,docx --seed=7; with --input=N that one input alone.

import { join, resolve } from 'node:path';
import { readRequest } from './request';
import { runTarget } from './run-target';
import { TARGETS } from './targets/all';
import { tryAt } from './trying';

const MOST_SEED = 1_000_000;
const request = readRequest(process.argv.slice(2), Date.now() % MOST_SEED);
const chosen = TARGETS.filter(({ name }) => request.only.length === 0 || request.only.includes(name));
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
if (chosen.length === 0) throw new Error(`there are these targets: ${TARGETS.map(({ name }) => name).join(', ')}`);
say(`seed ${String(request.seed)}, ${String(request.seconds)} s for ${String(chosen.length)} targets`);

let wrong = 0;
const share = (request.seconds * 1000) / chosen.length;
for (const maker of chosen) {
  if (request.input !== null) {
    const target = await maker.make();
    const { outcome, problem, milliseconds } = await tryAt(target, request.seed, request.input);
    say(
      `${target.name}: ${outcome} in ${String(Math.round(milliseconds))} ms${problem === null ? '' : `\n${problem}`}`,
    );
    wrong += problem === null ? 0 : 1;
    continue;
  }
  const report = await runTarget(maker, {
    worker: join(import.meta.dirname, 'worker.js'),
    seed: request.seed,
    milliseconds: share,
    folder: resolve('out/fuzz-found'),
  });
  const outcomes = Object.entries(report.outcomes).map(([outcome, count]) => `${outcome} ${String(count)}`);
  say(
    `${maker.name}: ${String(report.tried)} inputs, slowest ${String(Math.round(report.slowest))} ms: ${outcomes.join(', ')}`,
  );
  for (const { problem, file } of report.problems)
    say(`  WRONG ${file}\n    ${problem.split('\n').slice(0, 8).join('\n    ')}`);
  wrong += report.problems.length;
}
say(wrong === 0 ? 'nothing was found' : `${String(wrong)} found`);
process.exit(wrong === 0 ? 0 : 1);
