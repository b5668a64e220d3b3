// Owns `hashiya help` and `--version`.

import { version } from '../../package.json';
import { lines, misuse, type Answer } from '../answer';
import { defineCommand } from '../command';
import { explainedOptions, type ExplainedOption } from '../explained';
import { COMMAND_NAMES, COMMON_OPTIONS, isCommandName, syntaxOf, type CommandName } from '../syntax';
import { usageOf } from '../typed-syntax';
import { say } from '../words';

const WIDTH = 96;

/** Breaks a line at spaces, so that each part is within the width after an indent. */
const wrap = (text: string, indent: string): string[] =>
  text.split(' ').reduce<string[]>((wrapped, word) => {
    const last = wrapped.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH)
      return [...wrapped.slice(0, -1), `${last} ${word}`];
    return [...wrapped, indent + word];
  }, []);

const optionLines = (options: readonly ExplainedOption[]): string[] =>
  options.flatMap(({ typed, about }) => [`  ${typed}`, ...wrap(about, '      ')]);

const ending = (): string[] => [
  say('help.every-command'),
  ...optionLines(explainedOptions(COMMON_OPTIONS)),
  '',
  ...wrap(say('help.exit-codes'), ''),
];

const helpOfCommand = (name: CommandName): string => {
  const options = optionLines(explainedOptions(syntaxOf(name).options));
  return lines(
    say('help.usage-line', { usage: usageOf(name) }),
    '',
    ...wrap(say(`summary.${name}`), ''),
    '',
    ...(options.length === 0 ? [] : [say('help.options'), ...options, '']),
    ...ending(),
  );
};

const generalHelp = (): string =>
  lines(
    say('help.heading', { version }),
    '',
    say('help.usage-line', { usage: say('help.general') }),
    '',
    say('help.commands'),
    ...COMMAND_NAMES.flatMap((name) => [`  ${usageOf(name)}`, ...wrap(say(`summary.${name}`), '      ')]),
    '',
    ...ending(),
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
  run: async (_values, [name = null]) => Promise.resolve(answerHelp(name)),
});
