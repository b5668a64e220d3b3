// Owns the doing of random acts, one after the other, as the store does commands.

import { editCommandSchema } from '../commands/command';
import { runCommand } from '../commands/run-command';
import type { Environment } from '../environment';
import type { ErrorCode } from '../result';
import { applyChanges, type Change } from '../workspace/change';
import type { Workspace } from '../workspace/workspace';
import { commandOf, type Act } from './acts';

/** One step of a run: the changes made (none where the command was refused) and the workspace after it. */
export interface Step {
  readonly changes: Change[];
  readonly refused: ErrorCode | null;
  readonly workspace: Workspace;
}

/** Does the acts one after the other. Commands pass through the schema first, as they do on their way from the window. */
export const perform = (workspace: Workspace, done: readonly Act[], environment: Environment): Step[] => {
  const steps: Step[] = [];
  let now = workspace;
  for (const each of done) {
    const command = commandOf(now, each, environment);
    if (command === null) continue;
    const isOwn =
      command.command === 'import-article' ||
      command.command === 'import-annotations' ||
      command.command === 'revise-article';
    const parsed = isOwn ? command : editCommandSchema.parse(command);
    const result = runCommand(now, parsed, environment);
    const changes = result.ok ? result.value : [];
    now = applyChanges(now, changes);
    steps.push({ changes, refused: result.ok ? null : result.error.code, workspace: now });
  }
  return steps;
};
