// Owns how the measuring side of pages is built: one script for each page, with all that it needs. Usage: vite build
// --config bench/page/vite.config.ts --mode app|beside

import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const project = resolve(import.meta.dirname, '../..');

export default defineConfig(({ mode }) => ({
  root: project,
  build: {
    target: 'chrome130',
    outDir: resolve(project, 'out/bench-pages'),
    emptyOutDir: false,
    minify: false,
    copyPublicDir: false,
    lib: {
      entry: resolve(project, `bench/page/${mode}.ts`),
      formats: ['iife'],
      name: 'measuring',
      fileName: () => `${mode}.js`,
    },
  },
  define: { 'process.env.NODE_ENV': '"production"' },
}));
