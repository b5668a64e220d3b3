// Owns the rule that nothing leaves the machine while the app is tested: Playwright runs where every packet is captured,
// as an ordinary user. Where that cannot be had it says so, and a part of the tests runs again under strace.

import { fileURLToPath } from 'node:url';
import { say } from '../command/say.mjs';
import { Stop } from '../command/stop.mjs';
import { runChild } from '../command/children.mjs';
import { projectFolder } from '../command/project-folder.mjs';
import { runInNamespace, whyNoNamespace } from './namespace.mjs';
import { testUser } from './ordinary-user.mjs';
import { summary } from './packets.mjs';
import { runTraced, whyNoTrace } from './traced-calls.mjs';

const PLAY = fileURLToPath(new URL('play.mjs', import.meta.url));

/** What runs under strace where there is no namespace: hostile pages in the app, and the main job. */
const TRACED = ['e2e/stories/no-network.spec.ts', 'e2e/stories/main-story.spec.ts'];
const TRACED_CONFIG = ['--config', 'e2e/playwright.config.ts', '--reporter=list', '--workers=1'];

/** @typedef {'captured' | 'traced' | 'not watched'} Watch */

/**
 * @typedef {object} WatchedRun
 * @property {number} code Playwright's.
 * @property {Watch} watch
 * @property {boolean} isClean False when something left, or when the watch proved nothing.
 */

/**
 * Runs Playwright with these words; says what left.
 * @param {string[]} words
 * @param {{ env?: NodeJS.ProcessEnv, wish?: string | undefined }} [options] `wish` is HASHIYA_NETWORK: `captured` or
 *   `traced` for that watch and no other.
 * @returns {Promise<WatchedRun>}
 */
export async function playWatched(words, { env = {}, wish = process.env['HASHIYA_NETWORK'] } = {}) {
  const user = await testUser();
  try {
    const reason = wish === 'traced' ? 'HASHIYA_NETWORK=traced' : await whyNoNamespace();
    if (reason === undefined) {
      const run = await runInNamespace([process.execPath, PLAY, ...words], user, env);
      return { code: run.code, watch: 'captured', isClean: tell(run, 'packet') };
    }
    if (wish === 'captured')
      throw new Stop(`Packets cannot be captured here: ${reason}.`, 'Leave HASHIYA_NETWORK out.');
    say(`The tests run without a capture of the network: ${reason}.`);
    const [command = '', ...rest] = [...user.words, process.execPath, PLAY, ...words];
    const { code } = await runChild(command, rest, {
      cwd: projectFolder,
      env: { ...user.env, ...env },
      output: 'show',
      farewell: 'SIGINT',
    });
    return { code, ...(await trace(user)) };
  } finally {
    user.done();
  }
}

/**
 * @param {import('./ordinary-user.mjs').TestUser} user
 * @returns {Promise<Omit<WatchedRun, 'code'>>}
 */
async function trace(user) {
  const reason = await whyNoTrace();
  if (reason !== undefined) {
    say(`Nothing has watched the network: ${reason}.`);
    return { watch: 'not watched', isClean: true };
  }
  say('A part of the tests runs again under strace, which sees what they would send:');
  const run = await runTraced([process.execPath, PLAY, ...TRACED_CONFIG, ...TRACED], user);
  return { watch: 'traced', isClean: tell(run, 'call') && run.code === 0 };
}

/**
 * Says what a watch saw.
 * @param {{ isProof: boolean, left: string[], seen: number }} run
 * @param {'packet' | 'call'} what
 * @returns {boolean} Whether nothing left.
 */
export function tell({ isProof, left, seen }, what) {
  if (!isProof) {
    say(`The watch over the network saw nothing of what was sent on purpose, so it proves nothing.`);
    return false;
  }
  if (left.length > 0) say(`${left.length} ${what}s would have left the machine:\n  ${summary(left).join('\n  ')}`);
  else if (what === 'packet') say(`No packet left the machine; the ${seen} that were sent on purpose were seen.`);
  else say(`None of ${seen} calls addressed another machine.`);
  return left.length === 0;
}
