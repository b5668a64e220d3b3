// Owns the sample workspace: the two seed documents, imported like any other file.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { succeed, type Result } from '../../core/result';
import type { Analyst } from '../../core/workspace/identity';
import { WorkspaceStore, type Moment } from '../store/workspace-store';
import { importFile } from './import-text';

const SAMPLE_TITLE = 'Sample: China and Syria, August 2016';

/** Opens the sample workspace at `folder`, made from the `.txt` files of `seeds` the first time. */
export const openSampleWorkspace = async (
  folder: string,
  seeds: string,
  analyst: Analyst,
  moment: Moment,
): Promise<Result<WorkspaceStore>> => {
  if (await WorkspaceStore.isWorkspace(folder)) return WorkspaceStore.open(folder, analyst, moment);
  const store = await WorkspaceStore.create(folder, SAMPLE_TITLE, analyst, moment);
  if (!store.ok) return store;
  const names = (await readdir(seeds)).filter((name) => name.endsWith('.txt')).sort();
  for (const name of names) {
    const imported = await importFile(store.value, join(seeds, name), analyst, moment);
    if (!imported.ok) {
      await store.value.close();
      return imported;
    }
  }
  return succeed(store.value);
};
