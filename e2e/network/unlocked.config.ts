// Owns how the window without locks is run: by `npm run test:network` and after the end-to-end tests, never among them.

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: 'unlocked.spec.ts',
  outputDir: '../../test-results/unlocked',
  workers: 1,
  reporter: [['list']],
});
