// Owns how the fuzzing is built: the program that asks and the thread that tries, with a stand-in where Electron would be.

import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const project = resolve(import.meta.dirname, '..');
const isBuiltin = (name: string) => name.startsWith('node:') || builtinModules.includes(name);
const isPackage = (name: string) => /^[@\w]/.test(name) && name !== 'electron';

export default defineConfig({
  root: project,
  resolve: { alias: { electron: resolve(project, 'main/testing/electron-stand-in.ts') } },
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: resolve(project, 'out/fuzz'),
    emptyOutDir: true,
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: { index: resolve(project, 'fuzz/index.ts'), worker: resolve(project, 'fuzz/worker.ts') },
      external: (name) => isBuiltin(name) || isPackage(name),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
