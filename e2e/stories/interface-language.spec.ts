// The language of the interface, switched while one works: the window and the native menu follow at once, nothing is lost,
// and nothing of it reaches the workspace's files.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../core/locales/languages';
import { beginWith, mark } from '../driver/beginning';
import { articleOnDisk } from '../driver/files-on-disk';
import { settingsOnDisk, switchLanguage, wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { menuLabels } from '../driver/native';
import { saved } from '../driver/pages';
import { SEEDS } from '../driver/seeds';
import { placeOf, selectByDrag } from '../driver/selecting';

const ROUND: readonly Language[] = ['fa', 'ar', 'he', 'en'];

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
