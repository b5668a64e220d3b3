// Owns how options and commands are explained, for help, completion and manual alike.

import type { CommandName, OptionSyntax } from './syntax';
import { typedOption } from './typed-syntax';
import { say } from './words';

/** An option with what is said of it. */
export interface ExplainedOption {
  readonly name: string;
  readonly syntax: OptionSyntax;
  /** As it is typed. */
  readonly typed: string;
  readonly about: string;
}

/** Options in the order of the table. A list of choices that is too long for the usage stands behind the explanation. */
export const explainedOptions = (options: Readonly<Record<string, OptionSyntax>>): ExplainedOption[] =>
  Object.entries(options).map(([name, syntax]) => {
    const typed = typedOption(name, syntax);
    const { choices = [] } = syntax;
    const about = say(`option.${syntax.about}`);
    const isListed = choices.length > 0 && !typed.includes('|');
    return {
      name,
      syntax,
      typed,
      about: isListed ? say('help.choices', { about, choices: choices.join(', ') }) : about,
    };
  });

/** What a command does, in one sentence. */
export const shortSummary = (name: CommandName): string => {
  const summary = say(`summary.${name}`);
  const end = summary.search(/[.:;](?: |$)/u);
  return end === -1 ? summary : summary.slice(0, end);
};
