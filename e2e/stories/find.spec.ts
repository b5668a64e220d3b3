// Finding words in the text: going from hit to hit, marking one or all of them as one act, by keyboard alone.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { actDirectly, madeId } from '../driver/act-directly';
import { expectNoBarriers } from '../driver/axe';
import { beginWith } from '../driver/beginning';
import { findBar, findField, findStatus, highlighted, typeQuery } from '../driver/finding';
import { dropText } from '../driver/import-text';
import { recordsOnDisk } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { mentionsOnDisk } from '../driver/marked';
import { chooseMenu } from '../driver/native';
import { cards, library, openArticle, openSample, saved, text, toolbar } from '../driver/pages';
import { SEEDS } from '../driver/seeds';

test.use({ isHandedOn: true });

/** What is looked for in each seed: words that stand there several times, and how they are spelled in the text. */
const QUERIES = [
  { query: 'CHINESE', exact: 'Chinese', spelling: /chinese/giu },
  { query: 'تَن', exact: 'تن', spelling: /تن/gu },
] as const;

const acts = async (workspace: string): Promise<{ act: string; command: string; changes: unknown[] }[]> => {
  const journal = await readFile(join(workspace, 'journal', 'journal.jsonl'), 'utf8');
  return journal
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { entry: { act: string; command: string; changes: unknown[] } }).entry);
};

const chooseToMark = async (page: Page, section: RegExp, kind: string): Promise<void> => {
  await findBar(page).getByRole('button', { name: 'Mark' }).click();
  await page.getByRole('group', { name: section }).getByRole('menuitem', { name: kind }).click();
};

const silencesOnDisk = (workspace: string): Promise<unknown> => recordsOnDisk(workspace, 'silences');

/** Notes from the find bar that the article is silent on a claim, which is found by the words of its translation. */
const noteSilence = async (page: Page): Promise<void> => {
  await findBar(page).getByRole('button', { name: 'Silent on a claim' }).click();
  const popover = page.getByRole('dialog', { name: 'Looked for and not there' });
  await popover.getByRole('combobox', { name: 'The claim that the article is silent on' }).fill('بندر');
  await page.getByRole('option', { name: 'The port is open' }).click();
  await expectNoBarriers(page, 'the note of a silence');
  await popover.getByRole('button', { name: 'Note as silent' }).click();
  await expect(popover).toHaveCount(0);
};

