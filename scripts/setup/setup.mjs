// Owns the order of the set-up that every command begins with. It refuses to do what is done already: each step looks
// first, and a second run takes a fraction of a second.

import { prepareDependencies } from './dependencies.mjs';
import { needsXvfb } from './display.mjs';
import { prepareRuntime } from './electron-runtime.mjs';
import { checkNodeVersion } from './node-version.mjs';
import { prepareSharedLibraries, prepareXvfb } from './shared-libraries.mjs';

/** What it takes to build and to check: Node and the dependencies. */
export async function setUpTools() {
  checkNodeVersion();
  await prepareDependencies();
}

/**
 * What it takes to run the app too: Electron, its libraries, and a display.
 * @param {'present' | 'for tests'} display `present` is content with any display, also Wayland's.
 * @returns {Promise<{ executable: string }>} Electron's executable.
 */
export async function setUpApp(display) {
  await setUpTools();
  const executable = await prepareRuntime();
  await prepareSharedLibraries(executable);
  if (display === 'for tests' && needsXvfb()) await prepareXvfb();
  return { executable };
}
