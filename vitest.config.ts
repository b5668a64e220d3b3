import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'core/**/*.test.ts',
      'main/**/*.test.ts',
      'contract/**/*.test.ts',
      'renderer/**/*.test.ts',
      'cli/**/*.test.ts',
      'extract/**/*.test.ts',
      'scripts/**/*.test.mjs',
    ],
    environment: 'node',
    // One worker for each core: most of these tests wait for files and child processes.
    maxWorkers: '100%',
    // Property tests on a busy machine take longer than the five seconds that are the default.
    testTimeout: 20_000,
  },
});
