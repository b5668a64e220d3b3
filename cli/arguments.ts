// Owns how a command line is taken apart, and what is wrong with one that cannot be.

import { parseArgs } from 'node:util';
import { misuse, type Answer } from './answer';
import { COMMON_OPTIONS, syntaxOf, type CommandName, type CommandSyntax } from './syntax';
import { argumentCount } from './typed-syntax';

/** What stands on a command line after the command's name. */
export interface Arguments {
  readonly values: Readonly<Record<string, string>>;
  readonly list: readonly string[];
  /** Every option of the command that takes no value, and whether it is there. */
  readonly flags: Readonly<Record<string, boolean>>;
}

/** Which of the options of every command are asked for, in a command line that may be wrong otherwise. */
export const commonOptions = (argv: readonly string[]): Readonly<Record<keyof typeof COMMON_OPTIONS, boolean>> => {
  const end = argv.indexOf('--');
  const options = end === -1 ? argv : argv.slice(0, end);
  return {
    json: options.includes('--json'),
    quiet: options.includes('--quiet'),
    help: options.includes('--help') || options.includes('-h'),
    version: options.includes('--version'),
  };
};

/** Parts the command's name from the rest; options of every command may stand before it. Null where there is none. */
export const splitCommand = (argv: readonly string[]): { name: string | null; rest: string[] } => {
  const index = argv.findIndex((argument) => !argument.startsWith('-'));
  return { name: argv[index] ?? null, rest: argv.filter((_, position) => position !== index) };
};

/**
 * Where a command takes no arguments of its own, one that is there is the workspace, unless that is given by its option.
 */
const withWorkspace = (
  { arguments: words, options }: CommandSyntax,
  values: Readonly<Record<string, string>>,
  list: readonly string[],
): Pick<Arguments, 'values' | 'list'> => {
  const [workspace, ...others] = list;
  const mayStand = words.length === 0 && options.workspace !== undefined && !('workspace' in values);
  return mayStand && workspace !== undefined ? { values: { ...values, workspace }, list: others } : { values, list };
};

/** Takes a command's arguments apart, or says what is wrong with them. */
export const parseArguments = (
  command: CommandName,
  argv: readonly string[],
): { ok: true; arguments: Arguments } | { ok: false; answer: Answer } => {
  const wrong = (...problem: Parameters<typeof misuse>) => ({ ok: false, answer: misuse(...problem) }) as const;
  const syntax = syntaxOf(command);
  const known: CommandSyntax['options'] = { ...syntax.options, ...COMMON_OPTIONS };
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { value }]) => [
      name,
      { type: value === null ? ('boolean' as const) : ('string' as const), ...(name === 'help' ? { short: 'h' } : {}) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const given: Record<string, string> = {};
  const flags = new Set<string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name: option, value } = token;
    const own = Object.hasOwn(known, option) ? known[option] : undefined;
    if (own === undefined) return wrong('option-unknown', { option: token.rawName });
    if (own.value === null) {
      flags.add(option);
      if (value !== undefined) return wrong('option-without-value', { option });
    } else if (option in given && own.isRepeatable !== true) return wrong('option-repeated', { option });
    else if (value === undefined || (value === '' && own.mayBeEmpty !== true))
      return wrong('value-missing', { option });
    // A single - is standard input.
    else if (!token.inlineValue && value.startsWith('-') && value !== '-') return wrong('value-missing', { option });
    else if (own.choices?.includes(value) === false)
      return wrong('choice-unknown', { option, choices: own.choices.join(', '), value });
    else given[option] = option in given ? `${given[option] ?? ''}\n${value}` : value;
  }
  const { values, list } = withWorkspace(syntax, given, positionals);
  const { least, most } = argumentCount(syntax);
  const missing = Object.entries(syntax.options).find(([name, own]) => own.isRequired === true && !(name in values));
  const excess = list[most];
  if (list.length < least) return wrong('argument-missing', { argument: syntax.arguments[list.length]?.word ?? '' });
  if (excess !== undefined) return wrong('argument-unexpected', { argument: excess });
  if (missing !== undefined) return wrong('option-missing', { option: missing[0] });
  const ownFlags = Object.keys(syntax.options).filter((name) => syntax.options[name]?.value === null);
  return {
    ok: true,
    arguments: { values, list, flags: Object.fromEntries(ownFlags.map((flag) => [flag, flags.has(flag)])) },
  };
};
