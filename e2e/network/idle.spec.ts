// Leaves the app alone, with a workspace and an article open (case 55). It cannot see packets: whoever runs it in a
// namespace counts what was captured. HASHIYA_IDLE_SECONDS says for how long; without it, ten minutes.

import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { ElectronApplication } from '@playwright/test';
import { z } from 'zod';
import { isRoot } from '../driver/electron-app';
import { expect, test } from '../driver/launch';
import { article, openArticle, openSample, saved, SEED_RTL } from '../driver/pages';

const seconds = z.coerce
  .number()
  .positive()
  .parse(process.env['HASHIYA_IDLE_SECONDS'] ?? '600');

/** What watches is worth most for the app as analysts have it: a filter of system calls on every page, for good. */
const expectSandboxedPages = async (app: ElectronApplication): Promise<void> => {
  const pages = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().flatMap(({ type, pid }) => (type === 'Tab' ? [pid] : [])),
  );
  expect(pages).not.toEqual([]);
  for (const pid of pages) {
    expect(await readFile(`/proc/${String(pid)}/status`, 'utf8')).toMatch(/^Seccomp:\s2$/mu);
  }
};

test.setTimeout(seconds * 1000 + 120_000);

test('an app with an article open is left alone, and is still there afterwards', async ({ launch }) => {
  const { app, page } = await launch();
  await openSample(page);
  await openArticle(page, SEED_RTL.title);
  await saved(page);
  // The wait is this process's own, so that nothing asks the page anything meanwhile.
  await wait(seconds * 1000);
  await expect(article(page).getByRole('heading', { level: 1, name: SEED_RTL.title })).toBeVisible();
  if (process.platform === 'linux' && !isRoot()) await expectSandboxedPages(app);
});
