// Owns doing many commands at once through the window's own bridge to main, for tests of what is shown of them and not of
// how they are done. The window does not hear of it until it is started again.

import type { Page } from '@playwright/test';
import type { EditCommand } from '../../core/commands/command';
import type { Change } from '../../core/workspace/change';

/** Runs a command; returns its changes. */
export const runDirectly = async (page: Page, command: EditCommand): Promise<readonly Change[]> => {
  const answer = await page.evaluate(
    (given) =>
      // The bridge of contract/bridge.ts, as the window has it.
      (
        globalThis as unknown as { hashiya: { request: (name: string, args: unknown) => Promise<unknown> } }
      ).hashiya.request('command:run', given),
    command,
  );
  // Every answer of the bridge is a result.
  const result = answer as { ok: true; value: { changes: readonly Change[] } } | { ok: false; error: unknown };
  if (!result.ok) throw new Error(`${command.command} was refused: ${JSON.stringify(result.error)}`);
  return result.value.changes;
};
