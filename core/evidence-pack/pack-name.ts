// Owns what evidence packs are called.

import { endingOf } from '../article/importable';

/** The ending of packs that a file manager opens in the app; the archive is the same as one that ends in `zip`. */
export const PACK_ENDING = 'hashiya';

/** Whether a file is called a pack, and nothing but a pack. */
export const isPackName = (path: string): boolean => endingOf(path) === PACK_ENDING;

/** Whether a file is called as packs may be. */
export const hasPackEnding = (path: string): boolean => /\.(hashiya|zip)$/iu.test(path);
