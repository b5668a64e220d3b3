// Owns what a run of the fuzzing is asked for: how long, what, and by which chance.

export interface FuzzRequest {
  readonly seconds: number;
  /** Names of targets; all where none is named. */
  readonly only: readonly string[];
  readonly seed: number;
  /** The number of the one input to try; null for all that there is time for. */
  readonly input: number | null;
}

const USUAL_SECONDS = 300;

/** Reads `--seconds=600 --only=html,docx --seed=7 --input=1234`; throws with words where one is wrong. */
export const readRequest = (words: readonly string[], anySeed: number): FuzzRequest => {
  const values = new Map<string, string>();
  for (const word of words) {
    const groups = /^--(?<name>seconds|only|seed|input)=(?<value>.+)$/u.exec(word)?.groups;
    if (groups === undefined) throw new Error(`${word} is none of --seconds=N, --only=A,B, --seed=N, --input=N`);
    values.set(groups.name ?? '', groups.value ?? '');
  }
  const number = (name: string, usual: number): number => {
    const value = Number(values.get(name) ?? usual);
    if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${name} takes a whole number`);
    return value;
  };
  return {
    seconds: number('seconds', USUAL_SECONDS),
    only: values.get('only')?.split(',') ?? [],
    seed: number('seed', anySeed),
    input: values.has('input') ? number('input', 0) : null,
  };
};
