// The native menu and the keys of its entries: each does its act, and does it once.

import type { ElectronApplication } from '@playwright/test';
import { beginWith } from '../driver/beginning';
import { expect, test } from '../driver/launch';
import { chooseMenu } from '../driver/native';
import { text } from '../driver/pages';
import { SEEDS } from '../driver/seeds';

/** Counts the native dialogs that are asked for from now on, and closes each. */
const countDialogs = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showSaveDialog = () => {
      asked.push('save');
      return Promise.resolve({ canceled: true, filePath: '' });
    };
    dialog.showOpenDialog = (...words: unknown[]) => {
      asked.push(JSON.stringify(words.at(-1)).includes('openDirectory') ? 'folder' : 'files');
      return Promise.resolve({ canceled: true, filePaths: [] });
    };
  });

const dialogs = (app: ElectronApplication): Promise<unknown> =>
  app.evaluate(() => (globalThis as { asked?: string[] }).asked);

test('every menu has its entries, and those that need a workspace wait for one', async ({ launch }) => {
  const { app, page } = await launch();
  const state = (): Promise<Record<string, boolean>> =>
    app.evaluate(({ Menu }) => {
      const entries = (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) => menu.submenu?.items ?? []);
      return Object.fromEntries(entries.filter(({ id }) => id !== '').map(({ id, enabled }) => [id, enabled]));
    });
  const menus = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  expect(menus?.filter((label) => ['File', 'Edit', 'View', 'Help'].includes(label))).toEqual([
    'File',
    'Edit',
    'View',
    'Help',
  ]);
  const needing = [
    'import',
    'export',
    'close-workspace',
    'show-folder',
    'edit-details',
    'delete-mention',
    'next-mention',
    'toggle-syntax',
  ];
  const closed = await state();
  for (const id of needing) expect(closed[id], id).toBe(false);
  await chooseMenu(app, 'open-sample');
  await text(page).waitFor();
  const open = await state();
  for (const id of needing) expect(open[id], id).toBe(true);
});

for (const seed of SEEDS) {
  test(`${seed.name}: a key in the text does what its menu entry does, once`, async ({ launch, folder }) => {
    const { app, page } = await beginWith(seed, launch, folder);
    await countDialogs(app);
    await text(page).focus();
    for (const [key, entry, dialog] of [
      ['Control+E', 'export', 'save'],
      ['Control+I', 'import', 'files'],
      ['Control+O', 'open-workspace', 'folder'],
      ['Control+Shift+N', 'new-workspace', 'folder'],
    ] as const) {
      await countDialogs(app);
      await page.keyboard.press(key);
      await expect.poll(() => dialogs(app)).toEqual([dialog]);
      await chooseMenu(app, entry);
      await expect.poll(() => dialogs(app)).toEqual([dialog, dialog]);
    }
    await expect(page.getByRole('alert')).toHaveCount(0);

    await page.keyboard.press('Control+D');
    await expect(page.getByRole('form', { name: 'Article details' })).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+W');
    await expect(page.getByRole('button', { name: /sample workspace/i })).toBeVisible();
    // It closed the workspace, not the window.
    expect(app.windows()).toHaveLength(1);
  });
}
