// Owns the trying of one input: what came of it, how long it took, and what is said of it where something does not hold.

import { inputAt, type Input, type Target } from './target';

/** How long one input may take, in milliseconds, where a target says nothing. */
const MOST_MILLISECONDS = 5000;

export interface Trial {
  readonly index: number;
  readonly input: Input;
  /** In a word what came of it; `wrong` where something does not hold. */
  readonly outcome: string;
  readonly milliseconds: number;
  /** What does not hold; null where all does. */
  readonly problem: string | null;
}

const problemOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${problemOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
};

/** Tries an input. */
export const tryInput = async (target: Target, input: Input, index: number): Promise<Trial> => {
  const from = performance.now();
  const result = await (async () => {
    try {
      return { outcome: await target.run(input), problem: null };
    } catch (error) {
      return { outcome: 'wrong', problem: problemOf(error) };
    }
  })();
  const milliseconds = performance.now() - from;
  const isSlow = result.problem === null && milliseconds > (target.mostMilliseconds ?? MOST_MILLISECONDS);
  return {
    index,
    input,
    milliseconds,
    outcome: result.outcome,
    problem: isSlow ? `it took ${String(Math.round(milliseconds))} ms` : result.problem,
  };
};

/** Tries the input of a number. */
export const tryAt = (target: Target, seed: number, index: number): Promise<Trial> =>
  tryInput(target, inputAt(target, seed, index), index);
