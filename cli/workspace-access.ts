// Owns how commands come to a workspace for writing: who the analyst is, and what kind of folder was named.

import { basename, resolve } from 'node:path';
import type { Result } from '../core/result';
import type { Analyst } from '../core/workspace/identity';
import { systemMoment } from '../main/store/moment';
import { systemCode } from '../main/store/file-failure';
import { backupsFolder, thisSystem } from '../main/files/user-folder';
import {
  createWorkspace,
  isFreeFolder,
  openWorkspace as openWorkspaceForWriting,
  type OpenOptions,
} from '../main/store/open-workspace';
import type { AnalystChoice } from '../main/store/opened-workspace';
import type { WorkspaceStore } from '../main/store/workspace-store';
import { lines } from './answer';
import type { Surroundings } from './command';
import { sayFinding } from './words';

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

/** The folder for backups that app and command line share. */
export const sharedBackups = (): string => backupsFolder(thisSystem());

const optionsFor = <Who extends AnalystChoice>(analyst: Who): OpenOptions & { readonly analyst: Who } => ({
  analyst,
  moment: systemMoment,
  backups: sharedBackups(),
});

/** Opens a workspace for writing. */
export const openWorkspace = (folder: string, analyst: AnalystChoice): Promise<Result<WorkspaceStore>> =>
  openWorkspaceForWriting(folder, optionsFor(analyst));

/** Makes a workspace that is called like its folder, and opens it. */
export const makeWorkspace = (
  folder: string,
  analyst: (known: readonly Analyst[]) => Analyst,
): Promise<Result<WorkspaceStore>> =>
  createWorkspace(folder, basename(resolve(folder)) || folder, optionsFor(analyst([])));

/** What has to be said of the opening itself. Empty for nothing. */
export const openingText = (store: WorkspaceStore): string => lines(...store.findings.map(sayFinding));
