// Owns how the three parts of the app are built: main and preload for Electron's Node, the window for its Chromium.
// Types are checked against the newest Electron, and the code is built for the oldest runtime that the tests use
// (Electron 33: Node 20.18, Chromium 130), so that both ends are covered.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import { chunksReadFirst, fetchReadFirst } from './scripts/build/read-first.mjs';
import { recordContents } from './scripts/build/record-contents.mjs';

const NODE = 'node20.18';
const CHROMIUM = 'chrome130';

export default defineConfig({
  main: {
    plugins: [recordContents('main')],
    build: {
      target: NODE,
      outDir: 'out/main',
      // One file is read sooner than the many of a dozen packages, and an app that starts is waited for.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: resolve('main/index.ts'),
          // What searches runs in a thread of its own, and what exports in a process of its own.
          search: resolve('main/search/index.ts'),
          'export-process': resolve('main/files/export-process.ts'),
        },
        // These ask for Node's parts in the old way, and are read when something is exported.
        external: ['docx', 'fflate'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js' },
      },
    },
  },
  preload: {
    plugins: [recordContents('preload')],
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
    plugins: [react(), fetchReadFirst(), recordContents('renderer')],
    build: {
      target: CHROMIUM,
      // A third of the characters: the page is read and compiled at each start.
      minify: true,
      outDir: 'out/renderer',
      rolldownOptions: {
        input: { index: resolve('renderer/index.html') },
        output: {
          codeSplitting: {
            groups: chunksReadFirst(resolve('renderer/start.ts'), resolve('renderer/main.tsx')),
          },
        },
      },
    },
  },
});
