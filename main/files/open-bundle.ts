// Owns the way from a colleague's bundle to a workspace of its own: all of it as one act in an empty folder, or nothing.

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../core/result';
import { createWorkspace } from '../store/open-workspace';
import type { WorkspaceStore } from '../store/workspace-store';
import { originalsOf, type Bundle } from './merge-bundle';

/**
 * Makes the workspace that a bundle holds in a folder that is empty or not there yet, and opens it. It keeps its identity,
 * so that the two copies can be merged later. Where that fails or is called off, the folder is empty again.
 */
export const createFromBundle = async (
  bundle: Bundle,
  folder: string,
  options: Parameters<typeof createWorkspace>[2],
): Promise<Result<WorkspaceStore>> => {
  const { workspace, readOriginal } = bundle;
  const created = await createWorkspace(folder, workspace.title, { ...options, backsUp: false });
  if (!created.ok) return created;
  const store = created.value;
  const adopted = await store.adopt(workspace, originalsOf(readOriginal, workspace.articles), options.work);
  if (adopted.ok) return created;
  const { root } = store;
  await store.close();
  // The folder was free a moment ago and was locked since: everything in it is of this attempt.
  const made = await readdir(root).catch(() => []);
  for (const name of made) await rm(join(root, name), { recursive: true, force: true }).catch(() => undefined);
  return adopted;
};
