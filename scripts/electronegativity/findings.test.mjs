import { expect, test } from 'vitest';
import { parseFindings } from './findings.mjs';

/** @param {string} check @param {string} uri @param {number} startLine @param {string} text */
const result = (check, uri, startLine, text) => ({
  ruleId: check,
  level: 'note',
  message: { text },
  locations: [
    { physicalLocation: { artifactLocation: { uri }, region: { startLine, startColumn: 2, charLength: 9 } } },
  ],
});

/** @param {unknown[]} results */
const report = (...results) => JSON.stringify({ version: '2.1.0', runs: [{ tool: {}, results }] });

test('a report of findings is read, of a place and of the whole app', () => {
  const sarif = report(
    result('A_CHECK', 'main\\app\\a.ts', 67, 'Review, please'),
    result('B_CHECK', 'file:///', 1, 'No policy'),
  );
  expect(parseFindings(sarif)).toEqual([
    { check: 'A_CHECK', file: 'main/app/a.ts', line: 67, description: 'Review, please' },
    { check: 'B_CHECK', file: 'N/A', line: 1, description: 'No policy' },
  ]);
});

test('a report without findings has none', () => {
  expect(parseFindings(report())).toEqual([]);
});

test.each([
  ['nothing at all', ''],
  ['half a report', report(result('A_CHECK', 'a.ts', 1, 'text')).slice(0, -9)],
  ['another version', report().replace('2.1.0', '3.0')],
  ['a report without a run', '{"version":"2.1.0","runs":[]}'],
  ['a finding without a check', report(result('', 'a.ts', 1, 'text'))],
  ['a finding without a line', report(result('A_CHECK', 'a.ts', 0, 'text'))],
  ['a finding without a place', report({ ...result('A_CHECK', 'a.ts', 1, 'text'), locations: [] })],
])('%s is refused', (_what, sarif) => {
  expect(() => parseFindings(sarif)).toThrow("Electronegativity's report");
});
