// Owns one start of Electron that is measured from outside: from the spawn of its process to what the page has painted,
// by the page's own record of its largest paints. Nothing looks on while it starts.

import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
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

/** When the page first painted text of an article; null where it has not yet. */
const firstTextPaint = (page: Page): Promise<Moment | null> =>
  page.evaluate(
    () =>
      new Promise<number | null>((done) => {
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
          done(text === undefined ? null : performance.timeOrigin + text.renderTime);
        });
        observer.observe({ type: 'largest-contentful-paint', buffered: true });
        setTimeout(() => {
          done(null);
        }, 300);
      }),
  );

/** The time from the spawn of the app until its window shows text of an article, in milliseconds. */
export const startApp = async (folder: string, userFolder: string): Promise<number> => {
  const started = start(folder, userFolder, []);
  try {
    const address = await writtenBy(started, /DevTools listening on (ws:\S+)/u);
    await wait(LEFT_ALONE);
    const browser = await chromium.connectOverCDP(address);
    try {
      for (const from = performance.now(); performance.now() - from < LONGEST;) {
        const page = browser.contexts()[0]?.pages()[0];
        const paintedAt = page === undefined ? null : await firstTextPaint(page);
        if (paintedAt !== null) return paintedAt - started.spawnedAt;
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
