// Owns how a test starts the real, built app: in a user folder of its own, so that no test sees another's traces.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { projectFolder, startElectron } from './electron-app';
import { endApp } from './end-app';
import { HandedOn } from './handed-on';
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
  /** Whether the app is handed on from test to test; not for what restarts it, or changes more than a workspace and the view. */
  readonly isHandedOn: boolean;
  /** The sample workspace that the app finds: both seeds with no work on them, or the one it makes itself. */
  readonly sample: 'plain' | 'worked';
  /** A folder of this test alone, removed when it ends. */
  readonly folder: string;
  /** Starts the app in this test's user folder, or takes the one that is handed on; what is left at the end is closed. */
  readonly launch: (extra?: readonly string[]) => Promise<RunningApp>;
}

interface WorkerFixtures {
  /** Where this worker's windows open when there are other workers; what is left to itself opens where it can be seen. */
  readonly display: string | undefined;
  /** The app that waits for this worker's next test, in a folder that is removed when the worker ends. */
  readonly handedOn: HandedOn;
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
  handedOn: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'hashiya-e2e-'));
      const handedOn = new HandedOn(folder);
      await use(handedOn);
      await handedOn.end();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  isHandedOn: [false, { option: true }],
  folder: async ({ isHandedOn, handedOn }, use) => {
    if (isHandedOn) {
      await use(handedOn.folder);
      return;
    }
    // Two windows on one display would take the focus from each other.
    await handedOn.end();
    const folder = await mkdtemp(join(tmpdir(), 'hashiya-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  sample: ['plain', { option: true }],
  launch: async ({ folder, sample, isHandedOn, handedOn }, use, info) => {
    const running: RunningApp[] = [];
    // What is started with words of its own is not as an app that has just started.
    let isLikeAnother = isHandedOn;
    await use(async (extra = []) => {
      isLikeAnother &&= extra.length === 0;
      if (!isLikeAnother && running.length === 0) await handedOn.close();
      if (sample === 'plain') await placePlainSample(join(folder, 'user'));
      const waiting = isLikeAnother && running.length === 0 ? handedOn.waiting : null;
      const started = waiting ?? (await launchApp(join(folder, 'user'), extra));
      if (isLikeAnother) await handedOn.take(started);
      running.push(started);
      return started;
    });
    if (isLikeAnother && info.status === info.expectedStatus && (await handedOn.handOn())) return;
    for (const { app } of running) await endApp(app);
    if (isHandedOn) await handedOn.end();
  },
});

export { expect } from '@playwright/test';
