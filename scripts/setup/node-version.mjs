// Owns the Node version that the project needs. It refuses an older one before anything else can fail in a way that
// nobody understands.

import { Stop } from '../command/stop.mjs';

const NEEDED = { major: 20, minor: 19 };

/** @param {string} [version] As in `process.versions.node`. */
export function checkNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor)) return;
  throw new Stop(
    `Hashiya needs Node ${NEEDED.major}.${NEEDED.minor} or newer; this is Node ${version}.`,
    `Install a newer Node (https://nodejs.org, or your version manager: nvm install ${NEEDED.major}) and run the command again.`,
  );
}
