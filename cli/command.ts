// Owns what a command of the command line is: its options, its arguments, and what it does.

import type { cli } from '../core/locales/en/cli';
import type { Answer } from './answer';

export type CommandName = keyof typeof cli.usage;

/** What a command may use of the world besides files. */
export interface Surroundings {
  /** The name the user is logged in with; empty where the system has none. */
  readonly userName: string;
}

type Values<Required extends string, Optional extends string> = Readonly<Record<Required, string>> &
  Readonly<Partial<Record<Optional, string>>>;

interface CommandShape<Required extends string, Optional extends string> {
  readonly name: CommandName;
  /** Options without which the command is not understood; all options take a value. */
  readonly required: readonly Required[];
  readonly optional: readonly Optional[];
  /** How many arguments stand beside the options. */
  readonly arguments: { readonly least: number; readonly most: number };
  run(values: Values<Required, Optional>, argumentList: readonly string[], surroundings: Surroundings): Promise<Answer>;
}

/** A command with its own option names forgotten. */
export type Command = CommandShape<string, string>;

/** Defines a command; `run` gets its options by their names. */
export const defineCommand = <Required extends string, Optional extends string>(
  shape: CommandShape<Required, Optional>,
): Command => ({
  ...shape,
  // `parseArguments` lets only these options through and none of the required ones out.
  run: (values: Values<Required, Optional>, argumentList, surroundings) =>
    shape.run(values, argumentList, surroundings),
});
