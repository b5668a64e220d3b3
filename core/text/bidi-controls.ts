// Owns the invisible characters that change the order of what stands around them. Stored text keeps them; names that we
// print in one line with other words do not (UAX #9; CVE-2021-42574).

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
 * Wraps a foreign phrase in an isolate that ends with U+2069: left-to-right (U+2066) for a path, else by its first strong
 * letter (U+2068). Its own controls are made visible first, since a U+2069 among them would end the isolate.
 */
export const isolate = (text: string): string =>
  `${PATH.test(text) ? '\u2066' : '\u2068'}${showBidiControls(text)}\u2069`;
