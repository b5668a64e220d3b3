// The language of the interface: switched while one works, kept for the next start, asked for on the command line. It is
// the window's alone: articles keep their own directions, and nothing of it reaches the workspace's files.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Locator } from '@playwright/test';
import { LANGUAGES, type Language } from '../../core/locales/languages';
import { beginWith, mark } from '../driver/beginning';
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
import { openArticle, saved, SEED_RTL } from '../driver/pages';
import { SEEDS } from '../driver/seeds';
import { placeOf, selectByDrag } from '../driver/selecting';

const ROUND: readonly Language[] = ['fa', 'ar', 'he', 'en'];

/** The labels of the native menu: its menus, and every entry that stands in one of them. */
const menuLabels = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ Menu }) => {
    type Entries = Electron.MenuItem[];
    const labelsOf = (entries: Entries): string[] =>
      entries.flatMap(({ label, type, submenu }) => [
        ...(type === 'separator' ? [] : [label]),
        ...labelsOf(submenu?.items ?? []),
      ]);
    return labelsOf(Menu.getApplicationMenu()?.items ?? []);
  });

for (const seed of SEEDS) {
  test(`${seed.name}: the language is switched live: nothing typed, chosen or open is lost, and no article changes`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, workspace } = begun;
    const id = await mark(begun, 'Claim', seed.claim);
    const before = await articleOnDisk(workspace, seed.fileName);
    const fileBefore = await readFile(join(workspace, 'articles', `${before.id}.json`), 'utf8');
    // What a reload, or a view made anew, would lose.
    await page.evaluate(() => {
      Object.assign(globalThis, { stillHere: document.querySelector('.article-text') });
    });
    const scroller = page.locator('.reader');
    await page.keyboard.press('Control+D');
    const title = `${before.title} – یادداشت, half typed`;
    const words = wordsOf('en').window;
    await page.getByRole('form', { name: words.details.heading }).getByLabel(words.details.title).fill(title);
    await page.getByRole('searchbox', { name: words.library.filter }).fill('China');
    const place = await scroller.evaluate((element) => element.scrollTop);

    let now: Language = 'en';
    for (const next of ROUND) {
      await switchLanguage(page, now, next);
      now = next;
      const { window } = wordsOf(next);
      const form = page.getByRole('form', { name: window.details.heading });
      await expect(form.getByLabel(window.details.title, { exact: true })).toHaveValue(title);
      await expect(page.getByRole('searchbox', { name: window.library.filter })).toHaveValue('China');
      await expect(page.getByRole('textbox', { name: window.article.text, exact: true })).toBeVisible();
      await expect(page.getByRole('status', { name: window.status.label })).toHaveText(window.status.saving);
      const card = page.getByRole('complementary', { name: window.margin.landmark }).locator('[data-card]');
      await expect(card).toHaveAttribute('data-card', id);
      await expect(card).toHaveAttribute('aria-current', 'true');
      await expect(card).toHaveAccessibleName(`${window.kinds.claim}: ${seed.claim}`);
      expect(
        await page.evaluate(() => Reflect.get(globalThis, 'stillHere') === document.querySelector('.article-text')),
        'the same page, and the same view of the article',
      ).toBe(true);
      expect(await scroller.evaluate((element) => element.scrollTop)).toBe(place);
      await expect.poll(async () => (await settingsOnDisk(folder)).language).toBe(next);
    }
    // Not saved, since nobody has said so; and no file of the workspace knows of languages.
    expect(await readFile(join(workspace, 'articles', `${before.id}.json`), 'utf8')).toBe(fileBefore);
    await page.getByRole('button', { name: words.details.save }).click();
    await saved(page);
    expect({ ...(await articleOnDisk(workspace, seed.fileName)), title: before.title }).toMatchObject({
      text: before.text,
      blocks: before.blocks,
      mentions: before.mentions,
    });
  });

  test(`${seed.name}: words that are selected stay selected, and are marked in an interface of another language`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, article, workspace } = begun;
    await selectByDrag(page, placeOf(article, seed.claim));
    let now: Language = 'en';
    for (const next of ROUND) {
      await switchLanguage(page, now, next);
      now = next;
      const { window } = wordsOf(next);
      await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(seed.claim);
      const bar = page.getByRole('toolbar', { name: window.toolbar.name });
      await expect(bar.getByRole('button', { name: window.toolbar.contested })).toBeVisible();
    }
    await page.keyboard.press('Digit3');
    await expect
      .poll(async () =>
        (await articleOnDisk(workspace, seed.fileName)).mentions.map(({ kind, ranges }) => [kind, ranges[0]?.quote]),
      )
      .toEqual([['contested', seed.claim]]);
  });
}

/** The numbers of a sentence as they stand on screen: each with its left edge, and whether its digits run to the right. */
const numbersIn = (sentence: Locator): Promise<{ left: number; runsRight: boolean }[]> =>
  sentence.evaluate((element) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found: { left: number; runsRight: boolean }[] = [];
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const leftOf = (offset: number): number => {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        return range.getBoundingClientRect().left;
      };
      for (const { 0: number, index } of (node.textContent ?? '').matchAll(/\p{Nd}+(?::\p{Nd}+)?/gu)) {
        const lefts = [...number].map((_, digit) => leftOf(index + digit));
        found.push({
          left: Math.min(...lefts),
          runsRight: lefts.every((left, at) => at === 0 || left > (lefts[at - 1] ?? 0)),
        });
      }
    }
    return found;
  });

