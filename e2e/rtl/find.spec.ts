// Cases of rtl.md §8: what is found is found whatever its spelling, painted exactly, and typed in its own direction.

import type { Locator, Page } from '@playwright/test';
import { expectCurrentHit, findField, findStatus, highlighted, typeQuery } from '../driver/finding';
import { glyphPoint, glyphsOf } from '../driver/glyphs';
import { cards, line, text, toolbar } from '../driver/pages';
import { pictureOf, pixelsWhere } from '../driver/pixels';
import { expect, test } from '../driver/shared-app';

const LINE = 'او کتاب‌ها را خواند';

test.afterEach(async ({ shared: { page } }) => {
  if (await findField(page).isVisible()) await findField(page).press('Escape');
});

/** How many pixels of each letter's box have the violet of a current hit in the light theme. */
const paintedLetters = async (
  shared: { app: Parameters<typeof pictureOf>[0]; page: Page },
  block: string,
): Promise<number[]> => {
  const glyphs = await glyphsOf(shared.page, block);
  const painted: number[] = [];
  for (const glyph of glyphs) {
    if (glyph.text === ' ') continue;
    const picture = await pictureOf(shared.app, shared.page, glyph);
    const isViolet = (colour: { red: number; green: number; blue: number }): boolean =>
      Math.abs(colour.red - 0x5b) < 12 && Math.abs(colour.green - 0x3c) < 12 && Math.abs(colour.blue - 0xc4) < 12;
    if (pixelsWhere(picture, isViolet).length > (picture.width * picture.height) / 4) painted.push(glyph.start);
  }
  return painted;
};

for (const query of ['كتابها', 'کتاب ها', 'کتاب‌ها']) {
  test(`F2: ${JSON.stringify(query)} is found once, 3–10, and painted exactly there`, async ({ shared }) => {
    const { page, openLines } = shared;
    await openLines(LINE);
    const letters = await glyphsOf(page, 'b1');
    await text(page).focus();
    await typeQuery(page, query);
    await expect(findStatus(page)).toHaveText('1 of 1');
    await expectCurrentHit(page, 'b1', 3, 10);
    expect(await highlighted(page, 'find-hit')).toEqual([]);
    await expect
      .poll(() => paintedLetters(shared, 'b1'))
      .toEqual(
        letters
          .filter(({ start, text: letter }) => start >= 3 && start < 10 && letter !== ' ')
          .map(({ start }) => start),
      );
    // The paint of a hit moves no letter sideways.
    const after = await glyphsOf(page, 'b1');
    expect(
      Math.max(...after.map((glyph, index) => Math.abs(glyph.left - (letters[index]?.left ?? Infinity)))),
    ).toBeLessThan(0.1);
  });
}

test('F2: in a line of both directions each stretch of a hit is painted, and nothing else', async ({
  shared: { page, openLines },
}) => {
  await openLines('او گفت China is close to Syria در دمشق');
  await text(page).focus();
  await typeQuery(page, 'گفت china');
  await expectCurrentHit(page, 'b1', 3, 12);
  const [hit] = await highlighted(page, 'find-current');
  expect(hit?.boxes.length).toBeGreaterThan(1);
});

/** Types words of both directions into a field that has the focus and is empty. */
const typeBothWays = async (page: Page, field: Locator): Promise<void> => {
  const direction = (): Promise<string> => field.evaluate((element) => getComputedStyle(element).direction);
  const caret = (): Promise<number | null> =>
    field.evaluate((element: HTMLInputElement | HTMLTextAreaElement) => element.selectionStart);
  await page.keyboard.type('سلام');
  await expect.poll(direction).toBe('rtl');
  expect(await caret()).toBe(4);
  await page.keyboard.type(' hello');
  await expect.poll(direction).toBe('rtl');
  await expect(field).toHaveValue('سلام hello');
  expect(await caret()).toBe(10);
  await field.press('ControlOrMeta+a');
  await page.keyboard.type('hello');
  await expect.poll(direction).toBe('ltr');
  await page.keyboard.type(' سلام');
  await expect.poll(direction).toBe('ltr');
  await expect(field).toHaveValue('hello سلام');
  expect(await caret()).toBe(10);
};

test('U3: the find field runs as what is typed in it first, and its caret stands where typing goes on', async ({
  shared: { page, openLines },
}) => {
  await openLines(LINE);
  await text(page).focus();
  await page.keyboard.press('ControlOrMeta+f');
  await findField(page).fill('');
  await typeBothWays(page, findField(page));
  await expect(line(page, 1)).toHaveText(LINE);
});

test('U3: the note of a card does so too', async ({ shared: { page, openLines } }) => {
  await openLines(LINE);
  const { x, y } = await glyphPoint(page, 'b1', 0, 0.3);
  await page.mouse.dblclick(x, y);
  await expect(toolbar(page)).toBeVisible();
  await page.keyboard.press('Digit1');
  const note = cards(page).first().getByLabel('Note', { exact: true });
  await note.click();
  await typeBothWays(page, note);
});
