// Owns what a command of the command line is: its options, its arguments, and what it does.

import type { cli } from '../core/locales/en/cli';
import type { Extractor } from '../main/files/extractor';
import type { Work } from '../main/store/work';
import type { Answer } from './answer';

export type CommandName = keyof typeof cli.usage;

/** Long work, as the line that shows its progress calls it. */
export type Stage = keyof typeof cli.stage;

/** What a command may use of the world besides files. */
export interface Surroundings {
  /** The name the user is logged in with; empty where the system has none. */
  readonly userName: string;
  /** The folder for the backups of all workspaces. */
  readonly backups: string;
  /** What reads the files that are brought in. */
  readonly extractor: Extractor;
  /** What a stage of long work tells its progress to, and what calls it off. */
  readonly work: (stage: Stage) => Work;
}

type Values<Required extends string, Optional extends string> = Readonly<Record<Required, string>> &
  Readonly<Partial<Record<Optional, string>>>;

interface CommandShape<Required extends string, Optional extends string, Flag extends string> {
  readonly name: CommandName;
  /** Options without which the command is not understood; these and the optional ones take a value. */
  readonly required: readonly Required[];
  readonly optional: readonly Optional[];
  /** Options that may be given several times; their values stand in one, a line each. */
  readonly repeatable?: readonly Optional[];
  /** Options that take no value. */
  readonly flags?: readonly Flag[];
  /** How many arguments stand beside the options. */
  readonly arguments: { readonly least: number; readonly most: number };
  run(
    values: Values<Required, Optional>,
    argumentList: readonly string[],
    surroundings: Surroundings,
    flags: Readonly<Record<Flag, boolean>>,
  ): Promise<Answer>;
}

/** A command with its own option names forgotten. */
export type Command = CommandShape<string, string, string>;

/** Defines a command; `run` gets its options by their names. */
export const defineCommand = <Required extends string, Optional extends string, Flag extends string = never>(
  shape: CommandShape<Required, Optional, Flag>,
): Command => ({
  ...shape,
  // `parseArguments` lets only these options through and none of the required ones out.
  run: (values: Values<Required, Optional>, argumentList, surroundings, flags: Readonly<Record<Flag, boolean>>) =>
    shape.run(values, argumentList, surroundings, flags),
});
