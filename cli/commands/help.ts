// Owns `hashiya help` and `--version`.

import { version } from '../../package.json';
import { lines, misuse, type Answer } from '../answer';
import { defineCommand, type CommandName } from '../command';
import { cli } from '../../core/locales/en/cli';
import { say } from '../words';

/** True for the name of a command. */
export const isCommandName = (name: string): name is CommandName => Object.hasOwn(cli.usage, name);

/** The commands in the order of the help. */
export const COMMAND_NAMES = Object.keys(cli.usage).filter(isCommandName);

const WIDTH = 96;

/** Breaks a line at spaces, so that each part is within the width after an indent. */
const wrap = (text: string, indent: string): string[] =>
  text.split(' ').reduce<string[]>((wrapped, word) => {
    const last = wrapped.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH)
      return [...wrapped.slice(0, -1), `${last} ${word}`];
    return [...wrapped, indent + word];
  }, []);

const HAS_ANALYST: readonly CommandName[] = [
  'import',
  'annotate',
  'revise',
  'undo',
  'redo',
  'merge',
  'annotations',
  'codebook',
  'restore',
];

const helpOfCommand = (name: CommandName): string =>
  lines(
    say('help.usage-line', { usage: say(`usage.${name}`) }),
    '',
    ...wrap(say(`summary.${name}`), ''),
    ...(HAS_ANALYST.includes(name) ? wrap(say('help.analyst'), '') : []),
    '',
    say('help.every-command'),
    '',
    ...wrap(say('help.exit-codes'), ''),
  );

const generalHelp = (): string =>
  lines(
    say('help.heading', { version }),
    '',
    say('help.usage-line', { usage: say('help.general') }),
    '',
    say('help.commands'),
    ...COMMAND_NAMES.flatMap((name) => [`  ${say(`usage.${name}`)}`, ...wrap(say(`summary.${name}`), '      ')]),
    '',
    ...wrap(say('help.analyst'), ''),
    '',
    say('help.every-command'),
    '',
    ...wrap(say('help.exit-codes'), ''),
  );

/** The failure for a word that is no command. */
export const unknownCommand = (command: string): Answer =>
  misuse('command-unknown', { command, commands: COMMAND_NAMES.join(', ') });

/** The help of one command, or of all for null. */
export const answerHelp = (name: string | null): Answer => {
  if (name !== null && !isCommandName(name)) return unknownCommand(name);
  const help = name === null ? generalHelp() : helpOfCommand(name);
  return { ok: true, text: help, data: { help } };
};

export const answerVersion = (): Answer => ({ ok: true, text: lines(version), data: { version } });

export const help = defineCommand({
  name: 'help',
  required: [],
  optional: [],
  arguments: { least: 0, most: 1 },
  run: async (_values, [name = null]) => Promise.resolve(answerHelp(name)),
});
