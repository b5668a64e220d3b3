// Owns how the demo runs: the one file that the tests leave out, with a name for each step.

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: 'demo.spec.ts',
  outputDir: '../test-results/demo',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 1,
  reporter: [['list', { printSteps: true }]],
});
