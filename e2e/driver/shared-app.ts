// Owns the one app that the tests of a worker share: each test opens a text of its own in it, so none sees another's
// marks, and the app has to start once only.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleWorkspace } from './files-on-disk';
import { dropText } from './import-text';
import { launchApp, test as base, type RunningApp } from './launch';
import { readyToMeasure } from './glyphs';
import { openSample } from './pages';
import { placePlainSample } from './plain-sample';

export interface SharedApp extends RunningApp {
  /** The folder of the workspace that is open: the sample, with both seeds. */
  readonly workspace: string;
  /** Opens a text of these lines, the first of which is block b1; returns the name it is on disk under. */
  readonly openLines: (...lines: string[]) => Promise<string>;
}

export const test = base.extend<object, { readonly shared: SharedApp }>({
  shared: [
    // Playwright reads the wanted fixtures off the pattern, so it has to be a pattern even when none is wanted.

    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'hashiya-e2e-'));
      await placePlainSample(join(folder, 'user'));
      const running = await launchApp(join(folder, 'user'));
      // What is painted is compared by its colours.
      await running.page.emulateMedia({ colorScheme: 'light' });
      await openSample(running.page);
      let opened = 0;
      const openLines = async (...lines: string[]): Promise<string> => {
        opened += 1;
        const fileName = `text-${String(opened)}.txt`;
        // Empty lines at the end make the bytes new: the same bytes would only open the article that is there.
        await dropText(running.page, fileName, `${lines.join('\n')}${'\n'.repeat(opened)}`);
        await readyToMeasure(running.page);
        return fileName;
      };
      await use({ ...running, workspace: sampleWorkspace(folder), openLines });
      await running.app.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
