// Owns what has to hold after a crash, whatever was going on: the folder opens, it holds every act that counted as done
// and at most the one that was under way, whole, with nothing left over and nothing to complain about.

import { readdir } from 'node:fs/promises';
import { expect } from 'vitest';
import type { Finding } from '../../core/workspace/finding';
import type { Workspace } from '../../core/workspace/workspace';
import { isUnfinished } from '../store/durable-file';
import { createWorkspace, isFreeFolder, isWorkspace, openWorkspace } from '../store/open-workspace';
import { verifyWorkspace } from '../store/verify-workspace';
import type { WorkspaceStore } from '../store/workspace-store';
import { SCENARIOS, scenarioOptions, type ScenarioName } from './crash-scenarios';
import { valueOf } from './scratch';

/** What is to come back: the records, and what undo and redo would take. Null stands for no workspace. */
export type CrashState = { workspace: Workspace; next: WorkspaceStore['next'] } | null;

export const stateOf = (store: WorkspaceStore): CrashState => ({ workspace: store.workspace, next: store.next });

/** What there may be to find: an act that was not done may have left half a line, and some openings tell what they do. */
const EXPECTED: Partial<Record<ScenarioName, readonly Finding['kind'][]>> = {
  repair: ['repaired', 'made-again'],
  migrate: ['migrated'],
};
const expectedIn = (name: ScenarioName): readonly Finding['kind'][] => ['journal-cut', ...(EXPECTED[name] ?? [])];

/** No file that a crash left unfinished, anywhere in the folder. */
export const unfinishedIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).filter(isUnfinished);

/** The states that a scenario goes through, the first before it begins; `folder` is where it was prepared, or a copy. */
export const statesOf = async (name: ScenarioName, folder: string, backups: string): Promise<CrashState[]> => {
  const states: CrashState[] = [];
  if (await isWorkspace(folder)) {
    const store = valueOf(await openWorkspace(folder, scenarioOptions(backups, 'recover')));
    states.push(stateOf(store));
    await store.close();
  } else states.push(null);
  await SCENARIOS[name].run(folder, scenarioOptions(backups, 'run'), (store) => states.push(stateOf(store)));
  return states;
};

/** Opens what a crash left, and checks it against the states; `done` acts counted as done; findings of kinds that are `tolerated` may be told. */
export const expectNothingLost = async (
  name: ScenarioName,
  folder: string,
  backups: string,
  states: readonly CrashState[],
  done: number,
  tolerated: readonly Finding['kind'][] = [],
): Promise<void> => {
  const options = scenarioOptions(backups, 'recover');
  const possible = states.slice(done, done + 2);
  if (!(await isWorkspace(folder))) {
    expect(possible).toContain(null);
    expect(await isFreeFolder(folder)).toBe(true);
    await valueOf(await createWorkspace(folder, 'Again', options)).close();
    return;
  }
  const store = valueOf(await openWorkspace(folder, options));
  const { findings } = store;
  const recovered = stateOf(store);
  valueOf(await store.close());
  const match = possible.find((state) => JSON.stringify(state) === JSON.stringify(recovered));
  // The comparison that fails is shown in full.
  if (match === undefined) expect(recovered).toEqual(possible.at(-1));
  const kinds = findings.map(({ kind }) => kind).filter((kind) => ![...expectedIn(name), ...tolerated].includes(kind));
  expect({ kinds, findings: kinds.length === 0 ? [] : findings }).toEqual({ kinds: [], findings: [] });
  expect(await unfinishedIn(folder)).toEqual([]);
  expect(valueOf(await verifyWorkspace(folder)).problems).toEqual([]);
};
