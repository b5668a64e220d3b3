// Owns acts that a test needs done and does not look at: commands through the window's own bridge to main. The window does
// not hear of them until its page is loaded anew.

import type { Page } from '@playwright/test';
import type { EditCommand } from '../../core/commands/command';
import type { Result } from '../../core/result';
import type { Change } from '../../core/workspace/change';
import { saved } from './pages';

/** Does a command, which must succeed; returns the id of the first record that it made, or else changed. */
export const act = async (page: Page, command: EditCommand): Promise<string> => {
  const answer = await page.evaluate(
    (wanted) =>
      // The bridge of contract/bridge.ts, as the window has it.
      (
        globalThis as unknown as { hashiya: { request: (name: string, args: unknown) => Promise<unknown> } }
      ).hashiya.request('command:run', wanted),
    command,
  );
  // Every answer of the bridge is a result.
  const result = answer as Result<{ readonly changes: readonly Change[] }>;
  if (!result.ok) throw new Error(`${command.command}: ${JSON.stringify(result.error)}`);
  const { changes } = result.value;
  const change = changes.find(({ before }) => before === null) ?? changes[0];
  return change !== undefined && 'id' in change ? change.id : '';
};

/** Loads the window's page anew: it shows what main has. */
export const showAnew = async (page: Page): Promise<void> => {
  await page.reload();
  await saved(page);
};
