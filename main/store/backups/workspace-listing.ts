// Owns which files of a workspace folder belong into a backup.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../file-failure';
import { COPIED_LIVE } from '../workspace-folder';
import { isSafePath } from './backup-manifest';

/** What is local to one machine: what was set aside, the copies from before the last write, what is being typed. */
const LOCAL = new Set(['quarantine', 'previous', 'journal/drafts.json', COPIED_LIVE]);

const isLocal = (path: string): boolean => LOCAL.has(path) || path.endsWith('.unfinished');

/** Folders of other tools (`.git`) can be large, and have ways of their own to be backed up. */
const isForeignFolder = (name: string): boolean => name.startsWith('.');

/** Entries of a folder; none for one that has gone meanwhile. Throws a system error. */
const entriesOf = (folder: string) =>
  readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });

/**
 * The paths of a workspace's files below its folder, with forward slashes, sorted. Only ordinary files: symbolic links are
 * not followed. A name that could not be restored on every system is none of Hashiya's and is left out. Throws a system
 * error.
 */
export const listWorkspaceFiles = async (root: string, below = ''): Promise<string[]> => {
  const paths: string[] = [];
  for (const entry of await entriesOf(join(root, below))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (isLocal(path) || !isSafePath(path)) continue;
    if (entry.isFile()) paths.push(path);
    else if (entry.isDirectory() && !isForeignFolder(entry.name)) paths.push(...(await listWorkspaceFiles(root, path)));
  }
  return paths.sort();
};

/** The journal's open file: it grows while it is read. */
export const OPEN_JOURNAL = 'journal/journal.jsonl';

/** True for the files of the journal. */
export const isOfJournal = (path: string): boolean => path.startsWith('journal/');

/** True for originals: their bytes never change, and one is there before the act that needs it. */
export const isOriginal = (path: string): boolean => path.startsWith('originals/');

/** True for files that may change without a new size or time; a part of the journal that is closed never does. */
export const canChangeUnseen = (path: string): boolean =>
  isOfJournal(path) && !/^journal\/history-[^/]*\.jsonl$/.test(path);
