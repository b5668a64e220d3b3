// Owns how npm is called from here, with the user's own configuration (registry, proxy, certificates). It refuses to
// print npm's chatter: a caller shows the output only when npm fails.

import { runChild } from './children.mjs';
import { projectFolder } from './project-folder.mjs';

// Whatever started us (`npm test --silent`, `--dry-run`, …) must not change what is installed or reported.
const STEADY = ['--loglevel=error', '--no-audit', '--no-fund', '--no-progress', '--no-update-notifier', '--no-dry-run'];

/**
 * Runs npm and gives its exit code with all of its output.
 * @param {string[]} words
 * @param {{ cwd?: string }} [options]
 */
export function npm(words, { cwd = projectFolder } = {}) {
  const [command, first] = npmCommand();
  return runChild(command, [...first, ...words, ...STEADY], { cwd, output: 'collect' });
}

/**
 * The most telling line of npm's output on a failure, without npm's prefix.
 * @param {string} output
 */
export function npmReason(output) {
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim());
  const telling = lines.filter(
    (line) => line !== '' && !/^(code|errno|syscall|network This is|A complete log)\b/.test(line),
  );
  return telling[0]?.replace(/\.$/, '') ?? 'npm gave no reason';
}

/** @returns {[command: string, first: string[]]} */
function npmCommand() {
  // Under `npm start` npm tells where it is itself. That also avoids npm.cmd, which would need a shell on Windows.
  const self = process.env['npm_execpath'];
  if (self !== undefined && /npm-cli\.[cm]?js$/.test(self)) return [process.execPath, [self]];
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/c', 'npm']] : ['npm', []];
}
