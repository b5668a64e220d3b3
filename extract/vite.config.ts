// Owns how the process that reads files is built: one ESM file for the oldest Node that it runs in, its dependencies left
// to node_modules.

import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { recordContents } from '../scripts/build/record-contents.mjs';

const project = resolve(import.meta.dirname, '..');
const isBuiltin = (name: string) => name.startsWith('node:') || builtinModules.includes(name);
const isPackage = (name: string) => /^[@\w]/.test(name) && !name.startsWith('@/');

export default defineConfig({
  root: project,
  plugins: [recordContents('extract')],
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: resolve(project, 'out/extract'),
    emptyOutDir: true,
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: { index: resolve(project, 'extract/index.ts') },
      external: (name) => isBuiltin(name) || isPackage(name),
      output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
    },
  },
});