for (const seed of SEEDS) {
  test(`U4: ${seed.name}: the date in a card is read in its own order, whoever wrote it and wherever it stands`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page } = begun;
    let now: Language = 'en';
    const first = await openSettings(page, 'en');
    await first.getByLabel(wordsOf('en').window.settings.analyst, { exact: true }).fill('سارا');
    await page.keyboard.press('Escape');
    await mark(begun, 'Claim', seed.claim);
    const sentence = page.locator('[data-card] footer > span');
    for (const [language, digits] of [
      ['en', 'latn'],
      ['en', 'arab'],
      ['fa', 'arabext'],
      ['fa', 'latn'],
      ['ar', 'arab'],
      ['he', 'latn'],
      ['he', 'arabext'],
    ] as const) {
      if (language !== now) await switchLanguage(page, now, language);
      now = language;
      const words = wordsOf(language).window.settings;
      await chooseTile(await openSettings(page, language), words.digits, words.digitSets[digits]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(sentence).toContainText('سارا');
      const numbers = await numbersIn(sentence);
      // Day, year and time, and the month is a word.
      expect(numbers, `${language} ${digits}`).toHaveLength(3);
      expect(numbers.every(({ runsRight }) => runsRight)).toBe(true);
      const lefts = numbers.map(({ left }) => left);
      const inOrder = [...lefts].sort((a, b) => (language === 'en' ? a - b : b - a));
      expect(lefts, `${language} ${digits}: ${(await sentence.textContent()) ?? ''}`).toEqual(inOrder);
    }
  });
}

test('U1: seed 003 keeps the direction of every line in an interface from right to left', async ({ launch }) => {
  const { page } = await launch(['--lang=fa']);
  await expectLanguage(page, 'fa');
  await page.getByRole('button', { name: wordsOf('fa').window.welcome.sample }).click();
  const library = page.getByRole('navigation', { name: wordsOf('fa').window.library.landmark });
  await library.getByRole('row', { name: SEED_RTL.title }).click();
  await page.getByRole('heading', { level: 1, name: SEED_RTL.title }).waitFor();
  const shown = await page
    .locator('[data-block]')
    .evaluateAll((blocks) =>
      blocks.flatMap((block) =>
        getComputedStyle(block).direction === 'rtl' ? [block.getAttribute('data-block') ?? ''] : [],
      ),
    );
  expect(shown).toEqual(['b3', 'b7', 'b8', 'b16']);
  // The library is at the side where reading begins, the margin at the other.
  const box = async (role: 'navigation' | 'complementary'): Promise<number> =>
    (await page.getByRole(role).boundingBox())?.x ?? Number.NaN;
  expect(await box('navigation')).toBeGreaterThan(await box('complementary'));
});

test('U1: --lang holds for that start alone, and gives way to a choice in the settings', async ({ launch, folder }) => {
  const first = await launch(['--lang=fa']);
  await expectLanguage(first.page, 'fa');
  expect(await menuLabels(first.app)).toContain(wordsOf('fa').menu.file);
  expect(await first.app.evaluate(({ app }) => app.commandLine.getSwitchValue('force-ui-direction'))).toBe('rtl');
  expect((await settingsOnDisk(folder)).language).toBe('system');
  await first.app.close();

  const second = await launch();
  await expectLanguage(second.page, 'en');
  expect(await second.app.evaluate(({ app }) => app.commandLine.hasSwitch('force-ui-direction'))).toBe(false);
  await second.app.close();

  const third = await launch(['--lang', 'ar-EG']);
  await expectLanguage(third.page, 'ar');
  await switchLanguage(third.page, 'ar', 'he');
  await third.app.close();

  const fourth = await launch();
  await expectLanguage(fourth.page, 'he');
  expect(await fourth.app.evaluate(({ app }) => app.commandLine.getSwitchValue('force-ui-direction'))).toBe('rtl');
});

test('the native menu is in the language of the interface, and follows it', async ({ launch }) => {
  const { app, page } = await launch();
  let now: Language = 'en';
  for (const next of ROUND) {
    await switchLanguage(page, now, next);
    now = next;
    const { menu, actions } = wordsOf(next);
    const labels = await menuLabels(app);
    for (const label of [menu.file, menu.edit, menu.view, menu.help, menu.quit, menu.copy, menu.zoomReset]) {
      expect(labels).toContain(label);
    }
    for (const label of [actions.import, actions.undo, actions['show-settings'], actions['theme-dark']]) {
      expect(labels).toContain(label);
    }
    if (next === 'en') continue;
    const foreign = labels.filter((label) => /\p{Script=Latin}/u.test(label.replaceAll(/Hashiya|JSON|Markdown/gu, '')));
    expect(foreign).toEqual([]);
  }
});

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
