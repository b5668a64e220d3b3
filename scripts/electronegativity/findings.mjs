// Owns what Electronegativity found, as its SARIF 2.1.0 says it. It refuses a report of another shape: fields that moved would
// otherwise pass for nothing found. Its CSV is not read: it writes head and lines at once, and sometimes one over the other.

import { z } from 'zod';

/**
 * @typedef {object} Finding
 * @property {string} check Its identifier, such as `SANDBOX_JS_CHECK`.
 * @property {string} file Relative to the folder that was read, with `/`; `N/A` where it concerns the whole app.
 * @property {number} line From 1, also where it concerns the whole app.
 * @property {string} description
 */

/** What the report calls the whole app. */
const WHOLE_APP = 'file:///';

const locationSchema = z.object({
  physicalLocation: z.object({
    artifactLocation: z.object({ uri: z.string().min(1) }),
    region: z.object({ startLine: z.int().min(1) }),
  }),
});

const reportSchema = z.object({
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.object({
      results: z.array(
        z.object({
          ruleId: z.string().min(1),
          message: z.object({ text: z.string() }),
          locations: z.tuple([locationSchema]),
        }),
      ),
    }),
  ]),
});

/**
 * @param {string} sarif
 * @returns {Finding[]} In the order of the report. Throws for a report of another shape.
 */
export function parseFindings(sarif) {
  const report = reportSchema.safeParse(jsonOf(sarif));
  if (!report.success)
    throw new Error(`Electronegativity's report has another shape: ${z.prettifyError(report.error)}\n${sarif}`);
  return report.data.runs[0].results.map(({ ruleId, message, locations: [{ physicalLocation }] }) => {
    const { uri } = physicalLocation.artifactLocation;
    return {
      check: ruleId,
      file: uri === WHOLE_APP ? 'N/A' : uri.replaceAll('\\', '/'),
      line: physicalLocation.region.startLine,
      description: message.text,
    };
  });
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
