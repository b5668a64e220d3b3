// Owns what can be chosen of the export as CSV.

export interface CsvOptions {
  /** The files begin with U+FEFF. Excel takes them for the system's own encoding without it, and other scripts for gibberish. */
  readonly bom: boolean;
  /**
   * A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return, or the full-width forms of the signs, gets an
   * apostrophe before it: a spreadsheet would calculate it otherwise, and a text from the web could so read other cells or
   * call out. Whoever reads the files by program has to take the apostrophe away, or to choose that there be none.
   */
  readonly escapeFormulas: boolean;
}

/** Safe in a spreadsheet, where most tables are opened. */
export const DEFAULT_CSV_OPTIONS: CsvOptions = { bom: true, escapeFormulas: true };
