// Owns the long watch over the network: the watch itself is tried, on a window without locks in which a page takes every
// way out and has to be seen, way by way; then the app is left alone for ten minutes, and nothing may leave it.
// Usage: npm run test:network [SECONDS]; SECONDS is for how long the app is left alone.

import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { runAsCommand } from './command/command.mjs';
import { say } from './command/say.mjs';
import { Stop } from './command/stop.mjs';
import { TEN_MINUTES, watchIdle } from './network/idle-watch.mjs';
import { runInNamespace, whyNoNamespace } from './network/namespace.mjs';
import { testUser } from './network/ordinary-user.mjs';
import { summary } from './network/packets.mjs';
import { setUpApp } from './setup/setup.mjs';

const PLAY = fileURLToPath(new URL('network/play.mjs', import.meta.url));

/** What has to be seen of a window without locks; fewer say that the capture, or the page, has lost its sight. */
const EXPECTED = {
  'names looked up': /^UDP to .*:53 for .*hostile\.example$/,
  'connections to an address': /^TCP to 198\.51\.100\.7:/,
  'WebRTC or WebTransport to an address': /^UDP to 198\.51\.100\.7:/,
};

/**
 * Runs the window without locks under the capture.
 * @returns {Promise<'seen' | 'unseen' | 'not watched'>}
 */
export async function tryTheWatch() {
  const reason = await whyNoNamespace();
  if (reason !== undefined) {
    say(`The watch over the network cannot be tried: ${reason}.`);
    return 'not watched';
  }
  const user = await testUser();
  try {
    const words = [process.execPath, PLAY, '--config', 'e2e/network/unlocked.config.ts', '--reporter=line'];
    const { isProof, left } = await runInNamespace(words, user);
    say(`A window without locks sent ${left.length} packets:\n  ${summary(left).join('\n  ')}`);
    const unseen = Object.entries(EXPECTED).filter(([, sign]) => !left.some((text) => sign.test(text)));
    for (const [what] of unseen) say(`Not seen: ${what}.`);
    return isProof && unseen.length === 0 ? 'seen' : 'unseen';
  } finally {
    user.done();
  }
}

await runAsCommand(import.meta.url, async ([word]) => {
  const seconds = Number(word ?? TEN_MINUTES);
  if (!(seconds > 0)) throw new Stop(`"${word}" is no number of seconds.`, 'Give one, or none for ten minutes.');
  await setUpApp('for tests');
  await build();
  const watch = await tryTheWatch();
  const idle = await watchIdle(seconds);
  return watch === 'unseen' || idle === 'failed' ? 1 : 0;
});
