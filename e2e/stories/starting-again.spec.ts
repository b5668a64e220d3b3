// What the app remembers from one start to the next: window, theme, panes, recent workspaces; and what a second start does.

import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAlert } from '../driver/alerts';
import { beginWith, mark } from '../driver/beginning';
import { expect, launchApp, test, type RunningApp } from '../driver/launch';
import { cardOf } from '../driver/marking';
import { chooseMenu } from '../driver/native';
import { article, library, openArticle, openSample, text } from '../driver/pages';
import { startSecond } from '../driver/second-start';
import { SEEDS } from '../driver/seeds';

const bounds = (app: RunningApp['app']) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

test('size and place of the window, the theme and the panes are as they were left', async ({ launch, folder }) => {
  const { app, page } = await launch();
  await openSample(page);
  await chooseMenu(app, 'theme-dark');
  await page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const place = { x: 60, y: 40, width: 1010, height: 720 };
  await app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, place);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1010);
  const width = async (running: RunningApp): Promise<number> =>
    Math.round((await library(running.page).boundingBox())?.width ?? 0);
  const narrow = await width({ app, page });
  await page.getByRole('separator').first().press('ArrowRight');
  await expect.poll(() => width({ app, page })).toBeGreaterThan(narrow + 20);
  const widened = await width({ app, page });
  const settings = join(folder, 'user', 'settings.json');
  await expect
    .poll(async () => JSON.parse(await readFile(settings, 'utf8')) as unknown)
    .toMatchObject({ theme: 'dark', window: place });

  await app.close();
  const again = await launch();
  expect(await bounds(again.app)).toEqual(place);
  expect(await again.page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark);
  expect(
    await again.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('theme-dark')?.checked),
  ).toBe(true);
  await expect.poll(() => width(again)).toBe(widened);
});

for (const seed of SEEDS) {
  test(`${seed.name}: a workspace that was closed is offered again, with its marks`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page } = begun;
    await mark(begun, 'Claim', seed.claim);
    await chooseMenu(app, 'close-workspace');
    await expect(page.getByRole('heading', { level: 1, name: 'Hashiya' })).toBeVisible();
    await app.close();
    const again = await launch();
    const recent = again.page.getByRole('region', { name: 'Recent workspaces' });
    await recent.getByRole('button', { name: /sample-workspace/ }).click();
    await openArticle(again.page, seed.title);
    await expect(cardOf(again.page, 'Claim', seed.claim)).toBeVisible();
  });
}

test('a second start shows the window that is there, and opens in it the workspace it was given', async ({
  launch,
  folder,
}) => {
  const first = await launch();
  await openSample(first.page);
  await first.app.close();
  const copy = join(folder, 'copy of the workspace');
  await cp(join(folder, 'user', 'sample-workspace'), copy, { recursive: true });

  const { app, page } = await launch();
  await text(page).waitFor();
  const focused = (): Promise<boolean[]> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isFocused()));
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.blur();
  });
  await expect.poll(focused).toEqual([false]);
  const userFolder = join(folder, 'user');
  expect(await startSecond(folder)).toBe(0);
  await expect.poll(focused).toEqual([true]);

  expect(await startSecond(folder, '--workspace', copy)).toBe(0);
  const recent = async (): Promise<unknown> => JSON.parse(await readFile(join(userFolder, 'settings.json'), 'utf8'));
  await expect.poll(recent).toMatchObject({ lastWorkspace: copy });
  await expect(library(page).getByRole('row')).toHaveCount(2);
  await expect(article(page).getByRole('heading', { level: 1 })).toBeVisible();
  expect(app.windows()).toHaveLength(1);
});

test('a workspace named on the command line is opened, and one that is not there is said to be missing', async ({
  launch,
  folder,
}) => {
  const first = await launch();
  await openSample(first.page);
  await first.app.close();
  const copy = join(folder, 'named');
  await cp(join(folder, 'user', 'sample-workspace'), copy, { recursive: true });
  const { app, page } = await launchApp(join(folder, 'second user'), [`--workspace=${copy}`]);
  await expect(library(page).getByRole('row')).toHaveCount(2);
  await app.close();
  const missing = await launchApp(join(folder, 'third user'), ['--workspace', join(folder, 'nowhere')]);
  await expectAlert(missing.page, [join(folder, 'nowhere'), 'is not there', 'make a new workspace']);
  await openSample(missing.page);
  await missing.app.close();
});
