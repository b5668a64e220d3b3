// Owns how a table becomes the text of a CSV file (RFC 4180): quoting is the library's.

import { stringify } from 'csv-stringify/browser/esm/sync';
import type { CsvOptions } from './csv-options';

/** What stands in a cell; null for nothing. */
export type Cell = string | number | boolean | null;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A column of a table of some records: what it is called, and what it says of each. */
export interface Column<Item> {
  readonly name: string;
  readonly of: (item: Item) => Cell;
}

/** A table with a row for each item. */
export const tableOf = <Item>(columns: readonly Column<Item>[], items: readonly Item[]): Table => ({
  columns: columns.map(({ name }) => name),
  rows: items.map((item) => columns.map(({ of }) => of(item))),
});

const inWords = (cell: Cell): string | number => (cell === null ? '' : typeof cell === 'boolean' ? String(cell) : cell);

/** The text of a file: CR LF between rows, as RFC 4180 has it; line breaks within a cell stay as they are. */
export const tableToCsv = ({ columns, rows }: Table, { bom, escapeFormulas }: CsvOptions): string =>
  stringify(
    rows.map((row) => row.map(inWords)),
    {
      bom,
      escape_formulas: escapeFormulas,
      header: true,
      columns: [...columns],
      record_delimiter: '\r\n',
      // Readers take LF or CR alone for the end of a row as well.
      quote_record_delimiter: true,
    },
  );
