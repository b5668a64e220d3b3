// Owns how commands come to a workspace for writing: who the analyst is, and what kind of folder was named.

import { basename, resolve } from 'node:path';
import type { Result } from '../core/result';
import type { Finding } from '../core/workspace/finding';
import type { Analyst } from '../core/workspace/identity';
import { systemMoment } from '../main/store/moment';
import { systemCode } from '../main/store/file-failure';
import {
  createWorkspace,
  isFreeFolder,
  openWorkspace as openWorkspaceForWriting,
  type OpenOptions,
} from '../main/store/open-workspace';
import type { AnalystChoice } from '../main/store/opened-workspace';
import type { WorkspaceStore } from '../main/store/workspace-store';
import { viewWorkspace, type WorkspaceView } from '../main/store/workspace-view';
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

const optionsFor = <Who extends AnalystChoice>(
  analyst: Who,
  { backups, work }: Surroundings,
): OpenOptions & { readonly analyst: Who } => ({ analyst, moment: systemMoment, backups, work: work('opening') });

/** Opens a workspace for writing. `backsUp` false leaves it without the backup of an opening. */
export const openWorkspace = (
  folder: string,
  analyst: AnalystChoice,
  surroundings: Surroundings,
  backsUp = true,
): Promise<Result<WorkspaceStore>> =>
  openWorkspaceForWriting(folder, { ...optionsFor(analyst, surroundings), backsUp });

/** Makes a workspace that is called like its folder, and opens it. That is short, and not called off half-way. */
export const makeWorkspace = (
  folder: string,
  analyst: (known: readonly Analyst[]) => Analyst,
  surroundings: Surroundings,
): Promise<Result<WorkspaceStore>> =>
  createWorkspace(folder, basename(resolve(folder)) || folder, {
    ...optionsFor(analyst([]), surroundings),
    work: {},
  });

/** Looks at a workspace, whoever has it open. */
export const lookAtWorkspace = (folder: string, { work }: Surroundings): Promise<Result<WorkspaceView>> =>
  viewWorkspace(folder, { kind: 'in-use' }, work('opening'));

/** Findings in words, a line each. Empty for none. */
export const findingsText = (findings: readonly Finding[]): string => lines(...findings.map(sayFinding));

/** What has to be said of the opening itself. Empty for nothing. */
export const openingText = (store: WorkspaceStore): string => findingsText(store.findings);
