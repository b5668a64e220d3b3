// Owns what a command of the command line is: what it gets of what was typed, and what it does.

import type { cli } from '../core/locales/en/cli';
import type { Extractor } from '../main/files/extractor';
import type { Work } from '../main/store/work';
import type { Answer } from './answer';
import type { StandardInput } from './standard-input';
import type { CommandName, SYNTAX } from './syntax';

/** Long work, as the line that shows its progress calls it. */
export type Stage = keyof typeof cli.stage;

/** What a command may use of the world besides files. */
export interface Surroundings {
  /** The name the user is logged in with; empty where the system has none. */
  readonly userName: string;
  /** The folder for the backups of all workspaces. */
  readonly backups: string;
  /** What is written to us, for the file named `-`. */
  readonly input: StandardInput;
  /** What reads the files that are brought in. */
  readonly extractor: Extractor;
  /** What a stage of long work tells its progress to, and what calls it off. */
  readonly work: (stage: Stage) => Work;
}

type OptionsOf<Name extends CommandName> = (typeof SYNTAX)[Name]['options'];

/** The names of the options that are of a sort. */
type Named<Options, Sort> = {
  [Option in keyof Options]: Options[Option] extends Sort ? Option : never;
}[keyof Options] &
  string;

type Values<Name extends CommandName> = Readonly<
  Record<Named<OptionsOf<Name>, { readonly value: string; readonly isRequired: true }>, string>
> &
  Readonly<Partial<Record<Named<OptionsOf<Name>, { readonly value: string }>, string>>>;

type Flags<Name extends CommandName> = Readonly<Record<Named<OptionsOf<Name>, { readonly value: null }>, boolean>>;

interface CommandShape<Name extends CommandName> {
  readonly name: Name;
  /** The options that take a value by their names; one that was given several times has its values in one, a line each. */
  run(
    values: Values<Name>,
    argumentList: readonly string[],
    surroundings: Surroundings,
    flags: Flags<Name>,
  ): Promise<Answer>;
}

/** A command with the types of its own options forgotten. */
export interface Command {
  readonly name: CommandName;
  run(
    values: Readonly<Record<string, string>>,
    argumentList: readonly string[],
    surroundings: Surroundings,
    flags: Readonly<Record<string, boolean>>,
  ): Promise<Answer>;
}

/** Defines a command; `run` gets its options by their names in the table of syntax. */
export const defineCommand = <Name extends CommandName>(shape: CommandShape<Name>): Command => ({
  name: shape.name,
  run: (values, argumentList, surroundings, flags) =>
    // `parseArguments` lets only the options of the table through, and none that is needed out.
    shape.run(values as Values<Name>, argumentList, surroundings, flags),
});
