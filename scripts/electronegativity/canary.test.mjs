import { expect, test } from 'vitest';
import { complaintsAboutCanary } from './canary.mjs';

test('a checker that finds nothing in the canary is told, check by check', () => {
  const complaints = complaintsAboutCanary([]);
  expect(complaints.length).toBeGreaterThan(20);
  const sandbox = { check: 'SANDBOX_JS_CHECK', file: 'main.ts', line: 11, description: '' };
  const fewer = complaintsAboutCanary([sandbox]);
  expect(complaints.filter((complaint) => !fewer.includes(complaint))).toEqual([
    expect.stringContaining('SANDBOX_JS_CHECK'),
  ]);
});
