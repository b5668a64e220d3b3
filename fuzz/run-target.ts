// Owns the trying of one target for some time, in a thread that is ended when an input takes too long and begun again after
// it; and the keeping of each input that something does not hold for, once for each way in which it does not.

import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { inputAt, type TargetMaker } from './target';
import type { FromWorker } from './worker-messages';

/** An input that takes longer than this is ended. */
const HANG_MILLISECONDS = 60_000;
const LOOK_MILLISECONDS = 500;
const MOST_MEBIBYTES = 1536;
/** Reading a target's seeds takes a moment too. */
const START_MILLISECONDS = 60_000;

export interface TargetReport {
  readonly tried: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly slowest: number;
  /** What does not hold, each once, with the file that its input is kept in. */
  readonly problems: readonly { readonly problem: string; readonly file: string }[];
}

interface Stretch {
  readonly next: number;
  /** How long inputs were tried, in milliseconds. */
  readonly took: number;
  readonly isDone: boolean;
  readonly tried: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly slowest: number;
  readonly wrong: readonly { readonly index: number; readonly problem: string }[];
}

/** Runs one thread until time is up or an input has ended it. */
const runThread = (
  worker: string,
  target: string,
  seed: number,
  from: number,
  milliseconds: number,
): Promise<Stretch> =>
  new Promise((resolve) => {
    const at = new SharedArrayBuffer(4);
    const place = new Int32Array(at);
    Atomics.store(place, 0, -1);
    const thread = new Worker(worker, {
      workerData: { target, seed, from, milliseconds, at },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEBIBYTES },
      stdout: true,
      stderr: true,
    });
    const wrong: { index: number; problem: string }[] = [];
    let seen = { index: -1, since: Date.now() };
    let began: number | null = null;
    let isEnded = false;
    const end = (problem: string | null, done?: Extract<FromWorker, { kind: 'done' }>): void => {
      // A thread that is done comes to its end too.
      if (isEnded) return;
      isEnded = true;
      clearInterval(watch);
      void thread.terminate();
      const index = Atomics.load(place, 0);
      if (problem !== null) wrong.push({ index, problem });
      resolve({
        next: index + 1,
        took: Date.now() - (began ?? Date.now()),
        isDone: done !== undefined,
        tried: done?.tried ?? Math.max(0, index - from + 1),
        outcomes: done?.outcomes ?? {},
        slowest: done?.slowest ?? 0,
        wrong,
      });
    };
    const watch = setInterval(() => {
      const index = Atomics.load(place, 0);
      if (index >= 0) began ??= Date.now();
      if (index !== seen.index) seen = { index, since: Date.now() };
      else if (Date.now() - seen.since > (index < 0 ? START_MILLISECONDS : HANG_MILLISECONDS)) end('it does not end');
    }, LOOK_MILLISECONDS);
    thread.on('message', (message: FromWorker) => {
      if (message.kind === 'done') end(null, message);
      else wrong.push(message);
    });
    thread.once('error', (error) => {
      end(`the thread has ended: ${error.stack ?? error.message}`);
    });
    thread.once('exit', () => {
      end('the thread has ended');
    });
  });

/** What two problems have in common that are one: the first lines, without numbers and quoted words. */
const signOf = (problem: string): string =>
  problem
    .split('\n')
    .filter((line) => !line.includes('node_modules'))
    .slice(0, 3)
    .join('\n')
    .replaceAll(/\d+|"[^"]*"/gu, '#');

/** Tries a target for so many milliseconds; `folder` is where inputs are kept for which something does not hold. */
export const runTarget = async (
  { name, make }: TargetMaker,
  { worker, seed, milliseconds, folder }: { worker: string; seed: number; milliseconds: number; folder: string },
): Promise<TargetReport> => {
  const outcomes: Record<string, number> = {};
  const problems = new Map<string, { problem: string; file: string }>();
  let tried = 0;
  let slowest = 0;
  let left = milliseconds;
  for (let next = 0; left > 0;) {
    const stretch = await runThread(worker, name, seed, next, left);
    ({ next } = stretch);
    left -= Math.max(stretch.took, LOOK_MILLISECONDS);
    if (stretch.isDone) left = 0;
    tried += stretch.tried;
    slowest = Math.max(slowest, stretch.slowest);
    for (const [outcome, count] of Object.entries(stretch.outcomes))
      outcomes[outcome] = (outcomes[outcome] ?? 0) + count;
    for (const { index, problem } of stretch.wrong) {
      if (problems.has(signOf(problem)) || index < 0) continue;
      const input = inputAt(await make(), seed, index);
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${name}-${String(seed)}-${String(index)}-${basename(input.name)}`);
      await writeFile(file, input.bytes);
      problems.set(signOf(problem), { problem, file });
    }
    // A thread that cannot even start would be started for ever.
    if (stretch.wrong.some(({ index }) => index < 0)) {
      problems.set('start', { problem: stretch.wrong.map(({ problem }) => problem).join('\n'), file: 'none' });
      break;
    }
  }
  return { tried, outcomes, slowest, problems: [...problems.values()] };
};
