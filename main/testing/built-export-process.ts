// Owns the process that makes exports as tests start it: built into a folder from which it finds the packages of the project.

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const project = resolve(import.meta.dirname, '../..');

export interface BuiltProcess {
  readonly path: string;
  remove(): Promise<void>;
}

/** Builds it. Takes a moment. */
export const buildExportProcess = async (): Promise<BuiltProcess> => {
  const cache = join(project, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const outDir = await mkdtemp(join(cache, 'hashiya-test-export-'));
  await build({
    root: project,
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      target: 'node20.18',
      outDir,
      copyPublicDir: false,
      rolldownOptions: {
        input: { 'export-process': join(project, 'main', 'files', 'export-process.ts') },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  return { path: join(outDir, 'export-process.js'), remove: () => rm(outDir, { recursive: true, force: true }) };
};
