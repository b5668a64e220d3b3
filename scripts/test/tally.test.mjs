import { expect, test } from 'vitest';
import { describeTally, emptyTally, sumTallies, tallyOfRunner, tallyOfStage } from './tally.mjs';

const report = (/** @type {Partial<import('./tally.mjs').Tally>} */ parts) => ({ ...emptyTally(), ...parts });
const lastLine = (/** @type {import('./tally.mjs').Tally[]} */ ...tallies) =>
  describeTally(sumTallies(tallies)).split('\n').at(-1);

test('the last line sums all stages', () => {
  const unit = tallyOfRunner('unit tests', report({ passed: 40, skipped: [{ name: 'a', reason: 'no kernel' }] }), 0);
  const e2e = tallyOfRunner('end-to-end tests', report({ passed: 7, failed: ['b', 'c'] }), 1);
  expect(lastLine(tallyOfStage('lint', 'passed'), tallyOfStage('types', 'failed'), unit, e2e)).toBe(
    '48 passed, 3 failed, 1 skipped',
  );
});

test('a runner that broke down without a report is one failure', () => {
  const tally = tallyOfRunner('unit tests', undefined, 139);
  expect(tally.failed).toEqual(['unit tests: the runner ended with code 139 and left no report']);
  expect(lastLine(tally)).toBe('0 passed, 1 failed, 0 skipped');
});

test('a runner that left no report failed, even when its exit code says otherwise', () => {
  expect(tallyOfRunner('unit tests', undefined, 0).failed).toHaveLength(1);
});

test('a runner that ended badly without a failed test is one failure beside what passed', () => {
  expect(lastLine(tallyOfRunner('unit tests', report({ passed: 5 }), 1))).toBe('5 passed, 1 failed, 0 skipped');
});

test('failures in the report are not counted twice for the exit code', () => {
  expect(lastLine(tallyOfRunner('unit tests', report({ passed: 5, failed: ['a'] }), 1))).toBe(
    '5 passed, 1 failed, 0 skipped',
  );
});

test('what was skipped, passed only when repeated, and failed is named above the last line', () => {
  const tally = report({ passed: 2, failed: ['c'], skipped: [{ name: 'a', reason: 'no kernel' }], flaky: ['b'] });
  expect(describeTally(tally).split('\n')).toEqual(
    ['Skipped:', '  a (no kernel)', '', 'Passed only when repeated:', '  b', '', 'Failed:', '  c', ''].concat(
      '2 passed, 1 failed, 1 skipped',
    ),
  );
});

test('a run without anything to say is one line', () => {
  expect(describeTally(report({ passed: 3 }))).toBe('3 passed, 0 failed, 0 skipped');
});