for (const [index, seed] of SEEDS.entries()) {
  const words = QUERIES[index] ?? QUERIES[0];

  test(`${seed.name}: hits are counted, stepped through and left by keyboard`, async ({ launch, folder }) => {
    const { page, article, workspace } = await beginWith(seed, launch, folder);
    const claimId = madeId(
      await actDirectly(page, { command: 'make-claim', gloss: 'The port is open', language: 'en' }),
      'claim',
    );
    const translations = [{ language: 'fa', text: 'بندر باز است' }];
    await actDirectly(page, { command: 'edit-claim', claimId, edit: { translations } });
    await page.reload();
    await openArticle(page, seed.title);
    const hits = [...article.text.matchAll(words.spelling)].map((match) => match.index);
    const total = String(hits.length);
    expect(hits.length).toBeGreaterThan(2);
    const blockOf = (offset: number): string =>
      article.blocks.find((block) => block.start <= offset && offset < block.end)?.id ?? '';
    const expectCurrent = async (number: number): Promise<void> => {
      await expect(findStatus(page)).toHaveText(`${String(number)} of ${total}`);
      const offset = hits[number - 1] ?? -1;
      const start = offset - (article.blocks.find(({ id }) => id === blockOf(offset))?.start ?? 0);
      await expect
        .poll(async () => (await highlighted(page, 'find-current')).map((hit) => [hit.block, hit.start]))
        .toEqual([[blockOf(offset), start]]);
      // In sight, and under no bar.
      const box = (await highlighted(page, 'find-current'))[0]?.boxes[0];
      const bar = await findBar(page).boundingBox();
      expect(box?.top).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0));
      expect(box?.bottom).toBeLessThan(await page.evaluate(() => innerHeight - 30));
    };
    await text(page).focus();
    await page.keyboard.press('Control+Home');
    await typeQuery(page, words.query);
    await expectCurrent(1);
    expect(await highlighted(page, 'find-hit')).not.toEqual([]);
    await page.keyboard.press('Enter');
    await expectCurrent(2);
    await page.keyboard.press('F3');
    await expectCurrent(3);
    await page.keyboard.press('Shift+Enter');
    await expectCurrent(2);
    await page.keyboard.press('Shift+F3');
    await page.keyboard.press('Control+Shift+G');
    await expectCurrent(hits.length);
    await page.keyboard.press('Control+G');
    await expectCurrent(1);

    await findBar(page).getByRole('button', { name: 'Exact' }).click();
    await expect(findStatus(page)).toHaveText('No hits');
    await expect.poll(() => highlighted(page, 'find-current')).toEqual([]);
    await expect(findBar(page).getByRole('button', { name: 'Next hit' })).toBeDisabled();
    await findField(page).fill(words.exact);
    await expect(findStatus(page)).toHaveText(/^1 of \d+$/u);
    await findBar(page).getByRole('button', { name: 'Exact' }).click();
    await findField(page).fill('qqq');
    await expect(findStatus(page)).toHaveText('No hits');
    await noteSilence(page);
    await expect
      .poll(() => silencesOnDisk(workspace))
      .toMatchObject([{ claimId, articleId: article.id, query: 'qqq', hits: 0 }]);
    await findField(page).fill(words.query);
    await expectCurrent(1);

    await findField(page).press('Enter');
    await page.keyboard.press('Escape');
    await expect(findBar(page)).toHaveCount(0);
    await expect(text(page)).toBeFocused();
    await expect
      .poll(() => page.evaluate(() => getSelection()?.toString().toLowerCase()))
      .toBe(words.exact.toLowerCase());
    await expect(toolbar(page)).toBeVisible();
    await expect.poll(() => highlighted(page, 'find-hit')).toEqual([]);
    // What is selected is looked for; what was looked for last is kept.
    await page.keyboard.press('Control+F');
    await expect(findField(page)).toHaveValue(article.text.slice(hits[1] ?? 0, (hits[1] ?? 0) + words.exact.length));
    await expectCurrent(2);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F3');
    await expect(findBar(page)).toBeVisible();
    await expect(findField(page)).toHaveValue(/\S/u);
  });

  test(`${seed.name}: one hit or all hits are marked, as one act that can be undone`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, app, article, workspace } = begun;
    const places = [...article.text.matchAll(words.spelling)].map((match) => [
      match.index,
      match.index + match[0].length,
    ]);
    const before = (await acts(workspace)).length;
    await chooseMenu(app, 'find');
    await expect(findField(page)).toBeFocused();
    await findField(page).fill(words.query);
    await chooseToMark(page, /^Mark this hit as$/u, 'Source');
    const [only] = await mentionsOnDisk(workspace, seed.fileName, 1);
    expect(only).toMatchObject({ kind: 'source', ranges: [{ start: places[0]?.[0], end: places[0]?.[1] }] });
    await expect(cards(page)).toHaveCount(1);
    // The text was drawn anew around the new mention; the hits lie over it as before.
    await expect
      .poll(async () => (await highlighted(page, 'find-current')).map(({ words: shown }) => shown.toLowerCase()))
      .toEqual([words.exact.toLowerCase()]);

    await chooseToMark(page, /^Mark all \d+ hits as$/u, 'Source');
    await expect(page.getByRole('region', { name: 'Notices' })).toContainText(
      `${String(places.length - 1)} hits were marked: Source. 1 was marked so already.`,
    );
    const mentions = await mentionsOnDisk(workspace, seed.fileName, places.length);
    const onDisk = mentions.map(({ ranges }) => [ranges[0]?.start, ranges[0]?.end]);
    expect(onDisk.sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0))).toEqual(places);
    const entries = (await acts(workspace)).slice(before);
    expect(entries.map(({ command }) => command)).toEqual(['add-mentions', 'add-mentions']);
    await saved(page);

    await chooseMenu(app, 'undo');
    await mentionsOnDisk(workspace, seed.fileName, 1);
    await expect(cards(page)).toHaveCount(1);
    await chooseMenu(app, 'redo');
    await mentionsOnDisk(workspace, seed.fileName, places.length);
    await saved(page);
    await app.close();

    const again = await launch();
    await openArticle(again.page, seed.title);
    await expect(cards(again.page)).toHaveCount(places.length);
    await chooseMenu(again.app, 'undo');
    await mentionsOnDisk(workspace, seed.fileName, 1);
    await chooseMenu(again.app, 'show-history');
    await expect(again.page.getByRole('dialog', { name: 'History' })).toContainText('mark found words');
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`${seed.name}, ${theme}: the bar has no barrier, and the current hit stands apart from the others`, async ({
      launch,
      folder,
    }) => {
      const { page, app } = await beginWith(seed, launch, folder);
      await chooseMenu(app, `theme-${theme}`);
      await text(page).focus();
      await typeQuery(page, words.query);
      await expect(findStatus(page)).toContainText('of');
      await expectNoBarriers(page, 'the find bar');
      await findBar(page).getByRole('button', { name: 'Mark' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectNoBarriers(page, 'the menu that marks hits');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toHaveCount(0);
      await expect(findBar(page)).toBeVisible();
      const paintOf = (name: string): Promise<string[]> =>
        text(page).evaluate((element, highlight) => {
          const { backgroundColor, color, textDecorationLine } = getComputedStyle(element, `::highlight(${highlight})`);
          return [backgroundColor, color, textDecorationLine];
        }, name);
      const [hit, current] = [await paintOf('find-hit'), await paintOf('find-current')];
      expect(current[0]).not.toBe(hit[0]);
      expect([hit[2], current[2]]).toEqual(['none', 'underline']);
      const isDark = (colour: string | undefined): boolean => {
        const [red = 0, green = 0, blue = 0] = [...(colour ?? '').matchAll(/[\d.]+/gu)].map(Number);
        return red + green + blue < 384;
      };
      // Reversed against the page: a dark box on light paper, a light one on dark.
      expect(isDark(current[0])).toBe(theme === 'light');
      await page.emulateMedia({ forcedColors: 'active' });
      const [forcedHit, forcedCurrent] = [await paintOf('find-hit'), await paintOf('find-current')];
      expect([forcedHit[2], forcedCurrent[2]]).toEqual(['none', 'underline overline']);
    });
  }
}

