// Owns the words of the command line: the English resources behind keys that the compiler knows. It speaks English in
// every locale, since scripts and logs read it; the app's window has other languages (docs/adr/0009).

import { createInstance } from 'i18next';
import { commands } from '../core/locales/en/actions';
import { cli } from '../core/locales/en/cli';
import { cliErrors, usageErrors } from '../core/locales/en/cli-errors';
import { errors } from '../core/locales/en/errors';
import { exports } from '../core/locales/en/exports';
import { findings } from '../core/locales/en/findings';
import { problems, type ProblemKind } from '../core/locales/en/problems';
import type { KeysOf, WithoutPlural } from '../core/locales/word-keys';
import type { CommandName } from '../core/commands/command';
import type { ErrorCode } from '../core/result';
import { detailsOfFinding, keyOfFinding, type Finding } from '../core/workspace/finding';
import { showForeign } from './terminal-text';

/** The language of the command line, as a BCP 47 tag. */
export const LANGUAGE = 'en';

const words = {
  cli,
  commands,
  exports,
  findings,
  problems,
  failures: { ...errors, ...cliErrors, ...usageErrors },
} as const;

const instance = createInstance();
void instance.init({
  lng: LANGUAGE,
  resources: { [LANGUAGE]: { translation: words } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** The keys of what the command line prints. */
export type WordKey = KeysOf<typeof cli>;

export type UsageErrorCode = keyof typeof usageErrors;

/** Every failure that the command line can report. */
export type CliErrorCode = ErrorCode | WithoutPlural<keyof typeof cliErrors> | UsageErrorCode;

/** What fills the placeholders. Strings come from outside, so what would disturb a terminal in them is shown instead. */
export type WordValues = Readonly<Record<string, string | number>>;

const shown = (values: WordValues): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? showForeign(value) : value]),
  );

/** The words for a key. */
export const say = (key: WordKey, values: WordValues = {}): string => instance.t(`cli.${key}`, shown(values));

/** The keys of what is said of exports. */
type ExportKey = KeysOf<typeof exports>;

/** What is said of a format of exports, an option of it, or what it cannot say. */
export const sayOfExport = (key: ExportKey): string => instance.t(`exports.${key}`);

/** What an act did, in words. */
export const sayAct = (command: CommandName): string => instance.t(`commands.${command}`);

/** A finding in words. */
export const sayFinding = (finding: Finding): string =>
  instance.t(`findings.${keyOfFinding(finding)}`, shown(detailsOfFinding(finding)));

/** What a check has found, in words. */
export const sayProblem = (kind: ProblemKind, details: WordValues): string =>
  instance.t(`problems.${kind}`, shown(details));

/** A failure in words. */
export const sayFailure = (code: CliErrorCode, details: WordValues): string =>
  instance.t(`failures.${code}`, shown(details));

/** True for a failure that lies in the command line as it was typed. */
export const isUsageError = (code: CliErrorCode): code is UsageErrorCode => code in usageErrors;
