// Owns the measuring of stalls: for how long at most the process answers nobody while it does each kind of long work.

import { setTimeout as wait } from 'node:timers/promises';
import { planMerge } from '../core/merge/plan-merge';
import type { Workspace } from '../core/workspace/workspace';
import { verifyWorkspace } from '../main/store/verify-workspace';
import { runInSlices } from '../main/store/work';
import { commandOf } from './edits';
import { longestStall, timed } from './measuring';
import { openStore, valueOf, workspaceFolder } from './places';

/** How long the work took and the longest stall in it, in milliseconds. */
export interface Stall {
  readonly took: number;
  readonly stall: number;
}

export type StallName = 'edits' | 'backup' | 'merge plan' | 'verify';
export type Stalls = Record<StallName, Stall>;

const EDITS = 100;
const REST = 20;

const measure = async (act: () => Promise<unknown>): Promise<Stall> => {
  let took = 0;
  const stall = await longestStall(async () => {
    took = await timed(act);
  });
  return { took, stall };
};

/** A colleague's copy in which one mention in ten has another note. */
const copyOf = (workspace: Workspace): Workspace => ({
  ...workspace,
  articles: workspace.articles.map((article) => ({
    ...article,
    mentions: article.mentions.map((mention, index) => (index % 10 === 0 ? { ...mention, note: 'Theirs.' } : mention)),
  })),
});

export const measureStalls = async (place: string): Promise<Stalls> => {
  const store = await openStore(place);
  // The backup of the opening ends before anything is measured.
  await store.backUp('asked');
  const edits = await measure(async () => {
    for (let turn = 1; turn <= EDITS; turn += 1) {
      valueOf(await store.run(commandOf(store, 'note', turn)));
      await wait(REST);
    }
    await store.filesWritten();
  });
  const backup = await measure(async () => valueOf(await store.backUp('asked')));
  const theirs = structuredClone(copyOf(store.workspace));
  const plan = await measure(() => runInSlices(planMerge(store.workspace, store.journalActs.entries, theirs)));
  const verify = await measure(async () => valueOf(await verifyWorkspace(workspaceFolder(place))));
  valueOf(await store.close());
  return { edits, backup, 'merge plan': plan, verify };
};
