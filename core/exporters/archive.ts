// Owns the writing of ZIP archives whose bytes depend on nothing but what is in them.

import { strToU8, zipSync, type Zippable } from 'fflate';
import type { ExportedFile } from './exporter';

/** The first moment that ZIP can say. It has no time zone, so this is the same moment on the clock of any machine. */
const noTime = (): Date => new Date(1980, 0, 1);

/** The archive's bytes, its files in the order given (paths must differ); texts are UTF-8 without a byte order mark. */
export const zipFiles = (files: readonly ExportedFile[]): Uint8Array => {
  const entries: Zippable = {};
  for (const { path, content } of files) {
    entries[path] = [typeof content === 'string' ? strToU8(content) : content, { mtime: noTime(), level: 6 }];
  }
  return zipSync(entries);
};
