// Owns how a command line is taken apart, and what is wrong with one that cannot be.

import { parseArgs } from 'node:util';
import { misuse, type Answer } from './answer';
import type { Command } from './command';

/** What stands on a command line after the command's name. */
export interface Arguments {
  readonly values: Readonly<Record<string, string>>;
  readonly list: readonly string[];
  /** Every option of the command that takes no value, and whether it is there. */
  readonly flags: Readonly<Record<string, boolean>>;
}

/** Options that every command has; they take no value. */
const COMMON = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** The only option for which an empty value means something. */
const MAY_BE_EMPTY = 'note';

/** Which of the options of every command are asked for, in a command line that may be wrong otherwise. */
export const commonOptions = (argv: readonly string[]): { json: boolean; help: boolean; version: boolean } => {
  const end = argv.indexOf('--');
  const options = end === -1 ? argv : argv.slice(0, end);
  return {
    json: options.includes('--json'),
    help: options.includes('--help') || options.includes('-h'),
    version: options.includes('--version'),
  };
};

/** Parts the command's name from the rest; options of every command may stand before it. Null where there is none. */
export const splitCommand = (argv: readonly string[]): { name: string | null; rest: string[] } => {
  const index = argv.findIndex((argument) => !argument.startsWith('-'));
  return { name: argv[index] ?? null, rest: argv.filter((_, position) => position !== index) };
};

/** Takes a command's arguments apart, or says what is wrong with them. */
export const parseArguments = (
  command: Command,
  argv: readonly string[],
): { ok: true; arguments: Arguments } | { ok: false; answer: Answer } => {
  const wrong = (...problem: Parameters<typeof misuse>) => ({ ok: false, answer: misuse(...problem) }) as const;
  const own = [...command.required, ...command.optional];
  const ownFlags = command.flags ?? [];
  const mayRepeat = (option: string): boolean => command.repeatable?.includes(option) === true;
  const options = {
    ...COMMON,
    ...Object.fromEntries(ownFlags.map((name) => [name, { type: 'boolean' } as const])),
    ...Object.fromEntries(own.map((name) => [name, { type: 'string' } as const])),
  };
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const values: Record<string, string> = {};
  const list: string[] = [];
  const given = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') list.push(token.value);
    if (token.kind !== 'option') continue;
    const { name: option, value } = token;
    if (Object.hasOwn(COMMON, option) || ownFlags.includes(option)) {
      given.add(option);
      if (value !== undefined) return wrong('option-without-value', { option });
    } else if (!own.includes(option)) return wrong('option-unknown', { option: token.rawName });
    else if (option in values && !mayRepeat(option)) return wrong('option-repeated', { option });
    else if (value === undefined || (value === '' && option !== MAY_BE_EMPTY))
      return wrong('value-missing', { option });
    else if (!token.inlineValue && value.startsWith('-')) return wrong('value-missing', { option });
    else values[option] = option in values ? `${values[option] ?? ''}\n${value}` : value;
  }
  const missing = command.required.find((option) => !(option in values));
  const excess = list[command.arguments.most];
  if (list.length < command.arguments.least) return wrong('argument-missing');
  if (excess !== undefined) return wrong('argument-unexpected', { argument: excess });
  if (missing !== undefined) return wrong('option-missing', { option: missing });
  return {
    ok: true,
    arguments: { values, list, flags: Object.fromEntries(ownFlags.map((flag) => [flag, given.has(flag)])) },
  };
};
