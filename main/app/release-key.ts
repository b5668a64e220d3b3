// Owns which key downloads are checked with. It refuses any key but the one that is built in, wherever the app is
// installed; tests of the built app bring their own.

import { RELEASE_KEY } from '../../core/download/release-key';

/** The variable with the key of a test. */
const TEST_KEY = 'HASHIYA_TEST_RELEASE_KEY';

/** The key as minisign prints it; null where there is none. */
export const releaseKey = (
  isInstalled: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): string | null => (isInstalled ? RELEASE_KEY : (environment[TEST_KEY] ?? RELEASE_KEY));
