// Owns how the app that nobody uses is run: by `npm run test:network` and beside the end-to-end tests, never among them.

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: 'idle.spec.ts',
  outputDir: '../../test-results/idle',
  workers: 1,
  reporter: [['line']],
});
