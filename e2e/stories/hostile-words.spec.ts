// A colleague's export whose every field holds words that would run or load something: they are words in every view of the
// window, in an interface of either direction, and in the report and the evidence pack that are made of them.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { everyField } from '../../core/exporters/testing/every-field';
import { exportToText, workspaceToExport } from '../../core/export/export-json';
import { withHostileWords } from '../../core/testing/hostile-words';
import { openInBrowser, watchForHarm } from '../driver/harm';
import { switchLanguage, wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { answerOpenDialogs, answerSaveDialogs, chooseMenu } from '../driver/native';
import { library, openSample, saved } from '../driver/pages';

const VIEWS = [
  'show-read',
  'show-claims',
  'show-matrix',
  'show-compare',
  'show-actors',
  'show-codebook',
  'show-counts',
  'show-search',
] as const;
const DIALOGS = ['show-history', 'show-backups', 'show-settings'] as const;

for (const language of ['en', 'fa'] as const) {
  test(`${language}: hostile words in every field are words in every view and in what is made of them`, async ({
    launch,
    folder,
  }) => {
    test.setTimeout(240_000);
    const { app, page } = await launch();
    await openSample(page);
    if (language !== 'en') await switchLanguage(page, 'en', language);
    const expectNoHarm = await watchForHarm(app, page);
    const file = join(folder, '"><img src=x onerror=globalThis.hashiyaWasHere=1>.json');
    await writeFile(file, exportToText(workspaceToExport(withHostileWords(everyField()))));
    // An export is taken in whole where there is nothing yet; the folder is called by hostile words too.
    const workspace = join(folder, '<img src=x onerror=globalThis.hashiyaWasHere=1>');
    await mkdir(workspace);
    await answerOpenDialogs(app, [workspace]);
    await chooseMenu(app, 'new-workspace');
    await expect(page.getByText('<img src=x onerror').first()).toBeVisible();
    await answerOpenDialogs(app, [file]);
    await chooseMenu(app, 'import');
    const rows = library(page).getByRole('row');
    await expect.poll(() => rows.count()).toBeGreaterThan(1);
    await expectNoHarm();

    for (const row of await rows.all()) {
      await row.click();
      await page.waitForTimeout(200);
      await expectNoHarm();
    }
    for (const view of VIEWS) {
      await chooseMenu(app, view);
      // Whatever can be opened in a view by a press on its first rows is opened.
      const entries = page.getByRole('main').getByRole('row').or(page.getByRole('main').getByRole('option'));
      await page.waitForTimeout(300);
      for (const entry of (await entries.all()).slice(0, 6))
        await entry.click({ timeout: 1500 }).catch(() => undefined);
      await page.waitForTimeout(200);
      await expectNoHarm();
    }
    await chooseMenu(app, 'show-read');
    for (const dialog of DIALOGS) {
      await chooseMenu(app, dialog);
      await page.getByRole('dialog').waitFor();
      await expectNoHarm();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await saved(page);

    const words = wordsOf(language).window.exportAs;
    const report = join(folder, 'report.html');
    await answerSaveDialogs(app, report);
    await chooseMenu(app, 'export-as');
    const dialog = page.getByRole('dialog', { name: words.heading });
    await dialog.getByText(wordsOf(language).exports.formats['report-html'].name, { exact: true }).click();
    await dialog.getByRole('button', { name: words.save }).click();
    await expect(page.getByRole('status').filter({ hasText: 'report.html' })).toBeVisible();
    expect(await openInBrowser(report)).toEqual({ run: false, asked: [] });
    await expectNoHarm();
  });
}
