// A colleague's export whose every field holds words that would run or load something: they are words in every view of the
// window, in an interface of either direction, and in the report and the evidence pack that are made of them.

import { join } from 'node:path';
import { everyField } from '../../core/exporters/testing/every-field';
import { exportToText, workspaceToExport } from '../../core/export/export-json';
import { withHostileWords } from '../../core/testing/hostile-words';
import { openInBrowser } from '../driver/harm';
import { adoptExport, beginWatched, HOSTILE_NAME } from '../driver/hostile';
import { wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { answerSaveDialogs, chooseMenu } from '../driver/native';
import { library, saved } from '../driver/pages';

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
    const { app, page, expectNoHarm } = await beginWatched(launch, language);
    // The folder and the export are called by hostile words too.
    const hostile = exportToText(workspaceToExport(withHostileWords(everyField())));
    await adoptExport(app, page, join(folder, HOSTILE_NAME), hostile);
    const rows = library(page).getByRole('row');
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
