// Cases of rtl.md §8: right-to-left letters that the editor's own arithmetic takes for left-to-right ones. Everything the
// window puts beside words goes by their boxes.

import type { Page } from '@playwright/test';
import { glyphPoint, glyphsOf } from '../driver/glyphs';
import { onlyMention, placesOf } from '../driver/marked';
import { cards, text, toolbar } from '../driver/pages';
import { boxesOfMention, boxesOfSelection, expectPainted } from '../driver/painted';
import { selectionSettled } from '../driver/selecting';
import { expect, test } from '../driver/shared-app';

/** The toolbar is in the window, beside the selected words and over none of them. */
const expectToolbarBeside = async (page: Page): Promise<void> => {
  await expect(toolbar(page)).toBeVisible();
  const place = await toolbar(page).boundingBox();
  if (place === null) throw new Error('the toolbar is not shown');
  const [left, top, right, bottom] = [place.x, place.y, place.x + place.width, place.y + place.height];
  const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect(left >= 0 && top >= 0 && right <= window.width && bottom <= window.height).toBe(true);
  const distances = (await boxesOfSelection(page)).map((box) =>
    Math.hypot(Math.max(0, left - box.right, box.left - right), Math.max(0, top - box.bottom, box.top - bottom)),
  );
  expect(Math.min(...distances)).toBeGreaterThan(0);
  expect(Math.min(...distances)).toBeLessThanOrEqual(60);
};

for (const { name, content, start, end } of [
  { name: 'presentation forms, the first word', content: 'ﺳﻼﻡ ﺩﻧﻴﺎ', start: 0, end: 3 },
  { name: 'presentation forms, the second word', content: 'ﺳﻼﻡ ﺩﻧﻴﺎ', start: 4, end: 8 },
  { name: 'presentation forms among English', content: 'He said ﺳﻼﻡ ﺩﻧﻴﺎ to all', start: 8, end: 11 },
  { name: 'Adlam, the whole line', content: '𞤀𞤣𞤤𞤢𞤥', start: 0, end: 10 },
  { name: 'Adlam, one of two words', content: '𞤀𞤣𞤤𞤢𞤥 𞤆𞤵𞤤𞤢𞤪', start: 11, end: 21 },
] as const) {
  test(`P7: ${name}: the word is marked, with the toolbar and its card beside it`, async ({
    shared: { page, workspace, openLines },
  }) => {
    const file = await openLines(content, ...Array.from({ length: 60 }, (_, index) => `سطر ${String(index)}`));
    const quote = content.slice(start, end);
    const word = (await glyphsOf(page, 'b1')).filter((glyph) => start <= glyph.start && glyph.end <= end);
    expect(word.map((glyph) => glyph.text).join('')).toBe(quote);
    const { x, y } = await glyphPoint(page, 'b1', start, 0.3);
    await page.mouse.dblclick(x, y);
    await selectionSettled(page);
    await expectToolbarBeside(page);
    await page.keyboard.press('Digit1');
    const mention = await onlyMention(workspace, file);
    expect(placesOf(mention)).toEqual([{ start, end, quote }]);
    await expectPainted(page, 'b1', mention.id, start, end);
    // The handles stand at the word's two ends: the first letter's is to the right.
    const box = (await boxesOfMention(page, 'b1', mention.id))[0];
    if (box === undefined) throw new Error('nothing is painted');
    for (const [handle, edge] of [
      ['Start of the mention', box.right],
      ['End of the mention', box.left],
    ] as const) {
      const place = await page.getByRole('button', { name: handle }).boundingBox();
      if (place === null) throw new Error('there is no handle');
      expect(Math.abs(place.x + place.width / 2 - edge)).toBeLessThanOrEqual(1);
    }
    await page.keyboard.press('Escape');

    // Jump to it from the end of the text: by key, and by its card.
    await page.keyboard.press('Control+End');
    await page.locator('.reader').evaluate((reader) => {
      reader.scrollTo({ top: reader.scrollHeight });
    });
    await expect(page.locator(`[data-mention="${mention.id}"]`)).not.toBeInViewport();
    await page.keyboard.press('F8');
    await expect(page.locator(`[data-mention="${mention.id}"]`)).toBeInViewport();
    await expect(cards(page).and(page.locator('[aria-current="true"]'))).toHaveAttribute('data-card', mention.id);
    await page.keyboard.press('Enter');
    await expect(cards(page).first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(text(page)).toBeFocused();
    await page.keyboard.press('Escape');
  });
}
