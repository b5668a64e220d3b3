// Owns what Electronegativity found, as its SARIF 2.1.0 says it. It refuses a report of another shape: fields that moved would
// otherwise pass for nothing found. Its CSV is not read: it writes head and lines at once, and sometimes one over the other.

/**
 * @typedef {object} Finding
 * @property {string} check Its identifier, such as `SANDBOX_JS_CHECK`.
 * @property {string} file Relative to the folder that was read, with `/`; `N/A` where it concerns the whole app.
 * @property {number} line From 1, also where it concerns the whole app.
 * @property {string} description
 */

/** What the report calls the whole app. */
const WHOLE_APP = 'file:///';

/**
 * @param {string} sarif
 * @returns {Finding[]} In the order of the report. Throws for a report of another shape.
 */
export function parseFindings(sarif) {
  // This file is loaded before anything is installed, so that no package can check the shape.
  const report = jsonOf(sarif);
  const [results] = listOf(report, 'runs').map((run) => listOf(run, 'results'));
  if (fieldOf(report, 'version') !== '2.1.0' || results === undefined || listOf(report, 'runs').length !== 1)
    throw new Error(`Electronegativity's report has another shape: ${sarif}`);
  return results.map((result) => {
    const place = fieldOf(listOf(result, 'locations')[0], 'physicalLocation');
    const check = fieldOf(result, 'ruleId');
    const uri = fieldOf(fieldOf(place, 'artifactLocation'), 'uri');
    const line = fieldOf(fieldOf(place, 'region'), 'startLine');
    const description = fieldOf(fieldOf(result, 'message'), 'text');
    if (!isSaid(check) || !isSaid(uri) || typeof line !== 'number' || line < 1 || typeof description !== 'string')
      throw new Error(`Electronegativity's report has a finding of another shape: ${JSON.stringify(result)}`);
    return { check, file: uri === WHOLE_APP ? 'N/A' : uri.replaceAll('\\', '/'), line, description };
  });
}

/** @param {unknown} value @returns {value is string} */
function isSaid(value) {
  return typeof value === 'string' && value !== '';
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {unknown} Undefined where there is no such field.
 */
function fieldOf(value, name) {
  if (typeof value !== 'object' || value === null) return undefined;
  return /** @type {Record<string, unknown>} */ (value)[name];
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {unknown[]} Throws where there is no such list.
 */
function listOf(value, name) {
  const list = fieldOf(value, name);
  if (!Array.isArray(list))
    throw new Error(`Electronegativity's report has no list of ${name}: ${JSON.stringify(value)}`);
  return list;
}

/**
 * @param {string} text
 * @returns {unknown} Null for what is no JSON.
 */
function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
