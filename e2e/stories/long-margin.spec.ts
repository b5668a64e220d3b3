// The margin of a long text: only the cards near the window are there, level with their words, and going on from card to
// card leads to all the others.

import type { Locator, Page } from '@playwright/test';
import { actDirectly, showAnew } from '../driver/act-directly';
import { expectNoBarriers } from '../driver/axe';
import { declarationLines } from '../driver/declaration';
import { articleOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { readyToMeasure } from '../driver/glyphs';
import { dropText } from '../driver/import-text';
import { expect, test, type RunningApp } from '../driver/launch';
import { spansOf } from '../driver/marking';
import { cards, library, margin, openSample, saved, text } from '../driver/pages';

test.use({ isHandedOn: true });

const TEXTS = [
  { name: 'English, left to right', code: 'eng', fileName: 'long-english.txt' },
  { name: 'Persian, right to left', code: 'pes_1', fileName: 'long-persian.txt' },
] as const;

const LINES = 400;
/** Every so many lines one has a mention: between two of them there is room for a card. */
const STEP = 4;
/** The line with more mentions than there is room for even as rows. */
const CROWDED = 201;

const chosen = (page: Page): Locator => cards(page).and(page.locator('[aria-current="true"]'));

/** How far below the first of its words a mention's card begins, in CSS pixels. */
const offLevel = async (page: Page, id: string): Promise<number> => {
  const [card, words] = await Promise.all([
    page.locator(`[data-card="${id}"]`).boundingBox(),
    spansOf(page, id).first().boundingBox(),
  ]);
  return card === null || words === null ? Infinity : Math.abs(card.y - words.y);
};

const expectLevel = async (page: Page, id: string): Promise<void> => {
  await expect(page.locator(`[data-card="${id}"]`)).toBeInViewport();
  await expect.poll(() => offLevel(page, id)).toBeLessThan(4);
};

/** Imports a text of many lines with many mentions on it; returns the ids of its mentions in reading order. */
const openLongText = async (
  { page }: RunningApp,
  folder: string,
  { code, fileName }: (typeof TEXTS)[number],
): Promise<string[]> => {
  const prose = declarationLines(code).filter((line) => line.trim().length > 60);
  const lines = Array.from({ length: LINES }, (_, index) => prose[index % prose.length] ?? '');
  await openSample(page);
  await dropText(page, fileName, lines.join('\n'));
  const workspace = sampleWorkspace(folder);
  const article = await articleOnDisk(workspace, fileName);
  const single = article.blocks
    .filter((_block, index) => index % STEP === 0)
    .map(({ start }) => ({ start, end: start + 20 }));
  const { start = 0 } = article.blocks[CROWDED] ?? {};
  const crowded = Array.from({ length: 30 }, (_, index) => ({ start: start + index, end: start + index + 12 }));
  for (const [kind, selections] of [
    ['claim', single],
    ['contested', crowded],
  ] as const) {
    await actDirectly(page, { command: 'add-mentions', articleId: article.id, kind, selections: [...selections] });
  }
  await showAnew(page);
  await library(page).locator(`[data-key="${article.id}"]`).click();
  await expect(cards(page).first()).toBeVisible();
  await readyToMeasure(page);
  return (await articleOnDisk(workspace, fileName)).mentions.map(({ id }) => id);
};

const idsOfCards = (page: Page): Promise<(string | undefined)[]> =>
  cards(page).evaluateAll((elements) => elements.map((element) => (element as HTMLElement).dataset.card));

for (const sort of TEXTS) {
  test(`${sort.name}: the cards of a long text are there where it is read, and lead to all the others`, async ({
    launch,
    folder,
  }) => {
    test.slow();
    const running = await launch();
    const { page } = running;
    const ids = await openLongText(running, folder, sort);
    const last = ids.at(-1) ?? '';
    expect(ids.length).toBeGreaterThan(100);

    // Only what is near is there, and each says which of how many it is.
    expect(await cards(page).count()).toBeLessThan(30);
    await expect(cards(page).first()).toHaveAttribute('aria-posinset', '1');
    await expect(cards(page).first()).toHaveAttribute('aria-setsize', String(ids.length));
    await expectLevel(page, ids[0] ?? '');
    await expectNoBarriers(page, 'the margin of a long text');

    // At the end of the text stands the card of the last mention, level with its words.
    await text(page).focus();
    await page.keyboard.press('Control+End');
    await expectLevel(page, last);
    expect(await idsOfCards(page)).not.toContain(ids[0]);
    expect(await cards(page).count()).toBeLessThan(30);

    // From mention to mention: past the last comes the first, and back.
    await page.keyboard.press('F8');
    await expect(chosen(page)).toHaveAttribute('data-card', ids[0] ?? '');
    await expectLevel(page, ids[0] ?? '');
    await page.keyboard.press('Shift+F8');
    await expect(chosen(page)).toHaveAttribute('data-card', last);
    await expectLevel(page, last);

    // From card to card, further than cards are there, with the focus going along.
    await chosen(page).focus();
    const before = new Set(await idsOfCards(page));
    let far = ids.length - 1;
    while (before.has(ids[far])) {
      await page.keyboard.press('PageUp');
      far -= 1;
      await expect(page.locator(`[data-card="${ids[far] ?? ''}"]`)).toBeFocused();
    }
    await expectLevel(page, ids[far] ?? '');

    // Deleting it takes that one, on screen and on disk.
    await page.keyboard.press('Delete');
    await expect(page.locator(`[data-card="${ids[far] ?? ''}"]`)).toHaveCount(0);
    await saved(page);
    const left = ids.toSpliced(far, 1);
    await expect
      .poll(async () => (await articleOnDisk(sampleWorkspace(folder), sort.fileName)).mentions.map(({ id }) => id))
      .toEqual(left);
    await expect(cards(page).first()).toHaveAttribute('aria-setsize', String(left.length));
  });

  test(`${sort.name}: where mentions crowd, their cards are rows, and those without room are listed at a press`, async ({
    launch,
    folder,
  }) => {
    test.slow();
    const running = await launch();
    const { page } = running;
    const ids = await openLongText(running, folder, sort);
    const { mentions } = await articleOnDisk(sampleWorkspace(folder), sort.fileName);
    const crowd = mentions.filter(({ kind }) => kind === 'contested').map(({ id }) => id);

    // The filter leaves them alone in the margin, with the first of them near the window.
    await margin(page)
      .getByRole('button', { name: /^Claim/u })
      .click();
    await expect(margin(page).getByText(`${String(crowd.length)} of ${String(ids.length)} mentions`)).toBeVisible();
    await text(page).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    await expect(chosen(page)).toHaveAttribute('data-card', crowd[0] ?? '');
    await expectLevel(page, crowd[0] ?? '');
    await page.keyboard.press('Escape');
    await expect(chosen(page)).toHaveCount(0);
    await expect(cards(page).first()).toHaveClass(/is-row/u);
    const boxes = await Promise.all((await cards(page).all()).map((card) => card.boundingBox()));
    for (const [index, box] of boxes.entries()) {
      const next = boxes[index + 1];
      if (box !== null && next !== null && next !== undefined) expect(next.y).toBeGreaterThan(box.y + box.height);
    }

    // Which are listed, and chosen from the list.
    const more = margin(page).getByRole('button', { name: /more here$/u });
    const shown = await idsOfCards(page);
    expect(shown.length).toBeLessThan(crowd.length);
    await expect(more).toHaveText(`${String(crowd.length - shown.length)} more here`);
    await more.click();
    await expect(page.getByRole('menuitem')).toHaveCount(crowd.length - shown.length);
    await page.getByRole('menuitem').last().click();
    await expect(chosen(page)).toHaveAttribute('data-card', crowd.at(-1) ?? '');
    await expectLevel(page, crowd.at(-1) ?? '');
  });
}
