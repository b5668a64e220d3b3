// Owns the invisible characters that change the order of what stands around them. Stored text keeps them; names that we
// print in one line with other words do not (UAX #9; CVE-2021-42574).

import { RTL_LETTER } from './direction';

const CONTROL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Replaces each control by a visible `[U+202E]`, for titles, file names and notices. */
export const showBidiControls = (text: string): string =>
  text.replace(
    CONTROL,
    (control) => `[U+${(control.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );

/** A whole path, of any system: its parts stand in one order, whatever the scripts of their names. */
const PATH = /^(?:\/|[A-Za-z]:[\\/]|\\\\)/u;

/**
 * Wraps a path or a web address so that its parts stand from left to right, whatever the scripts of their names: in an
 * isolate (U+2066 … U+2069), and each part with right-to-left letters in one of its own, since two such parts would run
 * together across the slash. Its own controls are made visible.
 */
export const isolatePath = (path: string): string =>
  `\u2066${showBidiControls(path).replace(/[^\\/]+/gu, (part) => (RTL_LETTER.test(part) ? `\u2066${part}\u2069` : part))}\u2069`;

/**
 * Wraps a foreign phrase in an isolate by its first strong letter (U+2068 … U+2069), and a path as `isolatePath` does.
 * Its own controls are made visible first, since a U+2069 among them would end the isolate.
 */
export const isolate = (text: string): string =>
  PATH.test(text) ? isolatePath(text) : `\u2068${showBidiControls(text)}\u2069`;
