// Owns the invisible characters that change the order of what stands around them. Stored text keeps them; names that we
// print in one line with other words do not (UAX #9; CVE-2021-42574).

const CONTROL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Replaces each control by a visible `[U+202E]`, for titles, file names and notices. */
export const showBidiControls = (text: string): string =>
  text.replace(
    CONTROL,
    (control) => `[U+${(control.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );

/** Wraps a foreign phrase in first-strong isolates (U+2068…U+2069), its own controls made visible. */
export const isolate = (text: string): string => `\u2068${showBidiControls(text)}\u2069`;

/** Wraps a path, an address or an id in left-to-right isolates (U+2066…U+2069): its parts keep their order in any sentence. */
export const isolatePath = (path: string): string => `\u2066${showBidiControls(path)}\u2069`;
