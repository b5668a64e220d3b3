// The settings: reached in three ways, each choice shown before it is made, kept for the next start, and of no consequence
// for what is on disk.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../core/locales/languages';
import { articleOnDisk } from '../driver/files-on-disk';
import {
  chooseTile,
  expectLanguage,
  openSettings,
  settingsDialog,
  settingsOnDisk,
  switchLanguage,
  wordsOf,
} from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { chooseMenu } from '../driver/native';
import { openArticle, SEED_RTL } from '../driver/pages';

test('calendar and digits are the analyst’s on screen, each shown in the settings, and ISO in files', async ({
  launch,
  folder,
}) => {
  const { page, app } = await launch();
  await page.getByRole('button', { name: wordsOf('en').window.welcome.sample }).click();
  await openArticle(page, SEED_RTL.title);
  const header = page.getByRole('main');
  const dateShown = header.locator('.facts');
  await expect(dateShown).toContainText('Aug 17, 2016');

  const switches: readonly (readonly [Language, string])[] = [
    ['fa', '۲۷ مرداد ۱۳۹۵'],
    ['ar', '١٧ أغسطس ٢٠١٦'],
    ['he', '17 באוגוסט 2016'],
  ];
  let now: Language = 'en';
  for (const [next, date] of switches) {
    await switchLanguage(page, now, next);
    now = next;
    await expect(dateShown).toContainText(date);
  }

  const dialog = await openSettings(page, 'he');
  const words = wordsOf('he').window.settings;
  const calendars = dialog.getByRole('radiogroup', { name: words.calendar });
  await chooseTile(dialog, words.calendar, words.calendars['islamic-umalqura']);
  await expect(dateShown).toContainText('14 בד׳ו אל־קעדה 1437');
  await chooseTile(dialog, words.digits, words.digitSets.arab);
  await expect(dateShown).toContainText('١٤ בד׳ו אל־קעדה ١٤٣٧');
  // Each tile tells what it would make of today.
  await expect(
    calendars.getByRole('radio', { name: words.calendars.persian, exact: true }),
  ).toHaveAccessibleDescription(/[٠-٩]{4}/u);
  await expect
    .poll(() => settingsOnDisk(folder))
    .toMatchObject({ language: 'he', calendar: 'islamic-umalqura', digits: 'arab' });

  // The date is typed as it always was, and lies on disk as it was typed.
  await page.keyboard.press('Escape');
  await chooseMenu(app, 'edit-details');
  const { details } = wordsOf('he').window;
  const form = page.getByRole('form', { name: details.heading });
  await expect(form.getByLabel(details.date, { exact: true })).toHaveValue('2016-08-17');
  await form.getByLabel(details.date, { exact: true }).fill('2016-08-18');
  await form.getByRole('button', { name: details.save }).click();
  await expect(dateShown).toContainText('١٥ בד׳ו אל־קעדה ١٤٣٧');
  const workspace = join(folder, 'user', 'sample-workspace');
  expect((await articleOnDisk(workspace, SEED_RTL.fileName)).publishedOn).toBe('2016-08-18');
  const journal = await readFile(join(workspace, 'journal', 'journal.jsonl'), 'utf8');
  expect(journal).not.toMatch(/[٠-٩]{4}/u);
});

test('the settings are reached by key, menu and button, name the languages in their own words, and keep a name', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch();
  const words = wordsOf('en').window.settings;
  await page.getByRole('button', { name: words.open }).click();
  const dialog = settingsDialog(page, 'en');
  const languages = dialog.getByRole('radiogroup', { name: words.language });
  await expect(languages.getByRole('radio')).toHaveCount(LANGUAGES.length + 1);
  const persian = languages.getByText('فارسی', { exact: true });
  await expect(persian).toHaveAttribute('lang', 'fa');
  await expect(persian).toHaveAttribute('dir', 'rtl');
  const name = dialog.getByLabel(words.analyst, { exact: true });
  await name.fill('سارا Sara');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await settingsOnDisk(folder)).analyst).toMatchObject({ name: 'سارا Sara' });

  await chooseMenu(app, 'show-settings');
  await expect(name).toHaveValue('سارا Sara');
  await name.fill(' ');
  await expect(dialog).toContainText(words.analystWrong);
  await page.keyboard.press('Escape');
  expect((await settingsOnDisk(folder)).analyst).toMatchObject({ name: 'سارا Sara' });

  // By keyboard alone.
  await openSettings(page, 'en');
  await languages.getByRole('radio', { name: 'English', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expectLanguage(page, 'fa');
});
