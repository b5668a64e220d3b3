// Owns how a tool out of node_modules is run: with this Node, in the project folder. It refuses npx, which costs half a
// second and would fetch a tool that is missing.

import { appEnvironment } from './app-environment.mjs';
import { runChild } from './children.mjs';
import { inProject, projectFolder } from './project-folder.mjs';

const SCRIPTS = {
  'electron-builder': 'electron-builder/cli.js',
  'electron-vite': 'electron-vite/bin/electron-vite.js',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
};

/**
 * @param {keyof typeof SCRIPTS} tool
 * @param {string[]} words
 * @param {{ output: 'show' | 'collect', env?: NodeJS.ProcessEnv }} options
 */
export function runTool(tool, words, { output, env = process.env }) {
  // On SIGINT Playwright closes the apps that it started; on SIGTERM it would leave them.
  const farewell = tool === 'playwright' ? 'SIGINT' : 'SIGTERM';
  return runChild(process.execPath, [inProject('node_modules', SCRIPTS[tool]), ...words], {
    cwd: projectFolder,
    env: appEnvironment(env),
    output,
    farewell,
  });
}
