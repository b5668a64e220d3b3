// Owns the types of the one function that is used of csv-stringify. Its own types bring those of Node with them, and core
// knows no Node; core's tsconfig.json puts these in their place.

export interface Options {
  readonly bom: boolean;
  readonly escape_formulas: boolean;
  readonly header: boolean;
  readonly columns: string[];
  readonly record_delimiter: string;
  readonly quote_record_delimiter: boolean;
}

export const stringify: (rows: (string | number)[][], options: Options) => string;
