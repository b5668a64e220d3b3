// Owns the sample workspace: the two seed documents, imported like any other file. It is there as a whole or not at all.

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, succeed, type Result } from '../../core/result';
import type { Analyst } from '../../core/workspace/identity';
import { moveFolder } from '../store/durable-file';
import { attemptWrite, describeCause } from '../store/file-failure';
import { createWorkspace, isWorkspace, openWorkspace, type OpenOptions } from '../store/open-workspace';
import type { WorkspaceStore } from '../store/workspace-store';
import { importFile } from './import-text';

/** How the sample is opened; its texts are imported by that analyst. */
export type SampleOptions = OpenOptions & { readonly analyst: Analyst };

const SAMPLE_TITLE = 'Sample: China and Syria, August 2016';

/** Where the sample is, and the folder of the `.txt` files it is made from. */
export interface SamplePlaces {
  readonly folder: string;
  readonly seeds: string;
}

const textsIn = async (folder: string): Promise<Result<string[]>> => {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
    return succeed(names.map((name) => join(folder, name)));
  } catch (error) {
    return fail('file-unreadable', { file: folder, cause: describeCause(error) });
  }
};

/** Makes a workspace of the texts and lets it go again. */
const makeWorkspaceOf = async (
  texts: readonly string[],
  folder: string,
  options: SampleOptions,
): Promise<Result<void>> => {
  const store = await createWorkspace(folder, SAMPLE_TITLE, options);
  if (!store.ok) return store;
  try {
    for (const text of texts) {
      const imported = await importFile(store.value, text, options.analyst, options.moment);
      if (!imported.ok) return imported;
    }
    return succeed(undefined);
  } finally {
    await store.value.close();
  }
};

/** Makes the sample beside its place and moves it there once it is whole. */
const makeSample = async ({ folder, seeds }: SamplePlaces, options: SampleOptions): Promise<Result<void>> => {
  const texts = await textsIn(seeds);
  if (!texts.ok) return texts;
  const unfinished = `${folder}.unfinished`;
  const remove = (): Promise<void> => rm(unfinished, { recursive: true, force: true });
  // A crash may have left one.
  const removed = await attemptWrite(unfinished, remove);
  if (!removed.ok) return removed;
  try {
    const made = await makeWorkspaceOf(texts.value, unfinished, options);
    return made.ok ? await attemptWrite(folder, () => moveFolder(unfinished, folder)) : made;
  } finally {
    await remove().catch(() => undefined);
  }
};

/** Opens the sample workspace, which is made the first time. */
export const openSampleWorkspace = async (
  places: SamplePlaces,
  options: SampleOptions,
): Promise<Result<WorkspaceStore>> => {
  if (!(await isWorkspace(places.folder))) {
    const made = await makeSample(places, options);
    if (!made.ok) return made;
  }
  return openWorkspace(places.folder, options);
};
