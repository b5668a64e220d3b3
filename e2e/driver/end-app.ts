// Owns how an app ends that no test looks at any more: it is asked to close, answered if it asks back, and ended where it does
// neither. A test that looks at how the app closes does that itself.

import { setTimeout as wait } from 'node:timers/promises';
import type { ElectronApplication } from '@playwright/test';
import { answerMessageBoxes } from './native';

const PATIENCE_MILLISECONDS = 10_000;

/** The app's process; null where it has ended, for which Playwright has no answer. */
const processOf = (app: ElectronApplication): ReturnType<ElectronApplication['process']> | null => {
  try {
    return app.process();
  } catch {
    return null;
  }
};

/** Ends an app; one that has ended already is none to end. */
export const endApp = async (app: ElectronApplication): Promise<void> => {
  const process = processOf(app);
  if (process === null) return;
  const closing = (async () => {
    // What a test leaves unsaved on purpose must not have its app wait for an answer.
    await answerMessageBoxes(app, 'Close without saving').catch(() => undefined);
    await app.close().catch(() => undefined);
    return true;
  })();
  if (await Promise.race([closing, wait(PATIENCE_MILLISECONDS, false, { ref: false })])) return;
  console.warn(
    `An app (process ${String(process.pid)}) did not close within ${String(PATIENCE_MILLISECONDS)} ms, and was ended.`,
  );
  process.kill('SIGKILL');
  await closing;
};
