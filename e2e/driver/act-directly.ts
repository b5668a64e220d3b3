// Owns acts on the workspace through the window's own bridge to main, for what a story needs to be there and does not tell
// of. The window hears of them when it starts anew.

import type { Page } from '@playwright/test';
import type { EditCommand } from '../../core/commands/command';
import type { Change } from '../../core/workspace/change';
import { saved } from './pages';

/** Runs a command that must succeed, and returns its changes. */
export const actDirectly = async (page: Page, command: EditCommand): Promise<readonly Change[]> => {
  const answer = await page.evaluate(
    (args) =>
      // The bridge of contract/bridge.ts, as the window has it.
      (
        globalThis as unknown as { hashiya: { request: (name: string, args: unknown) => Promise<unknown> } }
      ).hashiya.request('command:run', args),
    command,
  );
  // Every answer of the bridge is a result.
  const done = answer as { ok: boolean; value?: { changes: readonly Change[] } };
  if (!done.ok || done.value === undefined) throw new Error(`${command.command}: ${JSON.stringify(answer)}`);
  return done.value.changes;
};

/** The id of the first record of a kind that changes have made. */
export const madeId = (changes: readonly Change[], record: Change['record']): string => {
  for (const change of changes) {
    if (change.record === record && 'id' in change && change.before === null) return change.id;
  }
  throw new Error(`no ${record} was made`);
};

/** Starts the window anew, so that it shows what main has. */
export const showAnew = async (page: Page): Promise<void> => {
  await page.reload();
  await saved(page);
};
