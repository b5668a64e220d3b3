// Owns building what measures: the scripts that go into pages, and the programs for Node that ask for figures.

import { runTool } from '../command/project-tool.mjs';
import { Stop } from '../command/stop.mjs';

/** @param {string[]} words */
async function buildWith(words) {
  const built = await runTool('vite', ['build', ...words], { output: 'collect' });
  if (built.code !== 0) throw new Stop(`The build failed:\n${built.output}`, 'Mend what it names and run it again.');
}

/** The measuring side of pages: that of the app's, and the page of what the app stands beside. */
export async function buildMeasuredPages() {
  for (const mode of ['app', 'beside']) await buildWith(['--config', 'bench/page/vite.config.ts', '--mode', mode]);
}

/** The programs that measure. */
export const buildBench = () => buildWith(['--config', 'bench/vite.config.ts']);
