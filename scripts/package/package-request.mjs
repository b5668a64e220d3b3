// Owns what the words after `npm run package --` ask for.

export const USAGE = `Usage: npm run package [-- [--release | --testing] [WORDS]]

  --release   make packages to hand on, or nothing: refuses any Electron but the one in package.json
  --testing   make the folder and the .deb for testing only, also where packages to hand on could be made
  WORDS       passed on to electron-builder, such as --win, --mac, --linux deb, --arm64

Where github.com cannot be reached, the packages for testing are made, and it says so.`;

/**
 * @param {readonly string[]} given
 * @returns {{ isForRelease: boolean, isForTesting: boolean, wantsHelp: boolean, words: string[] } | { complaint: string }}
 */
export function parsePackageRequest(given) {
  const own = ['--release', '--testing', '--help'];
  const words = given.filter((word) => !own.includes(word));
  const request = {
    isForRelease: given.includes('--release'),
    isForTesting: given.includes('--testing'),
    wantsHelp: given.includes('--help'),
    words,
  };
  if (request.isForRelease && request.isForTesting) return { complaint: '--release and --testing exclude each other.' };
  if (request.isForTesting && words.length > 0)
    return { complaint: `--testing goes with no other words: "${words[0]}".` };
  return request;
}
