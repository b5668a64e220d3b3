// The text is evidence: no key, no command, no paste and no drop changes it, and its links lead nowhere.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { beginWith, mark } from '../driver/beginning';
import { articleOnDisk } from '../driver/files-on-disk';
import { dropTextOnArticle, pasteText } from '../driver/giving-files';
import { expect, test } from '../driver/launch';
import { chooseMenu } from '../driver/native';
import { library, openArticle, saved, text } from '../driver/pages';
import { SEEDS } from '../driver/seeds';
import { goToBlock, placeOf, selectByDrag } from '../driver/selecting';

test.use({ isHandedOn: true });

const shownBlocks = (page: Page): Promise<(string | null)[]> =>
  text(page)
    .locator('[data-block]')
    .evaluateAll((blocks) => blocks.map((block) => block.textContent));

/** Has an input method propose words for what is selected, and put them there. */
const composeText = async (page: Page, words: string): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const { length } = words;
  await session.send('Input.imeSetComposition', { text: words, selectionStart: length, selectionEnd: length });
  await session.send('Input.insertText', { text: words });
  await session.detach();
};

for (const seed of SEEDS) {
  test(`${seed.name}: typing, deleting, cutting, pasting and dropping leave the text as it was`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace, article } = begun;
    await mark(begun, 'Claim', seed.claim);
    const blocks = await shownBlocks(page);
    const path = join(workspace, 'articles', `${article.id}.json`);
    const file = await readFile(path);
    const unchanged = async (after: string): Promise<void> => {
      expect(await shownBlocks(page), after).toEqual(blocks);
      expect(await readFile(path), after).toEqual(file);
    };

    for (const isSelected of [false, true]) {
      for (const key of [
        'x',
        'ب',
        'Backspace',
        'Delete',
        'Enter',
        'Shift+Enter',
        'Space',
        'Control+Backspace',
        'Control+Delete',
        'Control+X',
        'Control+B',
      ]) {
        await text(page).press('Escape');
        await goToBlock(page, placeOf(article, seed.source).block);
        if (isSelected) await page.keyboard.press('Shift+End');
        if (key === 'ب') await page.keyboard.insertText(key);
        else await page.keyboard.press(key);
        await text(page).focus();
        await unchanged(`${key}, ${isSelected ? 'with' : 'without'} a selection`);
      }
    }

    await selectByDrag(page, placeOf(article, seed.source));
    for (const command of ['cut', 'delete'] as const) {
      await app.evaluate(({ BrowserWindow }, name) => {
        BrowserWindow.getAllWindows()[0]?.webContents[name]();
      }, command);
      await unchanged(`the menu’s ${command}`);
    }
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.insertText('inserted'));
    await unchanged('inserted text');
    await page.evaluate(() => document.execCommand('insertText', false, 'executed'));
    await page.evaluate(() => document.execCommand('formatBlock', false, 'h1'));
    await unchanged('an editing command');
    await selectByDrag(page, placeOf(article, seed.source));
    await composeText(page, 'کتاب');
    await unchanged('an input method');
    await dropTextOnArticle(page, 'dropped');
    await unchanged('dropped text');

    // A paste becomes an article of its own; this one is the same when it is opened again.
    await pasteText(text(page), 'pasted words');
    await expect(text(page)).toHaveText('pasted words');
    await openArticle(page, seed.title);
    await unchanged('pasted text');
    await chooseMenu(app, 'undo');
    await saved(page);
    await unchanged('undo');
  });
}

test('seed 003: links are shown with their address, and no press on them leads anywhere', async ({
  launch,
  folder,
}) => {
  const seed = SEEDS.find(({ fileName }) => fileName.startsWith('003'));
  if (seed === undefined) throw new Error('there is no seed 003');
  const { app, page, workspace } = await beginWith(seed, launch, folder);
  const addresses = (await articleOnDisk(workspace, seed.fileName)).inlines
    .filter(({ kind }) => kind === 'link')
    .map(({ address }) => address);
  expect(addresses).toHaveLength(3);
  const links = text(page).locator('a');
  const before = page.url();
  for (const [index, address] of addresses.entries()) {
    const link = links.nth(index);
    await expect(link).not.toHaveAttribute('href', /.*/);
    await expect(link).toHaveAttribute('title', new RegExp((address ?? '').replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')));
    await link.click();
    await link.click({ modifiers: ['ControlOrMeta'] });
    await link.click({ modifiers: ['Shift'] });
    await link.dblclick();
    await page.keyboard.press('Enter');
    // On Linux a middle press pastes what is selected, and a paste makes an article: not this one.
    await link.click({ button: 'middle' });
  }
  await expect(library(page).getByRole('row')).toHaveCount(2);
  await expect(links).toHaveCount(3);
  expect(await page.evaluate(() => open('https://example.org/') === null)).toBe(true);
  expect(app.windows()).toHaveLength(1);
  expect(page.url()).toBe(before);
  // What no text can do, but a fault of ours could. It is asked of the app: the page counts as leaving from now on.
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  const still = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const shown: unknown = await contents?.executeJavaScript(`document.querySelectorAll('[data-block] a').length`);
    return [contents?.getURL(), shown];
  });
  expect(still).toEqual([before, 3]);
});

test('every folded sign of the Markdown stays in the text, and can be shown', async ({ launch, folder }) => {
  const seed = SEEDS.find(({ fileName }) => fileName.startsWith('003'));
  if (seed === undefined) throw new Error('there is no seed 003');
  const { app, page } = await beginWith(seed, launch, folder);
  // It is the name of the site, which is set aside, and so no heading of the article.
  const heading = text(page).locator('[data-block]', { hasText: '# افغانستان آزاد – آزاد افغانستان' });
  await expect(heading).toHaveText('# افغانستان آزاد – آزاد افغانستان');
  const sign = heading.locator('.inline-syntax');
  await expect(sign).toHaveText('#');
  const widthOf = async (): Promise<number> => (await sign.boundingBox())?.width ?? 0;
  expect(await widthOf()).toBeLessThan(1);
  await chooseMenu(app, 'toggle-syntax');
  await expect.poll(widthOf).toBeGreaterThan(4);
});
