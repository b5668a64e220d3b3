// Owns how figures are written: numbers, tables in Markdown, and whether an aim is met.

/** A duration in milliseconds, as precise as it is short. */
export const milliseconds = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
/** How many times as much. */
export const times = (value: number): string =>
  value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
/** Bytes as whole megabytes. */
export const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
export const count = (value: number): string => value.toLocaleString('en');

/** A table in Markdown; the first column is text, the others are numbers. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  const cells = [heads, heads.map((_, index) => (index === 0 ? '---' : '---:')), ...rows];
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
    .join('\n');
};

/** A line that says whether an aim is met, with the figure that decides it. */
export const verdict = (aim: string, isMet: boolean, figure: string): string =>
  `- ${isMet ? 'met' : 'NOT met'}: ${aim} (${figure})`;
