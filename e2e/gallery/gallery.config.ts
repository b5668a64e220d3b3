// Owns how the gallery is taken: its one file, which the tests leave out, one window at a time.

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: 'gallery.spec.ts',
  outputDir: '../../test-results/gallery-run',
  timeout: 600_000,
  workers: 1,
  reporter: [['list']],
});
