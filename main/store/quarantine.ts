// Owns the quarantine: bytes that could not be read or were not taken in, set aside exactly as they were found.

import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { createFile, makeFolder } from './durable-file';
import type { WorkspacePaths } from './workspace-folder';

/** Bytes to be set aside, and where. */
export interface SetAside {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Where the bytes of a file are set aside: the same bytes of the same file always under the same name. */
export const asideOf = (paths: WorkspacePaths, file: string, bytes: Uint8Array): SetAside => {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { path: join(paths.quarantine, `${file.replaceAll('/', '-')}-${hash}`), bytes };
};

/** Sets bytes aside and flushes them. Throws a system error. */
export const setAside = async ({ path, bytes }: SetAside): Promise<void> => {
  await makeFolder(dirname(path));
  await createFile(path, bytes);
};
