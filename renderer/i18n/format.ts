// Owns how dates, sizes, languages and failures are put in words, in the language of the interface.

import i18next from 'i18next';
import { isCause } from '../../core/locales/en/causes';
import type { Failure } from '../../core/result';
import { isolate, showBidiControls } from '../../core/text/bidi-controls';
import { interfaceLanguage } from './setup';

/** A calendar date `YYYY-MM-DD` for reading. */
export const formatDate = (date: string): string =>
  new Intl.DateTimeFormat(interfaceLanguage(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );

/** An ISO 8601 time for reading, in the machine's time zone. */
export const formatInstant = (instant: string): string =>
  new Intl.DateTimeFormat(interfaceLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));

/** A count of bytes for reading. */
export const formatBytes = (bytes: number): string =>
  new Intl.NumberFormat(interfaceLanguage(), { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 }).format(
    bytes / 1000,
  );

/** A whole number for reading. */
export const formatCount = (count: number): string => new Intl.NumberFormat(interfaceLanguage()).format(count);

/** The name of a language by its BCP 47 tag; a tag that only looks like one stands for itself. */
export const formatLanguage = (tag: string): string => {
  try {
    return new Intl.DisplayNames(interfaceLanguage(), { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

const describeDetail = (value: string | number): string => {
  if (typeof value === 'number') return formatCount(value);
  return isCause(value) ? i18next.t(`causes.${value}`) : isolate(value);
};

/** A failure as a sentence. Names from outside stand in isolates, so that they cannot disturb the words around them. */
export const describeFailure = (failure: Failure): string => {
  const details = Object.fromEntries(
    Object.entries(failure.details).map(([name, value]) => [name, describeDetail(value)]),
  );
  return i18next.t(`errors.${failure.code}`, { ...details, defaultValue: failure.code });
};

/** The text as it can stand in a title or list: its bidi controls made visible. */
export const showName = showBidiControls;
