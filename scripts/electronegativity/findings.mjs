// Owns what Electronegativity found, as its CSV (RFC 4180) says it. It refuses a table of another shape: columns that moved
// would otherwise pass for nothing found.

const HEADER = 'issue, severity, confidence, filename, location, sample, description, url';
const COLUMNS = HEADER.split(', ').length;

/**
 * @typedef {object} Finding
 * @property {string} check Its identifier, such as `SANDBOX_JS_CHECK`.
 * @property {string} file Relative to the folder that was read, with `/`; `N/A` where it concerns the whole app.
 * @property {number} line From 1; 0 where it concerns the whole app.
 * @property {string} description
 */

/**
 * @param {string} csv
 * @returns {Finding[]} In the order of the table. Throws for a table of another shape.
 */
export function parseFindings(csv) {
  const [header, ...records] = recordsOf(csv);
  if (header?.map((cell) => cell.trim()).join(', ') !== HEADER)
    throw new Error(`Electronegativity's table begins with other columns: ${String(header)}`);
  return records.map((record) => {
    const [check = '', , , file = '', location = '', , description = ''] = record;
    const line = /^(\d+):\d+$/u.exec(location)?.[1];
    if (record.length !== COLUMNS || check === '' || file === '' || line === undefined)
      throw new Error(`Electronegativity's table has a line of another shape: ${record.join(', ')}`);
    return { check, file: file.replaceAll('\\', '/'), line: Number(line), description };
  });
}

/**
 * @param {string} csv
 * @returns {string[][]}
 */
function recordsOf(csv) {
  /** @type {string[][]} */
  const records = [];
  /** @type {string[]} */
  let record = [];
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    const isAfterTheLast = end === '' && quoted === undefined && bare === '' && record.length === 0;
    if (!isAfterTheLast) record.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ',' || isAfterTheLast) continue;
    records.push(record);
    record = [];
  }
  return records;
}