test('another article is looked through for the same words, and the focus stays where it is', async ({
  launch,
  folder,
}) => {
  const [first, second] = SEEDS;
  if (first === undefined || second === undefined) throw new Error('there are two seeds');
  const { page } = await beginWith(first, launch, folder);
  await text(page).focus();
  await page.keyboard.press('Control+End');
  await typeQuery(page, 'syria');
  await expect(findStatus(page)).toHaveText(/^1 of \d+$/u);
  const row = library(page).getByRole('row', { name: second.title });
  await row.click();
  await openArticle(page, second.title);
  await expect(row).toBeFocused();
  await expect(findStatus(page)).toHaveText(/^1 of \d+$/u);
  await expect.poll(async () => (await highlighted(page, 'find-current')).map(({ words }) => words)).toEqual(['Syria']);
  const [hit] = await highlighted(page, 'find-current');
  await expect(page.locator(`[data-block="${hit?.block ?? ''}"]`)).toBeInViewport();
});

test('a hit far down a long text is brought into sight, and only what is near is painted', async ({ launch }) => {
  const { page } = await launch();
  await openSample(page);
  const line = 'The words سلام دنیا stand here among many others. ';
  const lines = Array.from({ length: 4000 }, (_, index) => `${line.repeat(5)}${index === 3900 ? 'کتاب‌ها' : ''}`);
  await dropText(page, 'long.txt', lines.join('\n'));
  await text(page).focus();
  await typeQuery(page, 'کتاب ها');
  await expect(findStatus(page)).toHaveText('1 of 1');
  const boxOfHit = async () => (await highlighted(page, 'find-current'))[0]?.boxes[0];
  await expect.poll(async () => (await boxOfHit())?.bottom ?? 0).toBeGreaterThan(100);
  await expect
    .poll(async () => (await boxOfHit())?.bottom ?? Infinity)
    .toBeLessThan(await page.evaluate(() => innerHeight));
  await findField(page).fill('دنیا');
  await expect(findStatus(page)).toHaveText(/of 20,000$/u);
  await expect.poll(async () => (await highlighted(page, 'find-hit')).length).toBeGreaterThan(10);
  expect((await highlighted(page, 'find-hit')).length).toBeLessThan(3001);
  await findBar(page).getByRole('button', { name: 'Mark' }).click();
  await expect(page.getByText('At most 5,000 hits can be marked at once.')).toBeVisible();
  await page.keyboard.press('Escape');
});
