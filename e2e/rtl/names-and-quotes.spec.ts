// Cases of rtl.md §8: names and quotes stand among our own words in their own direction, and dates, ids and paths read
// left to right beside them.

import type { Locator, Page } from '@playwright/test';
import { clickLetter } from '../driver/carets';
import { readyToMeasure } from '../driver/glyphs';
import { dropText } from '../driver/import-text';
import { fillField } from '../driver/marking';
import { cards, library, margin, saved } from '../driver/pages';
import { isInk, pictureOf, pixelsWhere } from '../driver/pixels';
import { selectionSettled } from '../driver/selecting';
import { expect, test } from '../driver/shared-app';
import { visualRows, visualText } from '../driver/visual-order';

const markWord = async (page: Page, blockId: string, offset: number, key: string): Promise<void> => {
  const before = await cards(page).count();
  await clickLetter(page, blockId, offset, 2);
  await selectionSettled(page);
  await page.keyboard.press(key);
  await expect(cards(page)).toHaveCount(before + 1);
  await page.keyboard.press('Escape');
  await saved(page);
};

const rowOf = (page: Page, name: string): Locator => library(page).getByRole('row', { name });

test('U2: the library shows a Persian name and its count in that order, each as it reads', async ({
  shared: { page },
}) => {
  await dropText(page, 'گزارش (2016).txt', 'چین\nدمشق\nوزیر\n');
  await readyToMeasure(page);
  for (const block of ['b1', 'b2', 'b3']) await markWord(page, block, 1, 'Digit1');
  const row = rowOf(page, 'گزارش (2016)');
  const name = row.locator('.library-row-title');
  // From the right: the word, then the year in brackets (an opening one is painted mirrored), its digits left to right.
  expect(await visualText(name)).toBe(`)2016( ${[...'گزارش'].reverse().join('')}`);
  const [nameRow] = await visualRows(name);
  const box = await name.boundingBox();
  const count = row.locator('.count-chip').first();
  const [countRow] = await visualRows(count);
  if (nameRow === undefined || countRow === undefined || box === null) throw new Error('the row is not shown');
  expect(countRow.text).toBe('3');
  expect(nameRow.bottom).toBeLessThanOrEqual(countRow.top);
  // The name begins at its right side.
  expect(box.x + box.width - nameRow.right).toBeLessThan(3);
});

for (const { word, side } of [
  { word: 'گزارش', side: 'left' },
  { word: 'report', side: 'right' },
] as const) {
  test(`U2: a long name of “${word}” ends in an ellipsis on its ${side}`, async ({ shared: { app, page } }) => {
    const title = `${`${word} `.repeat(14)}(2016)`;
    await dropText(page, `${title}.txt`, `${word}\n`);
    await readyToMeasure(page);
    const name = rowOf(page, title).locator('.library-row-title');
    const box = await name.boundingBox();
    if (box === null) throw new Error('the name is not shown');
    const rows = (await visualRows(name)).filter(({ bottom }) => bottom <= box.y + box.height + 2);
    const last = rows.at(-1);
    if (last === undefined) throw new Error('the name has no rows');
    expect(rows).toHaveLength(2);
    const area = { left: box.x, right: box.x + box.width, top: last.top, bottom: box.y + box.height };
    const picture = await pictureOf(app, page, area);
    const ink = pixelsWhere(picture, isInk);
    const edge = side === 'left' ? Math.min(...ink.map(({ x }) => x)) : Math.max(...ink.map(({ x }) => x));
    const atEnd = ink.filter(({ x }) => Math.abs(x - edge) <= 4).map(({ y }) => y);
    // Dots: low, and on one line.
    expect(Math.max(...atEnd) - Math.min(...atEnd)).toBeLessThanOrEqual(4);
    // The beginning of the name is at the other side, and seen.
    expect(rows[0]?.text[side === 'left' ? 'endsWith' : 'startsWith'](side === 'left' ? 'گ' : 'r')).toBe(true);
  });
}

test('U4: in the card of a Persian quote its date reads left to right, and so does a path in a note', async ({
  shared: { page, openLines },
}) => {
  await openLines('وزیر در دمشق گفت که چین نزدیک است');
  await markWord(page, 'b1', 6 + 3, 'Digit2');
  const card = margin(page).getByRole('article', { name: 'Source: دمشق' }).or(cards(page).first()).first();
  await card.click();
  const quote = card.locator('.card-quote .quote');
  expect(await quote.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  const words = await quote.evaluate((element) => element.textContent);
  expect(await visualText(quote)).toBe([...words].reverse().join(''));
  // Who changed it and when: our own words in one line, the date whole and in order.
  const footer = card.locator('.card-footer > span').first();
  const said = (await footer.evaluate((element) => element.textContent)).replace(/[\u2066-\u2069]/gu, '');
  expect(said).toMatch(/\d{4}, \d{1,2}:\d{2}\s[AP]M$/u);
  expect(await visualText(footer)).toBe(said);
  await fillField(page, card, 'Note', '2016-08-17 12:30 /home/گزارش/a.txt');
  await page.keyboard.press('Escape');
});
