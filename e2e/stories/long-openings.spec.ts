// The opening of a long article: its beginning is shown first, as it will be, and the rest follows. What needs all of it waits.

import type { Locator, Page } from '@playwright/test';
import type { Article } from '../../core/article/article';
import { actDirectly, showAnew } from '../driver/act-directly';
import { expectAlert } from '../driver/alerts';
import { expectNoBarriers } from '../driver/axe';
import { articleOnDisk } from '../driver/files-on-disk';
import { holdRests } from '../driver/held-rest';
import { LONG_TEXTS, longLines, type LongText, type Order } from '../driver/long-lines';
import { cardOf, spansOf } from '../driver/marking';
import { article as articlePane, cards, library, line, margin, saved, text } from '../driver/pages';
import { selectByKeyboard, selectionSettled, type Place } from '../driver/selecting';
import { expect, test, type SharedApp } from '../driver/shared-app';

/** A long article in the library, with a claim in its first line and one in its last, and a short one on screen. */
interface Waiting {
  readonly article: Article;
  readonly fileName: string;
  readonly row: Locator;
  readonly showShort: () => Promise<void>;
  /** The words of the first claim. */
  readonly quote: string;
  readonly ids: readonly [first: string, last: string];
}

/** The first and the last word of a line, as places in the text. */
const wordsOf = (article: Article, at: number): { start: number; end: number }[] => {
  const { start = 0, end = 0 } = article.blocks.at(at) ?? {};
  const words = article.text.slice(start, end).split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return [
    { start, end: start + first.length },
    { start: end - last.length, end },
  ];
};

const prepare = async (shared: SharedApp, long: LongText, order: Order): Promise<Waiting> => {
  const { page, workspace } = shared;
  // The two that were imported last stand first in the library, where their rows are there.
  const short = await articleOnDisk(workspace, await shared.openLines(`${long.code} ${order}`, 'It is short.'));
  const fileName = await shared.openLines(...longLines(long, order));
  const imported = await articleOnDisk(workspace, fileName);
  const ids: string[] = [];
  for (const [at, tag] of [
    [0, 'near'],
    [-1, 'far'],
  ] as const) {
    const [selection] = wordsOf(imported, at);
    if (selection === undefined) throw new Error('A line has no word');
    const changes = await actDirectly(page, {
      command: 'add-mention',
      articleId: imported.id,
      kind: 'claim',
      selections: [selection],
    });
    const id = changes.find((change) => change.record === 'mention')?.id ?? '';
    await actDirectly(page, {
      command: 'edit-mention',
      articleId: imported.id,
      mentionId: id,
      edit: { kind: 'claim', tags: [tag] },
    });
    ids.push(id);
  }
  // The window hears of what was done beside it when it starts anew.
  await showAnew(page);
  const rowOf = ({ id }: Pick<Article, 'id'>): Locator => library(page).locator(`[data-key="${id}"]`);
  const showShort = async (): Promise<void> => {
    await rowOf(short).click();
    await articlePane(page).getByRole('heading', { level: 1, name: short.title }).waitFor();
  };
  await showShort();
  const article = await articleOnDisk(workspace, fileName);
  const [first = '', last = ''] = ids;
  const [{ start, end } = { start: 0, end: 0 }] = wordsOf(article, 0);
  return {
    article,
    fileName,
    row: rowOf(article),
    showShort,
    quote: article.text.slice(start, end),
    ids: [first, last],
  };
};

const isBusy = (page: Page): Locator => text(page).and(page.locator('[aria-busy="true"]'));

/** How high all that can be scrolled is, in CSS pixels. */
const heightOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('.reader-frame .reader')?.scrollHeight ?? 0);

