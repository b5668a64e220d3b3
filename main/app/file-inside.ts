// Owns which files an address of the app may stand for: those in the folder of the built window, and no others, whatever
// the address says and wherever links in that folder lead.

import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

/**
 * The real path of a file inside `root`, or null where the path of the address leads outside, to a folder, or nowhere.
 * `pathname` is percent-encoded. The places are compared as the file system knows them, after every link, and as parts of
 * paths: as text, `/app` is also the beginning of `/app-evil` beside it.
 */
export const fileInside = async (root: string, pathname: string): Promise<string | null> => {
  try {
    const path = await realpath(join(root, decodeURIComponent(pathname)));
    const inside = relative(await realpath(root), path);
    const isOutside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
    return !isOutside && (await stat(path)).isFile() ? path : null;
  } catch {
    // No such file, broken escapes, or a NUL, which no path may hold.
    return null;
  }
};
