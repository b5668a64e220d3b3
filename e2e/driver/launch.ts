// Owns how a test starts the real, built app: in a user folder of its own, so that no test sees another's traces.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { projectFolder, startElectron } from './electron-app';
import { answerMessageBoxes } from './native';
import { startOwnDisplay } from './own-display';
import { placePlainSample } from './plain-sample';

/** A running app and its window. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** Starts the app. */
export const launchApp = async (userFolder: string, extra: readonly string[] = []): Promise<RunningApp> => {
  const app = await startElectron(projectFolder, userFolder, extra);
  const page = await app.firstWindow();
  await page.waitForSelector('main').catch(async (error: unknown) => {
    throw new Error(`the window shows nothing: ${await describeWindow({ app, page })}`, { cause: error });
  });
  return { app, page };
};

/** What is known of a window in which nothing is shown. */
const describeWindow = async ({ app, page }: RunningApp): Promise<string> => {
  const inMain = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => [window.isVisible(), window.getBounds(), window.getContentBounds()]),
  );
  const inPage = await page.evaluate(() => {
    const main = document.querySelector('main');
    const rect = main?.getBoundingClientRect().toJSON() as unknown;
    const styles = [...document.styleSheets].map(({ href, cssRules }) => [href, cssRules.length]);
    const visibility = main === null ? null : getComputedStyle(main).visibility;
    return { innerWidth, innerHeight, state: document.visibilityState, rect, visibility, styles };
  });
  return JSON.stringify({ inMain, inPage });
};

interface Fixtures {
  /** The sample workspace that the app finds: both seeds with no work on them, or the one it makes itself. */
  readonly sample: 'plain' | 'worked';
  /** A folder of this test alone, removed when it ends. */
  readonly folder: string;
  /** Starts the app in this test's user folder; what is still running at the end is closed. */
  readonly launch: (extra?: readonly string[]) => Promise<RunningApp>;
}

interface WorkerFixtures {
  /** Where this worker's windows open when there are other workers; what is left to itself opens where it can be seen. */
  readonly display: string | undefined;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  // Playwright reads the wanted fixtures off the pattern, so it has to be a pattern even when none is wanted.
  display: [
    async ({}, use, { config }) => {
      const own = config.workers > 1 ? await startOwnDisplay() : null;
      if (own !== null) Object.assign(process.env, { DISPLAY: own.name, XDG_SESSION_TYPE: 'x11' });
      await use(own?.name);
      await own?.stop();
    },
    { scope: 'worker', auto: true },
  ],
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'hashiya-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  sample: ['plain', { option: true }],
  launch: async ({ folder, sample }, use) => {
    const running: RunningApp[] = [];
    await use(async (extra = []) => {
      if (sample === 'plain') await placePlainSample(join(folder, 'user'));
      const started = await launchApp(join(folder, 'user'), extra);
      running.push(started);
      return started;
    });
    for (const { app } of running) {
      // What a test leaves unsaved on purpose must not have its app wait for an answer.
      await answerMessageBoxes(app, 'Close without saving').catch(() => undefined);
      await app.close().catch(() => undefined);
    }
  },
});

export { expect } from '@playwright/test';
