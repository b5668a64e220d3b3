// Every view and dialog in each language, in a wide and in a narrow window: nothing is cut off, axe finds no barrier, and
// from right to left no word of English shows or is read out. The article, the names and the notes are in Persian, so whatever has Latin letters is the interface's.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ExportDocument } from '../../core/export/json-format';
import type { Language } from '../../core/locales/languages';
import { isolatePath } from '../../core/text/bidi-controls';
import { expectNoBarriers } from '../driver/axe';
import { readExport } from '../driver/exports';
import { expectNothingClipped } from '../driver/clipping';
import { articleOnDisk } from '../driver/files-on-disk';
import { dropText } from '../driver/import-text';
import { expectLanguage, expectOwnWords, settingsDialog, wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { letterPoint } from '../driver/letters';
import { answerOpenDialogs, answerSaveDialogs, chooseMenu } from '../driver/native';
import { placeOf, selectByDrag, selectionSettled } from '../driver/selecting';

const FILE = 'خبر.txt';
const TEXT = [
  'چین و سوریه پیمان بستند',
  'سخنگوی دولت گفت نیروهای تازه به مرز می‌روند',
  'خبرگزاری این گفته را تأیید نکرد',
  '',
].join('\n');
const CLAIM = 'نیروهای تازه به مرز';
const OVERLAP = 'مرز می‌روند';
const SHARED = 'مرز';
const SOURCE = 'سخنگوی دولت';

/** Widths of the window's content, in CSS pixels. */
const WIDE = 1280;
const NARROW = 900;

/** Opens every list of the card that is open, one after the other, and looks at it. */
const openLists = async (page: Page, what: string, isEnglish: boolean): Promise<void> => {
  const lists = page.locator('[data-card][aria-current="true"] button[aria-haspopup="listbox"]:not([tabindex="-1"])');
  for (const list of await lists.all()) {
    await list.click();
    await expect(page.getByRole('listbox')).toBeVisible();
    if (!isEnglish) await expectOwnWords(page, `${what}: a list`);
    await expectNothingClipped(page, `${what}: a list`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toHaveCount(0);
  }
};

for (const language of ['en', 'fa', 'ar', 'he'] as const satisfies readonly Language[]) {
  test(`${language}: nothing is cut off, nothing is said in another language, and nothing bars the way`, async ({
    launch,
    folder,
  }) => {
    test.slow();
    const { app, page } = await launch([`--lang=${language}`]);
    const { window, actions } = wordsOf(language);
    await expectLanguage(page, language);
    const picture = async (name: string): Promise<void> => {
      const pictures = process.env['HASHIYA_PICTURES'];
      if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${language}-${name}.png`) });
    };
    const resize = async (width: number): Promise<void> => {
      await app.evaluate(({ BrowserWindow }, wanted) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(wanted, 860);
      }, width);
      await page.waitForFunction((wanted) => innerWidth === wanted, width);
      await selectionSettled(page);
    };
    await resize(WIDE);
    const look = async (what: string): Promise<void> => {
      await picture(what.replaceAll(' ', '-'));
      if (language !== 'en') await expectOwnWords(page, what);
      await expectNothingClipped(page, what);
      // What is open over the page would close.
      if ((await page.locator('[role="menu"], [role="listbox"]').count()) > 0) return;
      await resize(NARROW);
      await expectNothingClipped(page, `${what}, in a narrow window`);
      await resize(WIDE);
    };
    const lookAll = async (what: string): Promise<void> => {
      await look(what);
      await expectNoBarriers(page, what);
    };
    const closeDialog = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    };

    await lookAll('welcome');
    await chooseMenu(app, 'show-settings');
    const settings = settingsDialog(page, language);
    await expect(settings).toBeVisible();
    await settings.getByLabel(window.settings.analyst, { exact: true }).fill('سارا');
    await lookAll('settings');
    await closeDialog();
    await chooseMenu(app, 'keyboard-help');
    await lookAll('keyboard help');
    await closeDialog();
    await chooseMenu(app, 'about');
    await lookAll('about');
    await closeDialog();

    const workspace = join(folder, 'کارگاه');
    await mkdir(workspace);
    await answerOpenDialogs(app, [workspace]);
    await chooseMenu(app, 'new-workspace');
    await expect(page.getByText(window.library.emptyTitle)).toBeVisible();
    await lookAll('an empty workspace');
    await chooseMenu(app, 'undo');
    await expect(page.getByRole('alert')).toBeVisible();
    await lookAll('an alert');
    await page.getByRole('alert').getByRole('button', { name: window.notices.dismiss }).click();

    await dropText(page, FILE, TEXT);
    await look('an article');
    const article = await articleOnDisk(workspace, FILE);
    const mark = async (key: string, words: string): Promise<void> => {
      const before = await page.locator('[data-card]').count();
      await page.locator('.article-text').press('Escape');
      await selectByDrag(page, placeOf(article, words));
      await expect(page.getByRole('toolbar', { name: window.toolbar.name })).toBeVisible();
      await selectionSettled(page);
      if (before === 0) await look('a selection');
      await page.keyboard.press(key);
      await expect(page.locator('[data-card]')).toHaveCount(before + 1);
      await selectionSettled(page);
    };
    await mark('Digit2', SOURCE);
    await look('a source');
    await openLists(page, 'a source', language === 'en');
    await mark('Digit3', OVERLAP);
    await look('a contested');
    await openLists(page, 'a contested', language === 'en');
    await mark('Digit1', CLAIM);
    await page.locator('[data-card][aria-current="true"]').getByLabel(window.card.tags, { exact: true }).fill('مرز');
    await page
      .locator('[data-card][aria-current="true"]')
      .getByLabel(window.card.note, { exact: true })
      .fill('یادداشت');
    for (const name of [window.claimCard.stanceHeading, window.claimCard.chainHeading, window.claimCard.addHop])
      await page.locator('[data-card][aria-current="true"]').getByRole('button', { name }).click();
    await openLists(page, 'a claim', language === 'en');
    await page
      .locator('[data-card][aria-current="true"]')
      .getByRole('button', { name: window.history.ofMention })
      .click();
    await expect(
      page.locator('[data-card][aria-current="true"] time, [data-card][aria-current="true"] li').first(),
    ).toBeVisible();
    await lookAll('a claim');

    await page.keyboard.press('Escape');
    const { block, start } = placeOf(article, SHARED);
    await page.locator('.article-text').press('Escape');
    await expect(page.getByRole('button', { name: window.edges.end })).toHaveCount(0);
    await selectionSettled(page);
    // The card that was open was longer than the text, and its scroller has moved.
    await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
    await expect(async () => {
      const { x, y } = await letterPoint(page, block, start + 1, 0.4);
      await page.mouse.click(x, y);
      await expect(page.getByRole('menu', { name: window.mentionsHere.heading })).toBeVisible({ timeout: 1000 });
    }).toPass();
    await look('mentions at a place');
    await page.keyboard.press('Escape');

    for (const button of [
      page.getByRole('button', { name: window.library.more }),
      page.locator('.line-bar button[aria-haspopup]').first(),
      page.locator('.line-bar button[aria-haspopup]').last(),
    ]) {
      await button.click();
      await expect(page.getByRole('menu')).toBeVisible();
      await look('a menu');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toHaveCount(0);
    }

    await page.getByRole('searchbox', { name: window.margin.filterText }).fill('ژ');
    await page.getByRole('searchbox', { name: window.library.filter }).fill('ژ');
    await look('filters that match nothing');
    await page.getByRole('searchbox', { name: window.margin.filterText }).fill('');
    await page.getByRole('searchbox', { name: window.library.filter }).fill('');

    await chooseMenu(app, 'edit-details');
    const form = page.getByRole('form', { name: window.details.heading });
    await look('details');
    await form.getByLabel(window.details.date, { exact: true }).fill('فردا');
    await form.getByLabel(window.details.title, { exact: true }).fill('');
    await expect(form).toContainText(window.details.titleWrong);
    await lookAll('details with mistakes');
    await form.getByRole('button', { name: window.details.cancel }).click();

    const given = join(folder, 'همکار.json');
    await answerSaveDialogs(app, given);
    await chooseMenu(app, 'export');
    await expect(page.getByRole('status').filter({ hasText: isolatePath(given) })).toBeVisible();
    await look('an export');
    const theirs: ExportDocument = await readExport(given);
    for (const mention of theirs.articles[0]?.mentions ?? []) mention.note = 'یادداشت همکار';
    theirs.articles[0]?.mentions.pop();
    await writeFile(given, JSON.stringify(theirs));
    const card = page.locator('[data-card]').filter({ hasText: SOURCE }).first();
    await card.click();
    await card.getByLabel(window.card.note, { exact: true }).fill('یادداشت ما');
    await page.keyboard.press('Escape');
    await answerOpenDialogs(app, [given]);
    await chooseMenu(app, 'merge-export');
    await expect(page.getByRole('dialog')).toBeVisible();
    await lookAll('a merge');
    await page.getByRole('dialog').getByRole('button', { name: window.merge.cancel }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await chooseMenu(app, 'show-counts');
    await expect(page.getByRole('table').first()).toBeVisible();
    await lookAll('counts');
    await chooseMenu(app, 'show-read');
    const library = page.getByRole('navigation', { name: window.library.landmark });
    await library.getByRole('searchbox').fill(SHARED);
    await library.getByRole('button', { name: window.savedFilters.menu }).click();
    await expect(page.getByRole('dialog')).toContainText(window.savedFilters.empty.articles);
    await lookAll('saved filters');
    await closeDialog();
    await library.getByRole('searchbox').fill('');

    await chooseMenu(app, 'show-backups');
    await page.getByRole('dialog').getByRole('button', { name: window.backups.make }).click();
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
    await lookAll('backups');
    await closeDialog();
    await chooseMenu(app, 'verify-workspace');
    await expect(page.getByRole('dialog')).toContainText(window.verification.sound);
    await look('a check that finds nothing');
    await closeDialog();

    await chooseMenu(app, 'show-history');
    await expect(page.getByRole('dialog').getByRole('listitem').nth(2)).toBeVisible();
    await lookAll('history');
    await page.getByRole('dialog').getByRole('button', { name: window.history.showThen }).nth(1).click();
    await expect(page.getByRole('region', { name: window.readOnly.region })).toBeVisible();
    await look('how it was then');
    await page.getByRole('button', { name: window.readOnly.backToNow }).click();
    await expect(page.getByRole('region', { name: window.readOnly.region })).toHaveCount(0);

    // What another program has changed, and cannot be taken in, for a reason that a schema has found.
    const file = join(workspace, 'articles', `${article.id}.json`);
    await articleOnDisk(workspace, FILE);
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('"modifiedAt":', '"modifiedAtt":'));
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.emit('focus');
    });
    await expect(page.getByRole('region', { name: window.findings.region })).toBeVisible();
    await look('a finding');

    await chooseMenu(app, 'close-workspace');
    await expect(page.getByRole('region', { name: window.welcome.recent })).toBeVisible();
    await look('recent workspaces');
    if (language !== 'en') expect(actions.about).not.toBe(wordsOf('en').actions.about);
  });
}
