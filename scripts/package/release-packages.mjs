// Owns the packages that are handed on. It refuses words for electron-builder that would publish.

import { say } from '../command/say.mjs';
import { Stop, messageOf } from '../command/stop.mjs';
import { pack } from './pack.mjs';

/**
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {readonly string[]} words electron-builder's.
 */
export async function makeReleasePackages(runtime, words) {
  const { configureBuildCommand, createYargs, normalizeOptions } = await import('electron-builder');
  void configureBuildCommand;
  void createYargs;
  try {
    const made = await pack(runtime, normalizeOptions({ _: [...words] }));
    say(['Made:', ...made].join('\n  '));
  } catch (error) {
    throw new Stop(`electron-builder failed: ${messageOf(error)}.`, 'Mend what it names and run the command again.');
  }
}
