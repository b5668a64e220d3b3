// Owns where the user's caches are. It refuses the project folder: a cache must survive `npm ci` and a fresh clone.

import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Hashiya's own cache folder: XDG_CACHE_HOME (as the XDG Base Directory rules say, only when absolute) or ~/.cache.
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function userCacheFolder(environment = process.env) {
  const chosen = environment['XDG_CACHE_HOME'];
  return join(chosen && isAbsolute(chosen) ? chosen : join(homedir(), '.cache'), 'hashiya');
}
