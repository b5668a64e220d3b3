// Owns one start of Electron that is measured from outside: from the spawn of its process to what the page has painted,
// by the page's own record of its largest paints. Nothing looks on while it starts.

import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { APP_IS_THERE } from '../../core/early-text/early-text-id';
import { electronPath, isRoot } from '../../e2e/driver/electron-app';

/** A moment, in milliseconds since 1970. */
type Moment = number;

/** How long a start may take, and how long it is left alone before it is looked at, in milliseconds. */
const LONGEST = 30_000;
const LEFT_ALONE = 2500;
/** How long it may take to quit, in milliseconds. */
const GRACE = 8000;

interface Started {
  readonly child: ChildProcess;
  readonly spawnedAt: Moment;
  /** What the process has written so far. */
  readonly written: () => string;
}

const start = (app: string, userFolder: string, extra: readonly string[]): Started => {
  const words = [app, ...(isRoot() ? ['--no-sandbox'] : []), '--user-data-dir', userFolder, ...extra];
  const environment = { ...process.env };
  delete environment.ELECTRON_RUN_AS_NODE;
  const spawnedAt = performance.timeOrigin + performance.now();
  const child = spawn(electronPath, [...words, '--remote-debugging-port=0'], { env: environment });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  return { child, spawnedAt, written: () => text };
};

/** Asks it to quit, so that the next start finds everything in order. */
const end = async ({ child }: Started): Promise<void> => {
  const ended = new Promise<boolean>((done) => {
    child.once('exit', () => {
      done(true);
    });
  });
  child.kill('SIGTERM');
  if (child.exitCode !== null || child.signalCode !== null) return;
  if (await Promise.race([ended, wait(GRACE, false)])) return;
  child.kill('SIGKILL');
  await ended;
};

/** Waits until the process has written what is looked for, and gives its first group. */
const writtenBy = async ({ written }: Started, looked: RegExp): Promise<string> => {
  for (const from = performance.now(); performance.now() - from < LONGEST;) {
    const match = looked.exec(written());
    if (match?.[1] !== undefined) return match[1];
    await wait(20);
  }
  throw new Error(`Electron did not write ${String(looked)}`);
};

/** The time from the spawn of a bare Electron until its empty window is ready to be shown, in milliseconds. */
export const startBare = async (folder: string, userFolder: string): Promise<number> => {
  const started = start(folder, userFolder, []);
  try {
    return Number(await writtenBy(started, /^ready (\d+(?:\.\d+)?)/mu)) - started.spawnedAt;
  } finally {
    await end(started);
  }
};

/** When something of the app could first be seen and done, by the page's own record. */
export interface ShownMoments {
  /** Text of the article that was read last is painted. */
  readonly readable: Moment;
  /** The app itself shows that text, in which can be marked. The next frame paints it. */
  readonly there: Moment;
}

/** These moments; null where the page has not come so far yet. */
const shownMoments = (page: Page): Promise<ShownMoments | null> =>
  page.evaluate(
    (mark) =>
      new Promise<ShownMoments | null>((done) => {
        // The type of its entries is not in the library of types yet.
        interface LargestPaint extends PerformanceEntry {
          readonly element: Element | null;
          readonly id: string;
          readonly renderTime: number;
        }
        const observer = new PerformanceObserver((list) => {
          const entries = list.getEntries() as LargestPaint[];
          // A line that the app has taken the place of is in the page no more, and is known by its id.
          const text = entries.find(
            ({ element, id }) => id.startsWith('early-') || (element?.closest('.article-text') ?? null) !== null,
          );
          const there = performance.getEntriesByName(mark)[0];
          if (text === undefined || there === undefined) done(null);
          else {
            const { timeOrigin } = performance;
            done({ readable: timeOrigin + text.renderTime, there: timeOrigin + there.startTime });
          }
        });
        observer.observe({ type: 'largest-contentful-paint', buffered: true });
        setTimeout(() => {
          done(null);
        }, 300);
      }),
    APP_IS_THERE,
  );

/** What a start of the app took, in milliseconds from the spawn of its process. */
export interface AppStart {
  readonly readable: number;
  readonly there: number;
}

/** Starts the app, and gives the time until its window shows text of an article, and until the app itself does. */
export const startApp = async (folder: string, userFolder: string): Promise<AppStart> => {
  const started = start(folder, userFolder, []);
  try {
    const address = await writtenBy(started, /DevTools listening on (ws:\S+)/u);
    await wait(LEFT_ALONE);
    const browser = await chromium.connectOverCDP(address);
    try {
      for (const from = performance.now(); performance.now() - from < LONGEST;) {
        const page = browser.contexts()[0]?.pages()[0];
        const shown = page === undefined ? null : await shownMoments(page);
        const { spawnedAt } = started;
        if (shown !== null) return { readable: shown.readable - spawnedAt, there: shown.there - spawnedAt };
        await wait(200);
      }
    } finally {
      await browser.close();
    }
    throw new Error('The app did not show an article');
  } finally {
    await end(started);
  }
};
