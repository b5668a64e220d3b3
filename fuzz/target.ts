// Owns what a target of the fuzzing is: inputs that it reads, how they are changed, and what must hold whatever they are.

import { mutateBytes } from './inputs/mutate-bytes';
import { mutateJsonText } from './inputs/mutate-json';
import { mutateMarkup } from './inputs/mutate-markup';
import { mutateZip } from './inputs/mutate-zip';
import { Random, seedOf } from './inputs/random';

/** What a target is given: bytes, called by the name of the file that they were made from. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Which changes know of the input's structure; bytes as such are always changed too. */
export type Structure = 'none' | 'json' | 'markup' | 'zip';

export interface Target {
  readonly name: string;
  readonly structure: Structure;
  /** How long one input may take, where that is not five seconds. */
  readonly mostMilliseconds?: number;
  /** Sound inputs, from which the others are made. */
  readonly seeds: readonly Input[];
  /** Makes inputs that are sound in their shape; then only some are made by changing others. */
  readonly grow?: (random: Random) => Input;
  /** Reads an input; gives in a word what came of it. Throws where something does not hold. */
  readonly run: (input: Input) => Promise<string> | string;
}

/** What makes a target; reading what it needs may take a moment. */
export interface TargetMaker {
  readonly name: string;
  readonly make: () => Promise<Target>;
}

/** The input of that number: the seeds themselves first, then what is made of them. The same for the same seed. */
export const inputAt = ({ name, structure, seeds, grow }: Target, seed: number, index: number): Input => {
  const sound = seeds[index];
  if (sound !== undefined) return sound;
  const random = new Random(seedOf(seed, name, index));
  const grown = grow !== undefined && !random.oneIn(20) ? grow(random) : null;
  if (grown !== null && !random.oneIn(5)) return grown;
  const from = grown ?? random.pick(seeds);
  const others = seeds.map(({ bytes }) => bytes);
  if (structure === 'json' && !random.oneIn(4)) {
    return {
      name: from.name,
      bytes: new TextEncoder().encode(mutateJsonText(random, new TextDecoder().decode(from.bytes))),
    };
  }
  if (structure === 'markup' && random.oneIn(2)) {
    return {
      name: from.name,
      bytes: new TextEncoder().encode(mutateMarkup(random, new TextDecoder().decode(from.bytes))),
    };
  }
  if (structure === 'zip' && !random.oneIn(4)) return { name: from.name, bytes: mutateZip(random, from.bytes) };
  return { name: from.name, bytes: mutateBytes(random, from.bytes, others) };
};

/** True where an input has left a trace that only what runs in it could leave, or has changed what all objects share. */
export const wasRun = (): boolean =>
  'hashiyaWasHere' in globalThis ||
  Object.keys(Object.prototype).length > 0 ||
  ['polluted', 'x_future'].some((name) => name in {});
