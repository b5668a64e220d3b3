// Owns what a command gives back, and how that is printed: as words for people or as one line of JSON for programs.

import { candidatesOfFailure, type EncodingCandidate } from '../core/extraction/encodings';
import { failureSchema } from '../core/result';
import { say, sayFailure, isUsageError, type CliErrorCode, type WordValues } from './words';
import { syntaxOf, type CommandName } from './syntax';
import { usageOf } from './typed-syntax';

/** A failure with what fills its words. */
export interface CliFailure {
  readonly code: CliErrorCode;
  readonly details: WordValues;
}

/**
 * `text` goes to standard output as it stands, foreign strings in it already made safe by `say`; `data` are the fields
 * for programs. `remarks` go to standard error. `isDocument` marks a text that was asked for by a command that otherwise
 * tells what it did; `bytes` stand in its place where it is no text. A failed command may have text and data too: what it
 * found, or did before it failed. `notices` are failures of single files that did not stop the command.
 */
export type Answer =
  | {
      readonly ok: true;
      readonly text: string;
      readonly data: object;
      readonly remarks?: string;
      readonly isDocument?: true;
      readonly bytes?: Uint8Array;
    }
  | {
      readonly ok: false;
      readonly failure: CliFailure;
      readonly text?: string;
      readonly data?: object;
      readonly notices?: readonly CliFailure[];
    };

/** An answer that only says why the command failed. */
export const refuse = (failure: CliFailure): Answer => ({ ok: false, failure });

/** An answer to a command line that cannot be understood. */
export const misuse = (code: CliErrorCode, details: WordValues = {}): Answer => refuse({ code, details });

/** Lines as text. */
export const lines = (...parts: readonly string[]): string => parts.map((part) => `${part}\n`).join('');

/** What there is to choose from after a failure: the encodings that a file may be in, each with what its text reads like. */
const candidatesOf = ({ code, details }: CliFailure): EncodingCandidate[] => {
  const failure = failureSchema.safeParse({ code, details });
  return failure.success ? candidatesOfFailure(failure.data) : [];
};

/** A failure for programs. */
export const failureToData = (failure: CliFailure): object => {
  const { code, details } = failure;
  const candidates = candidatesOf(failure);
  return { code, message: sayFailure(code, details), details, ...(candidates.length === 0 ? {} : { candidates }) };
};

/** A failure for people, in lines. */
const complaintsOf = (failure: CliFailure): string[] => [
  sayFailure(failure.code, failure.details),
  ...candidatesOf(failure).map(({ encoding, sample }) => say('encoding-candidate', { encoding, sample })),
];

export interface Printed {
  readonly output: string | Uint8Array;
  readonly errors: string;
  /** 0 it worked, 1 it failed or found problems, 2 wrong usage, 130 the user called it off. */
  readonly exitCode: number;
}

const exitCodeOf = (answer: Answer): number => {
  if (answer.ok) return 0;
  // As of a program that SIGINT ends.
  if (answer.failure.code === 'cancelled') return 130;
  return isUsageError(answer.failure.code) ? 2 : 1;
};

/** The answer as one line of JSON, failures too. */
export const printForPrograms = (answer: Answer): Printed => {
  const document = answer.ok
    ? { ok: true, ...answer.data }
    : { ok: false, error: failureToData(answer.failure), ...answer.data };
  return { output: lines(JSON.stringify(document)), errors: '', exitCode: exitCodeOf(answer) };
};

/**
 * The answer in words. `command` is the one whose usage a misuse is reminded of; null before one is known. Quiet, it is only
 * what was asked for, or why that failed.
 */
export const printForPeople = (answer: Answer, command: CommandName | null, isQuiet = false): Printed => {
  const exitCode = exitCodeOf(answer);
  const isTold = !isQuiet || command === null || syntaxOf(command).isAct !== true;
  if (answer.ok) {
    const { text, bytes, remarks = '', isDocument } = answer;
    const output = isTold || isDocument === true ? (bytes ?? text) : '';
    return { output, errors: isQuiet ? '' : remarks, exitCode };
  }
  const usage = command === null ? say('help.general') : usageOf(command);
  const complaints = [...(answer.notices ?? []), answer.failure].flatMap(complaintsOf);
  if (exitCode === 2) complaints.push(say('help.usage-line', { usage }));
  return { output: isTold ? (answer.text ?? '') : '', errors: lines(...complaints), exitCode };
};
