import { expect, test } from 'vitest';
import { parseEndToEndReport } from './end-to-end-report.mjs';

const spec = (
  /** @type {string} */ title,
  /** @type {string} */ status,
  /** @type {object[]} */ annotations = [],
  projectName = '',
) => ({
  title,
  line: 1,
  tests: [{ status, annotations, projectName }],
});

const parse = (/** @type {object[]} */ specs, /** @type {object[]} */ errors = []) =>
  parseEndToEndReport(
    JSON.stringify({
      suites: [{ title: 'seeds.spec.ts', file: 'seeds.spec.ts', specs: [], suites: [{ title: 'marking', specs }] }],
      errors,
    }),
  );

test('tests are counted by what became of them', () => {
  expect(parse([spec('opens', 'expected'), spec('marks', 'unexpected')])).toEqual({
    passed: 1,
    failed: ['seeds.spec.ts > marking > marks'],
    skipped: [],
    flaky: [],
  });
});

test('a test that passed when repeated has passed, and is named', () => {
  expect(parse([spec('marks', 'flaky', [], 'rtl')])).toMatchObject({
    passed: 1,
    failed: [],
    flaky: ['seeds.spec.ts > marking > marks [rtl]'],
  });
});

test('a skipped test gives its reason', () => {
  const specs = [
    spec('a', 'skipped', [{ type: 'skip', description: 'needs a keyboard' }]),
    spec('b', 'skipped', [{ type: 'skip' }]),
    spec('c', 'skipped', [{ type: 'fixme' }]),
    spec('d', 'skipped'),
  ];
  expect(parse(specs)?.skipped.map(({ reason }) => reason)).toEqual([
    'needs a keyboard',
    'no reason given',
    'known to be broken',
    'did not run',
  ]);
});

test('a file that cannot be loaded is a failure, without colours in its message', () => {
  expect(parse([], [{ message: '\u001b[31mError: Cannot find module\u001b[39m\nRequire stack' }])?.failed).toEqual([
    'Error: Cannot find module',
  ]);
});

test.each(['', '{"suites":[', '{}', 'null'])('%j is no report', (text) => {
  expect(parseEndToEndReport(text)).toBeUndefined();
});
