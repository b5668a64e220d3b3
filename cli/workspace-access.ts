// Owns how commands come to a workspace for writing: who the analyst is, and what kind of folder was named.

import { basename, resolve } from 'node:path';
import type { Result } from '../core/result';
import type { Analyst } from '../core/workspace/identity';
import { systemMoment } from '../main/store/moment';
import { systemCode } from '../main/store/file-failure';
import { isFreeFolder, WorkspaceStore, type AnalystChoice } from '../main/store/workspace-store';
import { lines } from './answer';
import type { Surroundings } from './command';
import { say } from './words';

/** Whoever cannot be named otherwise. */
const NAMELESS = 'Analyst';

/** The analyst of that name in the workspace, or a new one; the name is the user's unless one was given. */
export const analystNamed =
  (given: string | undefined, { userName }: Surroundings): ((known: readonly Analyst[]) => Analyst) =>
  (known) => {
    const name = given ?? (userName || NAMELESS);
    return known.find((analyst) => analyst.name === name) ?? { id: systemMoment.newId(), name };
  };

/** True for a folder that can become a workspace: it is empty or not there yet. */
export const canBecomeWorkspace = async (folder: string): Promise<boolean> => {
  try {
    return await isFreeFolder(folder);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return systemCode(error) === 'ENOENT';
  }
};

/** Opens a workspace for writing. */
export const openWorkspace = (folder: string, analyst: AnalystChoice): Promise<Result<WorkspaceStore>> =>
  WorkspaceStore.open(folder, analyst, systemMoment);

/** Makes a workspace that is called like its folder, and opens it. */
export const makeWorkspace = (
  folder: string,
  analyst: (known: readonly Analyst[]) => Analyst,
): Promise<Result<WorkspaceStore>> =>
  WorkspaceStore.create(folder, basename(resolve(folder)) || folder, analyst([]), systemMoment);

/** What has to be said of the opening itself: an unreadable end of the journal was set aside. Empty for nothing. */
export const openingText = (store: WorkspaceStore): string =>
  store.setAside === null ? '' : lines(say('journal-set-aside', { file: store.setAside }));
