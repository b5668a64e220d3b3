// Owns reading the report of the end-to-end tests, Playwright's JSON, into a tally. It refuses what has another shape: a
// report cut off by a crash counts as none.

import { stripVTControlCharacters } from 'node:util';
import { parseJson } from '../command/json.mjs';
import { emptyTally } from './tally.mjs';

/**
 * @typedef {{ type: string, description?: string }} Annotation
 * @typedef {{ status: 'expected' | 'unexpected' | 'flaky' | 'skipped', projectName?: string, annotations: Annotation[] }} Run
 * @typedef {{ title: string, line: number, tests: Run[] }} Spec
 * @typedef {{ title: string, file: string, specs: Spec[], suites?: Suite[] }} Suite
 */

/**
 * @param {string} text Playwright's JSON report.
 * @returns {import('./tally.mjs').Tally | undefined}
 */
export function parseEndToEndReport(text) {
  /** @type {{ suites?: Suite[], errors?: { message?: string }[] } | null} */
  let report;
  try {
    report = /** @type {typeof report} */ (parseJson(text));
  } catch {
    return undefined;
  }
  if (!Array.isArray(report?.suites)) return undefined;
  const tally = emptyTally();
  for (const suite of report.suites) addSuite(tally, suite, []);
  // Files that cannot be loaded, and set-up that fails: outside any test.
  for (const { message } of report.errors ?? [])
    tally.failed.push(stripVTControlCharacters((message ?? 'no message').split('\n', 1)[0] ?? ''));
  return tally;
}

/**
 * @param {import('./tally.mjs').Tally} tally
 * @param {Suite} suite
 * @param {string[]} above Titles of the suites around it.
 */
function addSuite(tally, suite, above) {
  const titles = [...above, suite.title];
  for (const spec of suite.specs) {
    for (const run of spec.tests) {
      const project = run.projectName ? ` [${run.projectName}]` : '';
      addRun(tally, run, `${[...titles, spec.title].join(' > ')}${project}`);
    }
  }
  for (const inner of suite.suites ?? []) addSuite(tally, inner, titles);
}

/**
 * @param {import('./tally.mjs').Tally} tally
 * @param {Run} run
 * @param {string} name
 */
function addRun(tally, run, name) {
  switch (run.status) {
    case 'expected':
      tally.passed += 1;
      return;
    case 'flaky':
      tally.passed += 1;
      tally.flaky.push(name);
      return;
    case 'skipped':
      tally.skipped.push({ name, reason: whySkipped(run.annotations) });
      return;
    default:
      tally.failed.push(name);
  }
}

/** @param {Annotation[]} annotations */
function whySkipped(annotations) {
  const found = annotations.find(({ type }) => type === 'skip' || type === 'fixme');
  if (!found) return 'did not run';
  return found.description ?? (found.type === 'fixme' ? 'known to be broken' : 'no reason given');
}
