// Owns where a measured workspace lies and how it is opened, made and told from failure.

import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { Result } from '../core/result';
import type { Workspace } from '../core/workspace/workspace';
import { systemMoment } from '../main/store/moment';
import { createWorkspace, openWorkspace } from '../main/store/open-workspace';
import { originalsOfTexts } from '../main/store/originals';
import type { WorkspaceStore } from '../main/store/workspace-store';
import { ANALYST, libraryOf, type Shape } from './library';

/** The value of a success; a benchmark has no use for a failure. */
export const valueOf = <Value>(result: Result<Value>): Value => {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code} ${JSON.stringify(result.error.details)}`);
};

export const workspaceFolder = (place: string): string => join(place, 'workspace');

const optionsIn = (place: string) => ({ analyst: ANALYST, moment: systemMoment, backups: join(place, 'backups') });

export const openStore = async (place: string): Promise<WorkspaceStore> =>
  valueOf(await openWorkspace(workspaceFolder(place), optionsIn(place)));

/** The same records as plain lowdb keeps them: one file, written whole at each change. Not yet read. */
export const lowIn = (place: string): Low<Workspace | null> => {
  // `Low` with its own adapter: the presets would keep everything in memory under NODE_ENV=test.
  return new Low<Workspace | null>(new JSONFile(join(place, 'lowdb.json')), null);
};

/** Makes a workspace through the real store. */
export const makeWorkspace = async (place: string, library: Workspace): Promise<void> => {
  const store = valueOf(await createWorkspace(workspaceFolder(place), library.title, optionsIn(place)));
  valueOf(await store.adopt(library, originalsOfTexts(library.articles)));
  valueOf(await store.close());
};

/** Makes the workspace through the real store, and the same records as one lowdb file. */
export const makePlace = async (place: string, shape: Shape): Promise<void> => {
  const library = libraryOf(shape);
  await makeWorkspace(place, library);
  const low = lowIn(place);
  low.data = library;
  await low.write();
};
