// Owns how the end-to-end tests run: on the built app, one Electron at a time for each worker.

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testIgnore: ['demo.spec.ts', 'gallery/**', 'network/**', 'package/**'],
  // Playwright removes this folder itself, so the one around it has to be the user's who runs the tests.
  outputDir: '../test-results/e2e',
  timeout: 60_000,
  expect: { timeout: 8_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // A test that passes only at the second try is named as flaky by the runner and has to be mended.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: [['list']],
});
