// Owns the rule for the built preload: Electron's sandbox gives it `require('electron')` and nothing else. It refuses a
// preload that would fail only when the window opens.

import { readFile } from 'node:fs/promises';
import { Stop } from '../command/stop.mjs';

/** @param {string} path The built preload. */
export async function checkPreload(path) {
  const foreign = foreignImports(await readFile(path, 'utf8'));
  if (foreign.length === 0) return;
  throw new Stop(
    `The built preload asks for ${foreign.join(', ')}, which Chromium's sandbox does not give it.`,
    'Let preload/index.ts import only electron, and modules that can be bundled (no node: modules).',
  );
}

/**
 * What a script asks for besides Electron.
 * @param {string} script
 */
export function foreignImports(script) {
  const required = [...script.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map((match) => match[1] ?? '');
  const imported = [...script.matchAll(/^\s*(?:import|export)\b[^;\n]*?["']([^"']+)["']/gm)].map(
    (match) => `import ${match[1]}`,
  );
  return [...new Set([...required, ...imported])].filter((name) => name !== 'electron').sort();
}
