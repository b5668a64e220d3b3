// Owns how a command and its options are typed, and how many arguments it takes.

import { syntaxOf, type ArgumentSyntax, type CommandName, type CommandSyntax, type OptionSyntax } from './syntax';

/** How many arguments a command takes beside its options. */
export const argumentCount = ({ arguments: words }: CommandSyntax): { least: number; most: number } => ({
  least: words.filter(({ isOptional }) => isOptional !== true).length,
  most: words.some(({ isMany }) => isMany === true) ? Infinity : words.length,
});

/** How an option is typed: `--out FILE`, `--conflicts ours|theirs`, `--json`. */
export const typedOption = (name: string, { value, choices }: OptionSyntax): string => {
  if (value === null) return `--${name}`;
  // Long lists stand where the option is explained.
  return `--${name} ${choices !== undefined && choices.length <= 4 ? choices.join('|') : value}`;
};

const typedArgument = ({ word, isOptional, isMany, choices }: ArgumentSyntax): string => {
  const name = choices === undefined ? word : choices.join('|');
  return isOptional === true ? `[${name}]` : isMany === true ? `${name}…` : name;
};

/** How a command is typed, in one line. */
export const usageOf = (name: CommandName): string => {
  const { arguments: words, options } = syntaxOf(name);
  const typed = Object.entries(options).map(([option, syntax]) => {
    const word = typedOption(option, syntax);
    return syntax.isRequired === true ? word : `[${word}]${syntax.isRepeatable === true ? '…' : ''}`;
  });
  return ['hashiya', name, ...words.map(typedArgument), ...typed].join(' ');
};
