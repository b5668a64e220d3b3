// Owns how the benchmark is built: two programs for Node, the one that asks and the one that is measured, with their
// dependencies left to node_modules.

import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const project = resolve(import.meta.dirname, '..');
const isBuiltin = (name: string) => name.startsWith('node:') || builtinModules.includes(name);
const isPackage = (name: string) => /^[@\w]/.test(name);

export default defineConfig({
  root: project,
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: resolve(project, 'out/bench'),
    emptyOutDir: true,
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: {
        index: resolve(project, 'bench/index.ts'),
        child: resolve(project, 'bench/child.ts'),
      },
      external: (name) => isBuiltin(name) || isPackage(name),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
