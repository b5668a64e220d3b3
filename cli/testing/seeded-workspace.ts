// Owns the workspace that tests of the command line work in: both seeds, imported by the command line itself.

import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { scratchFolder } from '../../main/testing/scratch';
import { hashiya, hashiyaJson } from './hashiya';

const seeds = resolve(import.meta.dirname, '../../seeds');
export const ENGLISH = join(seeds, '000_b2468207d6c1c7ca.txt');
export const PERSIAN = join(seeds, '003_b33f96b676cfdb76.txt');

/** A folder with both seeds in a workspace called `workspace`. */
export const withSeeds = async (): Promise<{ folder: string; workspace: string }> => {
  const folder = await scratchFolder();
  const workspace = join(folder, 'workspace');
  expect((await hashiya('import', ENGLISH, PERSIAN, '--workspace', workspace)).exitCode).toBe(0);
  return { folder, workspace };
};

interface ListReply {
  readonly articles: readonly { readonly id: string; readonly fileName: string; readonly counts: object }[];
}

/** What `list --json` says. */
export const listOf = async (workspace: string): Promise<ListReply> => {
  const { reply } = await hashiyaJson('list', '--workspace', workspace);
  return reply as unknown as ListReply;
};
