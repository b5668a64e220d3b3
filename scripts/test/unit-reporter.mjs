// Owns the report of the unit tests: a Vitest reporter that writes a tally. It exists because Vitest's own JSON leaves out
// why a test was skipped, failures of hooks, and errors outside tests. It refuses to print.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { emptyTally } from './tally.mjs';

/** The environment variable that names the file to write. */
export const UNIT_REPORT = 'HASHIYA_UNIT_REPORT';

// A default export, since Vitest looks for nothing else in a reporter's file.
export default class UnitReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<{ message?: string }>} strayErrors
   */
  onTestRunEnd(modules, strayErrors) {
    const path = process.env[UNIT_REPORT];
    if (!path) return;
    const tally = emptyTally();
    for (const module of modules) addModule(tally, module);
    for (const error of strayErrors) tally.failed.push(`outside any test: ${firstLine(error.message)}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(tally));
  }
}

/**
 * @param {import('./tally.mjs').Tally} tally
 * @param {import('vitest/node').TestModule} module
 */
function addModule(tally, module) {
  const file = module.relativeModuleId;
  // A file that cannot be loaded, or a hook that fails, is a failure even if no test of it ran.
  for (const error of module.errors()) tally.failed.push(`${file}: ${firstLine(error.message)}`);
  for (const suite of module.children.allSuites()) {
    for (const error of suite.errors()) tally.failed.push(`${file} > ${suite.fullName}: ${firstLine(error.message)}`);
  }
  for (const test of module.children.allTests()) {
    const name = `${file} > ${test.fullName}`;
    const result = test.result();
    if (result.state === 'passed') {
      tally.passed += 1;
      if (test.diagnostic()?.flaky) tally.flaky.push(name);
    } else if (result.state === 'failed') tally.failed.push(name);
    else tally.skipped.push({ name, reason: whySkipped(test, result) });
  }
}

/**
 * @param {import('vitest/node').TestCase} test
 * @param {import('vitest/node').TestResult} result
 */
function whySkipped(test, result) {
  if (result.state === 'skipped' && result.note) return result.note;
  if (test.options.mode === 'todo') return 'still to be written';
  return test.options.mode === 'skip' ? 'no reason given' : 'did not run';
}

/** @param {string | undefined} message */
const firstLine = (message) => (message ?? 'no message').split('\n', 1)[0];
