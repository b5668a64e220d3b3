// Owns how the guard of speed runs: alone, one test after the other, since it measures.

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // This finds a window that hangs, and says nothing of speed.
  timeout: 300_000,
  workers: 1,
  // For a window that breaks down; ratios are measured again by the tests themselves.
  retries: process.env.CI === undefined ? 0 : 1,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
});
