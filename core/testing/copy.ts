// Owns one analyst's copy of a workspace, for tests of merging: acts go into its history as they go into the journal.

import type { Command } from '../commands/command';
import { runCommand } from '../commands/run-command';
import type { Environment } from '../environment';
import { mergeChanges } from '../merge/merge-changes';
import type { MergeChoice, MergePlan } from '../merge/merge-plan';
import { planMerge } from '../merge/plan-merge';
import { finish } from '../merge/progress';
import { applyChanges, invertChanges, type Change } from '../workspace/change';
import { changesBetween } from '../workspace/difference';
import type { HistoryEntry } from '../workspace/history';
import { NO_RECORDS, type Workspace } from '../workspace/workspace';
import { commandOf, type Act } from './acts';
import { FIRST_MOMENT, testId } from './fixed-environment';

export class Copy {
  /** As it is after its history, which begins with one act that brought all it started with. */
  workspace: Workspace;
  history: HistoryEntry[] = [];
  readonly environment: Environment;

  /** `letter` is a hexadecimal digit that no other copy has: its ids and its analyst are told by it. */
  constructor(workspace: Workspace, letter: string) {
    const empty = { ...workspace, articles: [], ...NO_RECORDS };
    this.workspace = empty;
    let count = 0;
    const analystId = testId(letter, 0xffff);
    this.environment = {
      newId: () => testId(letter, (count += 1)),
      now: () => new Date(Date.parse(FIRST_MOMENT) + 3_600_000 + 1000 * (count += 1)).toISOString(),
      analystId,
    };
    this.record('import-article', changesBetween(empty, workspace));
  }

  /** Records changes as one act. */
  record(command: HistoryEntry['command'], changes: Change[], act: HistoryEntry['act'] = 'do'): void {
    if (changes.length === 0) return;
    const sequence = (this.history.at(-1)?.sequence ?? 0) + 1;
    const { analystId } = this.environment;
    this.history.push({ sequence, at: this.environment.now(), analystId, act, command, changes });
    this.workspace = applyChanges(this.workspace, changes);
  }

  /** Runs a command that must succeed. */
  do(command: Command): Change[] {
    const result = runCommand(this.workspace, command, this.environment);
    if (!result.ok) throw new Error(`${command.command}: ${result.error.code}`);
    this.record(command.command, result.value);
    return result.value;
  }

  /** Does random acts, as far as they can be done. */
  doAll(acts: readonly Act[]): void {
    for (const act of acts) {
      const command = commandOf(this.workspace, act, this.environment);
      const result = command === null ? null : runCommand(this.workspace, command, this.environment);
      if (command !== null && result?.ok === true) this.record(command.command, result.value);
    }
  }

  /** Takes the last act back. */
  undo(): void {
    const last = this.history.at(-1);
    if (last !== undefined) this.record(last.command, invertChanges(last.changes), 'undo');
  }

  plan(theirs: Workspace): MergePlan {
    return finish(planMerge(this.workspace, this.history, theirs));
  }

  /** Merges a workspace, and returns the changes. */
  merge(theirs: Workspace, choices: ReadonlyMap<string, MergeChoice> = new Map()): Change[] {
    const changes = mergeChanges(this.workspace, this.plan(theirs), choices);
    this.record('merge', changes);
    return changes;
  }
}
