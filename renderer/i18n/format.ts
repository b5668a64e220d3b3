// Owns how dates, sizes, languages and failures are put in words, in the language of the interface.

import i18next from 'i18next';
import type { Conventions } from '../../core/locales/conventions';
import type { ProblemKind } from '../../core/locales/en/problems';
import { isCause } from '../../core/locales/en/causes';
import { readCause } from '../../core/locales/read-cause';
import { mentionKindSchema } from '../../core/mention/mention';
import type { Failure } from '../../core/result';
import { isolate, isolatePath, showBidiControls } from '../../core/text/bidi-controls';
import { detailsOfFinding, keyOfFinding, type Finding } from '../../core/workspace/finding';
import { makeFormats, type Formats } from '../../core/locales/formats';
import { interfaceConventions } from './setup';

/** The formats of the conventions that hold now; they are dear to make and asked for in every row. */
let held: { readonly conventions: Conventions; readonly formats: Formats } | null = null;

const formats = (): Formats => {
  const conventions = interfaceConventions();
  if (held?.conventions !== conventions) held = { conventions, formats: makeFormats(conventions) };
  return held.formats;
};

/** A calendar date `YYYY-MM-DD` for reading. */
export const formatDate = (date: string): string => formats().date(date);

/** The month, or the year, of a calendar date `YYYY-MM-DD` for reading. */
export const formatMonth = (date: string): string => formats().month(date);
export const formatYear = (date: string): string => formats().year(date);

/** An ISO 8601 time for reading, in the machine's time zone. */
export const formatInstant = (instant: string): string => formats().instant(instant);

/** A count of bytes for reading. */
export const formatBytes = (bytes: number): string => formats().bytes(bytes);

/** A whole number for reading. */
export const formatCount = (count: number): string => formats().count(count);

/** A share from 0 to 1 for reading, in per cent. */
export const formatShare = (share: number): string => formats().share(share);

/** The name of a language by its BCP 47 tag; a tag that only looks like one stands for itself. */
export const formatLanguage = (tag: string): string => formats().languageName(tag);

/** Names in a row, as the language of the interface parts them. */
export const formatList = (names: readonly string[]): string => formats().list(names);

/** Facts side by side, not bound into a sentence. */
export const formatFacts = (facts: readonly string[]): string => formats().facts(facts);

/** The order of names in the language of the interface. */
export const compareNames = (a: string, b: string): number => formats().compare(a, b);

/** A cause in words, to stand within a sentence; the code of a system error stands for itself. */
export const describeCause = (cause: string): string => {
  const known = readCause(cause);
  if (known === null) return isolate(cause);
  const values = Object.entries(known.values).map(([name, value]) => [name, isolate(value)]);
  // The type of a text with gaps in its key is one that i18next does not know.
  const words = String(i18next.t(`causes.${known.cause}`, Object.fromEntries(values)));
  return known.place === null ? words : i18next.t('window.placed', { words, place: isolatePath(known.place) });
};

/** Details that are read from left to right in every language: what files, folders and records are known by. */
const PATHS: ReadonlySet<string> = new Set(['file', 'folder', 'path', 'keptAs', 'example', 'endings']);

const describeDetail = (name: string, value: string | number): string => {
  if (typeof value === 'number') return formatCount(value);
  if (PATHS.has(name)) return isolatePath(value);
  const kind = mentionKindSchema.safeParse(value);
  if (name === 'kind' && kind.success) return i18next.t(`window.kinds.${kind.data}`);
  if (name === 'cause' || name === 'problem' || isCause(value)) return describeCause(value);
  return isolate(value);
};

type Details = Failure['details'];

const describeDetails = (details: Details): Record<string, string> =>
  Object.fromEntries(Object.entries(details).map(([name, value]) => [name, describeDetail(name, value)]));

/** A failure as a sentence. Names from outside stand in isolates, so that they cannot disturb the words around them. */
export const describeFailure = ({ code, details }: Failure): string => {
  // What went wrong inside the app is in a programmer's words, for the report.
  const own = code === 'unexpected' ? { problem: isolatePath(String(details.problem ?? '')) } : {};
  return i18next.t(`errors.${code}`, { ...describeDetails(details), ...own, defaultValue: code });
};

/** A finding as a sentence; paths and titles stand in isolates. */
export const describeFinding = (finding: Finding): string =>
  i18next.t(`findings.${keyOfFinding(finding)}`, {
    ...describeDetails(detailsOfFinding(finding)),
    defaultValue: finding.kind,
  });

/** A problem that a check has found, as a sentence. */
export const describeProblem = (kind: ProblemKind, details: Details): string =>
  i18next.t(`problems.${kind}`, { ...describeDetails(details), defaultValue: kind });

/** The text as it can stand in a title or list: its bidi controls made visible. */
export const showName = showBidiControls;
