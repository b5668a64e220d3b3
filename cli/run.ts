// Owns the way from a command line to an exit code. It prints only through what it is handed, so tests run the real thing.

import { attemptWrite } from '../main/store/file-failure';
import { lines, printForPeople, printForPrograms, misuse, refuse, type Answer } from './answer';
import { commonOptions, parseArguments, splitCommand } from './arguments';
import type { Command, Surroundings } from './command';
import { backupsCommand } from './commands/backups';
import { annotate } from './commands/annotate';
import { annotations } from './commands/annotations';
import { chain } from './commands/chain';
import { concordanceCommand } from './commands/concordance';
import { countsCommand } from './commands/counts';
import { codebookCommand } from './commands/codebook';
import { claims } from './commands/claims';
import { exportCommand } from './commands/export';
import { formats } from './commands/formats';
import { answerHelp, answerVersion, help, unknownCommand } from './commands/help';
import { history } from './commands/history';
import { importCommand } from './commands/import';
import { list } from './commands/list';
import { completion } from './commands/completion';
import { manual } from './commands/manual';
import { matrix } from './commands/matrix';
import { merge } from './commands/merge';
import { original } from './commands/original';
import { revise } from './commands/revise';
import { pack } from './commands/pack';
import { restore } from './commands/restore';
import { schema } from './commands/schema';
import { search } from './commands/search';
import { redo, undo } from './commands/undo';
import { validate } from './commands/validate';
import { verify } from './commands/verify';
import { ProgressLine } from './progress-line';
import { COMMAND_NAMES, isCommandName, type CommandName } from './syntax';
import { say, sayFailure } from './words';

const commands: Readonly<Record<CommandName, Command>> = {
  import: importCommand,
  list,
  matrix,
  concordance: concordanceCommand,
  counts: countsCommand,
  search,
  claims,
  chain,
  annotate,
  revise,
  original,
  undo,
  redo,
  history,
  export: exportCommand,
  formats,
  pack,
  merge,
  codebook: codebookCommand,
  annotations,
  backups: backupsCommand,
  restore,
  validate,
  verify,
  schema,
  completion,
  manual,
  help,
};

/** Where the command line prints, and what it knows of its user. Printing throws a system error when it fails. */
export interface Terminal extends Omit<Surroundings, 'work'> {
  /** Aborted when the user calls the command off. */
  readonly signal: AbortSignal;
  /** True where someone looks at what is complained, so that a line there can be written over. */
  readonly isWatched: boolean;
  print(output: string | Uint8Array): Promise<void>;
  complain(text: string): Promise<void>;
}

const answer = async (
  argv: readonly string[],
  surroundings: Surroundings,
): Promise<{ answer: Answer; command: CommandName | null }> => {
  const { name, rest } = splitCommand(argv);
  const asked = commonOptions(argv);
  if (name === null) {
    if (asked.version) return { answer: answerVersion(), command: null };
    if (asked.help) return { answer: answerHelp(null), command: null };
    const option = argv.find((argument) => argument !== '--json' && argument !== '--quiet');
    const wrong =
      option === undefined
        ? misuse('command-missing', { commands: COMMAND_NAMES.join(', ') })
        : misuse('option-unknown', { option });
    return { answer: wrong, command: null };
  }
  if (!isCommandName(name)) return { answer: unknownCommand(name), command: null };
  const command = commands[name];
  if (asked.help) return { answer: answerHelp(command.name === 'help' ? null : name), command: command.name };
  if (asked.version) return { answer: answerVersion(), command: command.name };
  const parsed = parseArguments(name, rest);
  if (!parsed.ok) return { answer: parsed.answer, command: command.name };
  try {
    const { values, list: argumentList, flags } = parsed.arguments;
    return { answer: await command.run(values, argumentList, surroundings, flags), command: command.name };
  } catch (error) {
    // A bug. People get its message and no stack trace.
    const problem = error instanceof Error ? error.message : String(error);
    return { answer: refuse({ code: 'unexpected', details: { problem } }), command: command.name };
  }
};

/**
 * Runs a command line (without node and script) and returns the exit code: 0 fine, 1 failed, 2 not understood, 130 called
 * off.
 */
export const run = async (argv: readonly string[], terminal: Terminal): Promise<number> => {
  const { json, quiet } = commonOptions(argv);
  const progress =
    terminal.isWatched && !json && !quiet
      ? new ProgressLine((text) => void terminal.complain(text).catch(() => undefined))
      : null;
  const { userName, backups, extractor, input, signal } = terminal;
  const given = await answer(argv, {
    userName,
    backups,
    extractor,
    input,
    work: (stage) => ({ signal, ...(progress === null ? {} : { onProgress: progress.of(say(`stage.${stage}`)) }) }),
  });
  progress?.clear();
  const printed = json ? printForPrograms(given.answer) : printForPeople(given.answer, given.command, quiet);
  const shown = await attemptWrite(say('standard-output'), async () => {
    if (printed.output.length > 0) await terminal.print(printed.output);
  });
  const lost = shown.ok ? '' : lines(sayFailure(shown.error.code, shown.error.details));
  if (printed.errors + lost !== '') await terminal.complain(printed.errors + lost);
  return shown.ok ? printed.exitCode : 1;
};
