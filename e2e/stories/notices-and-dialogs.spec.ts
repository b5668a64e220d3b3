// Notices that stay while dialogs are open: whatever the size of the window and the direction of the interface, no button of a
// dialog is behind them, and they can be read and dismissed without closing it.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expectNoBarriers } from '../driver/axe';
import { switchLanguage, wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { openSample } from '../driver/pages';
import { picture } from '../driver/picture';

const SIZES = [
  { name: 'narrow', width: 720, height: 480 },
  { name: 'usual', width: 1200, height: 800 },
  { name: 'wide', width: 1800, height: 900 },
] as const;

const DIALOGS = ['show-settings', 'show-history', 'show-backups', 'about', 'export-as'] as const;

const resize = async (app: ElectronApplication, page: Page, width: number, height: number): Promise<void> => {
  await app.evaluate(
    ({ BrowserWindow }, [wide, high]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(wide, high);
    },
    [width, height] as const,
  );
  await expect.poll(() => page.evaluate(() => innerHeight)).toBe(height);
};

/** The buttons at the end of a dialog of which a part cannot be pressed, because something else is there. */
const covered = (dialog: Locator): Promise<string[]> =>
  dialog.locator('.dialog-foot button').evaluateAll((buttons) =>
    buttons
      .filter((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        const isOwn = (x: number, y: number): boolean => {
          const found = document.elementFromPoint(x, y);
          return found !== null && (button === found || button.contains(found));
        };
        const [start, end, above, below] = [left + 3, right - 3, top + 3, bottom - 3];
        return ![isOwn(start, above), isOwn(end, above), isOwn(start, below), isOwn(end, below)].every(Boolean);
      })
      .map((button) => button.textContent),
  );

for (const language of ['en', 'fa'] as const) {
  test(`${language}: no button of a dialog is behind a notice, and a notice can be dismissed from there`, async ({
    launch,
    folder,
  }) => {
    test.setTimeout(120_000);
    const words = wordsOf(language).window;
    const { app, page } = await launch();
    await openSample(page);
    if (language !== 'en') await switchLanguage(page, 'en', language);
    const files = ['broken.pdf', 'خراب.docx'];
    for (const file of files) {
      const path = join(folder, file);
      await writeFile(path, 'none of it');
      await answerOpenDialogs(app, [path]);
      await chooseMenu(app, 'import');
      await expect(page.getByRole('alert').filter({ hasText: file })).toBeVisible();
    }
    const alerts = page.getByRole('alert').filter({ hasText: /broken|خراب/u });

    for (const { name, width, height } of SIZES) {
      await resize(app, page, width, height);
      for (const id of DIALOGS) {
        await chooseMenu(app, id);
        const dialog = page.getByRole('dialog');
        await expect(dialog).toBeVisible();
        await expect(alerts).toHaveCount(2);
        await expect.poll(() => covered(dialog), { message: `${name}: ${id}` }).toEqual([]);
        await picture(page, `notices-${language}-${name}-${id}`);
        if (id === 'show-settings' && name === 'usual') await expectNoBarriers(page, 'a dialog beside notices');
        await page.keyboard.press('Escape');
        await expect(dialog).toHaveCount(0);
      }
    }

    await chooseMenu(app, 'show-history');
    const dialog = page.getByRole('dialog');
    for (const left of [1, 0]) {
      await alerts.first().getByRole('button', { name: words.notices.dismiss }).click();
      await expect(alerts).toHaveCount(left);
      await expect(dialog).toBeVisible();
    }
  });
}
