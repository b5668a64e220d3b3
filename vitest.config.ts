import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Set by `npm run test:properties`. */
const isLongerSearch = process.env.HASHIYA_PROPERTY_TIMES !== undefined;
const MORE_RUNS = fileURLToPath(new URL('scripts/properties/more-runs.mjs', import.meta.url));

export default defineConfig({
  resolve: { alias: isLongerSearch ? { 'fast-check': MORE_RUNS } : {} },
  test: {
    environment: 'node',
    // One worker for each core: most of these tests wait for files and child processes.
    maxWorkers: '100%',
    // Properties, and files that are really forced to disk, take much longer on a busy machine with a slow disk than the
    // five seconds that are the default. This finds a test that hangs, and says nothing of speed.
    testTimeout: isLongerSearch ? 900_000 : 90_000,
    hookTimeout: 90_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['core/**/*.test.ts', 'contract/**/*.test.ts', 'renderer/**/*.test.ts', 'extract/**/*.test.ts'],
          // Nothing here changes what another file sees, and reading the modules once is a third of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: [
            'main/**/*.test.ts',
            'cli/**/*.test.ts',
            'bench/**/*.test.ts',
            'fuzz/**/*.test.ts',
            'scripts/**/*.test.mjs',
          ],
        },
      },
    ],
  },
});