for (const long of LONG_TEXTS) {
  test(`${long.name}: the beginning is shown as it will be, and the rest comes under it`, async ({ shared }) => {
    const { app, page } = shared;
    const { article, row, ids, quote } = await prepare(shared, long, 'longestFirst');
    const letRestGo = await holdRests(app);
    await row.click();
    await expect(isBusy(page)).toBeVisible();
    await expect(articlePane(page).getByRole('heading', { level: 1 })).toBeInViewport();
    await expect(spansOf(page, ids[0]).first()).toBeInViewport();
    await expect(cardOf(page, 'Claim', quote)).toBeInViewport();
    await expect(line(page, article.blocks.length)).toHaveCount(0);
    // What the margin tells of all of it, and the room that it will take.
    const claims = margin(page).getByRole('button', { name: /^Claim/u });
    await expect(claims).toContainText('2');
    await margin(page).getByRole('button', { name: /Tag/u }).click();
    await expect(page.getByRole('option')).toHaveText([/./u, 'far', 'near']);
    await page.keyboard.press('Escape');
    await expectNoBarriers(page, 'the beginning of a long article');
    const expected = await heightOf(page);
    const shown = (await line(page, 1).elementHandles())[0];
    if (shown === undefined) throw new Error('The first line is not shown');
    const before = await shown.boundingBox();

    await letRestGo('it is');
    await expect(isBusy(page)).toHaveCount(0);
    await expect(line(page, article.blocks.length)).toHaveCount(1);
    // The very element of before, where it was.
    expect(await shown.evaluate((element) => element.isConnected)).toBe(true);
    expect(await shown.boundingBox()).toEqual(before);
    await expect(claims).toContainText('2');
    await expect(cards(page).first()).toHaveAttribute('aria-setsize', '2');
    const height = await heightOf(page);
    expect(expected / height).toBeGreaterThan(0.85);
    expect(expected / height).toBeLessThan(1.15);
    await text(page).focus();
    await page.keyboard.press('Shift+F8');
    await expect(spansOf(page, ids[1]).first()).toBeInViewport();
  });

  test(`${long.name}: what is marked in a beginning is marked once all of it is there`, async ({ shared }) => {
    const { app, page, workspace } = shared;
    const { article, fileName, row } = await prepare(shared, long, 'secondHalfFirst');
    const letRestGo = await holdRests(app);
    await row.click();
    await expect(isBusy(page)).toBeVisible();
    const [, word = { start: 0, end: 0 }] = wordsOf(article, 0);
    const place: Place = { block: 'b1', ...word, words: article.text.slice(word.start, word.end) };
    await selectByKeyboard(page, place);
    await page.keyboard.press('2');
    await selectionSettled(page);
    expect((await articleOnDisk(workspace, fileName)).mentions).toHaveLength(2);
    await expect(cardOf(page, 'Source', place.words)).toHaveCount(0);

    await letRestGo('it is');
    await expect(cardOf(page, 'Source', place.words)).toBeVisible();
    await saved(page);
    const { mentions } = await articleOnDisk(workspace, fileName);
    expect(mentions.map(({ kind }) => kind)).toEqual(['claim', 'source', 'claim']);
    const [made] = mentions.filter(({ kind }) => kind === 'source');
    expect(made?.ranges.map(({ start, end }) => [start, end])).toEqual([[word.start, word.end]]);
    expect((await spansOf(page, made?.id ?? '').allTextContents()).join('')).toBe(place.words);
  });

  test(`${long.name}: who selects all in a beginning has all of the text`, async ({ shared }) => {
    const { app, page } = shared;
    const { article, row } = await prepare(shared, long, 'firstHalfReversed');
    const letRestGo = await holdRests(app);
    await row.click();
    await expect(isBusy(page)).toBeVisible();
    await text(page).focus();
    await page.keyboard.press('Control+A');
    await selectionSettled(page);
    expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
    await letRestGo('it is');
    await expect.poll(() => page.evaluate(() => getSelection()?.isCollapsed)).toBe(false);
    await app.evaluate(({ clipboard }) => clipboard.writeText('before'));
    await page.keyboard.press('Control+C');
    const copied = (): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText());
    await expect.poll(copied).not.toBe('before');
    expect(await copied()).toBe(article.text.slice(article.blocks[0]?.start, article.blocks.at(-1)?.end));
  });

  test(`${long.name}: whoever has gone on to another article stays there, and a rest that fails is told`, async ({
    shared,
  }) => {
    const { app, page } = shared;
    const { row, article, showShort } = await prepare(shared, long, 'everySecondFirst');
    const letRestGo = await holdRests(app);
    await row.click();
    await expect(isBusy(page)).toBeVisible();
    await showShort();
    await letRestGo('it is');
    await row.click();
    await expect(line(page, article.blocks.length)).toHaveCount(1);
    await expect(isBusy(page)).toHaveCount(0);

    await showShort();
    const failing = await holdRests(app);
    await row.click();
    await expect(isBusy(page)).toBeVisible();
    await failing('refused');
    await expectAlert(page, ['article']);
    await expect(text(page)).toHaveCount(0);
    await row.click();
    await expect(line(page, article.blocks.length)).toHaveCount(1);
  });
}
