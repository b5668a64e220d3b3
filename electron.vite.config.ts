// Owns how the three parts of the app are built: main and preload for Electron's Node, the window for its Chromium.
// Types are checked against the newest Electron, and the code is built for the oldest runtime that the tests use
// (Electron 33: Node 20.18, Chromium 130), so that both ends are covered.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

const NODE = 'node20.18';
const CHROMIUM = 'chrome130';

export default defineConfig({
  main: {
    build: {
      target: NODE,
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          index: resolve('main/index.ts'),
          // A process of its own, which the app starts.
          'export-process': resolve('main/files/export-process.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      outDir: 'out/preload',
      // A sandboxed preload can require 'electron' and nothing else: everything has to be inside this one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    build: {
      target: CHROMIUM,
      outDir: 'out/renderer',
      rolldownOptions: { input: { index: resolve('renderer/index.html') } },
    },
  },
});
