// Has a page leave a window without locks by every way there is. It says nothing itself: whoever runs it in a namespace
// counts what was captured.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { projectFolder, startElectron } from '../driver/electron-app';
import { PLACES, tryEveryWay } from './ways-out';

test('a page in a window without locks tries every way out', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hashiya-e2e-'));
  const app = await startElectron(join(projectFolder, 'e2e', 'network', 'bare-window'), folder);
  const page = await app.firstWindow();
  // It navigates away in the end, and takes its answer with it.
  await page.evaluate(tryEveryWay, PLACES).catch(() => undefined);
  await page.waitForTimeout(4000);
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});
