// Owns the watch over the app while nobody uses it: a workspace and an article are open, and nothing may leave. Where no
// packets can be captured, its calls are traced.

import { fileURLToPath } from 'node:url';
import { say } from '../command/say.mjs';
import { runInNamespace, whyNoNamespace } from './namespace.mjs';
import { testUser } from './ordinary-user.mjs';
import { runTraced, whyNoTrace } from './traced-calls.mjs';
import { tell } from './watched-run.mjs';

const PLAY = fileURLToPath(new URL('play.mjs', import.meta.url));
const WORDS = [process.execPath, PLAY, '--config', 'e2e/network/idle.config.ts'];

/** Case 55 of the list that the app was built against. */
export const TEN_MINUTES = 600;

/**
 * Leaves the app alone for so long; says what left.
 * @param {number} seconds
 * @param {string | undefined} [wish] HASHIYA_NETWORK, as in `playWatched`.
 * @returns {Promise<'nothing left' | 'failed' | 'not watched'>} `failed` too when the app did not stay, or the watch
 *   proved nothing.
 */
export async function watchIdle(seconds, wish = process.env['HASHIYA_NETWORK']) {
  const noCapture = wish === 'traced' ? 'HASHIYA_NETWORK=traced' : await whyNoNamespace();
  const noTrace = noCapture === undefined ? undefined : await whyNoTrace();
  if (noTrace !== undefined) {
    say(`Nothing has watched the app that nobody uses: ${noCapture}; ${noTrace}.`);
    return 'not watched';
  }
  const user = await testUser();
  const env = { HASHIYA_IDLE_SECONDS: String(seconds) };
  try {
    const isCaptured = noCapture === undefined;
    const run = isCaptured ? await runInNamespace(WORDS, user, env) : await runTraced(WORDS, user, env);
    say(`The app was left alone for ${seconds} s with an article open:`);
    const isClean = tell(run, isCaptured ? 'packet' : 'call');
    return isClean && run.code === 0 ? 'nothing left' : 'failed';
  } finally {
    user.done();
  }
}
