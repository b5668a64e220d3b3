// Owns the sum of a test run and its last line. It refuses to count a runner that broke down as a success: whoever ends
// badly has at least one failure.

/**
 * @typedef {{ passed: number, failed: string[], skipped: { name: string, reason: string }[], flaky: string[] }} Tally
 * `flaky` names tests that passed only when repeated; they are among `passed`. Everything else counts once.
 */

/** @returns {Tally} */
export const emptyTally = () => ({ passed: 0, failed: [], skipped: [], flaky: [] });

/**
 * The tally of a stage that has no tests inside: lint, types, Electronegativity.
 * @param {string} stage
 * @param {'passed' | 'failed'} outcome
 * @returns {Tally}
 */
export const tallyOfStage = (stage, outcome) =>
  outcome === 'passed' ? { ...emptyTally(), passed: 1 } : { ...emptyTally(), failed: [stage] };

/**
 * The tally of a runner, from its report and its exit code.
 * @param {string} stage
 * @param {Tally | undefined} report Undefined when the runner left none that can be read.
 * @param {number} code
 * @returns {Tally}
 */
export function tallyOfRunner(stage, report, code) {
  if (!report) return { ...emptyTally(), failed: [`${stage}: the runner ended with code ${code} and left no report`] };
  if (code === 0 || report.failed.length > 0) return report;
  return { ...report, failed: [`${stage}: the runner ended with code ${code} although no test failed`] };
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sumTallies(tallies) {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.flatMap(({ failed }) => failed),
    skipped: tallies.flatMap(({ skipped }) => skipped),
    flaky: tallies.flatMap(({ flaky }) => flaky),
  };
}

/**
 * Everything that a reader wants to know at the end; the last line is `N passed, N failed, N skipped`.
 * @param {Tally} tally
 */
export function describeTally({ passed, failed, skipped, flaky }) {
  return [
    ...section(
      'Skipped:',
      skipped.map(({ name, reason }) => `${name} (${reason})`),
    ),
    ...section('Passed only when repeated:', flaky),
    ...section('Failed:', failed),
    `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`,
  ].join('\n');
}

/**
 * @param {string} title
 * @param {string[]} lines
 */
const section = (title, lines) => (lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), '']);
