// Owns how the headless command is built: one ESM file for Node 20 and for the installed program.

import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { recordContents } from '../scripts/build/record-contents.mjs';

const project = resolve(import.meta.dirname, '..');
const isBuiltin = (name: string) => name.startsWith('node:') || builtinModules.includes(name);
/** These ask for Node's parts in the old way. */
const isOldFashioned = (name: string) => name === 'docx' || name === 'fflate';

export default defineConfig({
  root: project,
  plugins: [recordContents('cli')],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: resolve(project, 'out/cli'),
    emptyOutDir: true,
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: { index: resolve(project, 'cli/index.ts') },
      external: (name) => isBuiltin(name) || isOldFashioned(name),
      output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false, banner: '#!/usr/bin/env node' },
    },
  },
});
