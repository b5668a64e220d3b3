// Cases of rtl.md §8: a mention is paint. It moves no letter and breaks no join, whatever state it is in.

import type { Page } from '@playwright/test';
import { letChosenGo } from '../driver/choosing';
import { glyphPoint, glyphsOf } from '../driver/glyphs';
import { dragLetters } from '../driver/letters';
import { mentionsOnDisk, onlyMention, placesOf } from '../driver/marked';
import { cards, line } from '../driver/pages';
import { expectPainted } from '../driver/painted';
import { isInk, pictureOf, pixelsWhere } from '../driver/pixels';
import { expect, test, type SharedApp } from '../driver/shared-app';

const LINE = 'بستمبس سلام';

/** Lets the chosen mention and the caret go, so that only the mention's own paint is left. */
const letGo = async (page: Page): Promise<void> => {
  await letChosenGo(page);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
};

const marks = async (page: Page, key: string, from: number, to: number): Promise<void> => {
  await dragLetters(page, { block: 'b1', offset: from, fraction: 0.7 }, { block: 'b1', offset: to, fraction: 0.3 });
  await page.keyboard.press(key);
};

const inkOf = async ({ app, page }: SharedApp): Promise<Set<string>> => {
  const box = await line(page, 1).boundingBox();
  if (box === null) throw new Error('the line is not shown');
  const picture = await pictureOf(app, page, {
    left: box.x,
    top: box.y,
    right: box.x + box.width,
    bottom: box.y + box.height,
  });
  return new Set(pixelsWhere(picture, isInk).map(({ x, y }) => `${String(x)} ${String(y)}`));
};

/** Sets the text so large that the line stands at 48 px. */
const enlarge = async (page: Page): Promise<void> => {
  const size = await line(page, 1).evaluate((block) => {
    const setSize = (pixels: number): number => {
      document.documentElement.style.setProperty('--size-reading', `${String(pixels)}px`);
      return Number.parseFloat(getComputedStyle(block).fontSize);
    };
    return setSize((48 * 48) / setSize(48));
  });
  expect(size).toBeCloseTo(48, 1);
};

test.afterEach(async ({ shared: { page } }) => {
  await page.evaluate(() => document.documentElement.style.removeProperty('--size-reading'));
});

/** What moved between two measurements, in CSS pixels. */
const farthestMove = (before: Awaited<ReturnType<typeof glyphsOf>>, after: typeof before): number =>
  Math.max(
    ...before
      .flatMap((glyph, index) => {
        const other = after[index];
        if (other === undefined) return [Infinity];
        return [glyph.left - other.left, glyph.right - other.right, glyph.top - other.top, glyph.bottom - other.bottom];
      })
      .map(Math.abs),
  );

test('P1: a mention inside a word, or on the lam of a lam-alef, moves no letter and changes no ink', async ({
  shared,
}) => {
  const { page, workspace, openLines } = shared;
  const file = await openLines(LINE);
  await enlarge(page);
  const glyphs = await glyphsOf(page, 'b1');
  const ink = await inkOf(shared);
  expect(ink.size).toBeGreaterThan(1_000);
  for (const [count, from, to] of [
    [1, 2, 3],
    [2, 8, 8],
  ] as const) {
    await marks(page, 'Digit1', from, to);
    const mention = (await mentionsOnDisk(workspace, file, count)).at(-1);
    if (mention === undefined) throw new Error('nothing was marked');
    expect(placesOf(mention)).toEqual([{ start: from, end: to + 1, quote: LINE.slice(from, to + 1) }]);
    await expectPainted(page, 'b1', mention.id, from, to + 1);
    expect(farthestMove(glyphs, await glyphsOf(page, 'b1'))).toBeLessThanOrEqual(0.5);
    await letGo(page);
    expect(farthestMove(glyphs, await glyphsOf(page, 'b1'))).toBeLessThanOrEqual(0.5);
    const inkNow = await inkOf(shared);
    const changed = [...new Set([...ink, ...inkNow])].filter((pixel) => ink.has(pixel) !== inkNow.has(pixel));
    expect(changed.length).toBeLessThan(100);
  }
});

for (const [kind, key] of [
  ['claim', 'Digit1'],
  ['source', 'Digit2'],
  ['contested', 'Digit3'],
] as const) {
  test(`P2: the line keeps its width while a ${kind} in it is hovered, chosen and focused`, async ({
    shared: { page, workspace, openLines },
  }) => {
    const file = await openLines(LINE);
    const widthOfLine = async (): Promise<number> => {
      const glyphs = await glyphsOf(page, 'b1');
      return Math.max(...glyphs.map(({ right }) => right)) - Math.min(...glyphs.map(({ left }) => left));
    };
    const width = await widthOfLine();
    const expectSameWidth = async (): Promise<void> =>
      expect(Math.abs((await widthOfLine()) - width)).toBeLessThanOrEqual(0.1);
    await marks(page, key, 2, 3);
    const { id } = await onlyMention(workspace, file);
    await expectPainted(page, 'b1', id, 2, 4);
    await letGo(page);
    await page.mouse.move(0, 0);
    await expectSameWidth();

    const { x, y } = await glyphPoint(page, 'b1', 2, 0.3);
    await page.mouse.move(x, y);
    await expect(page.locator(`[data-mention="${id}"]:hover`)).toBeVisible();
    await expectSameWidth();
    await page.mouse.click(x, y);
    await expect(page.getByRole('button', { name: 'End of the mention' })).toBeVisible();
    await expectSameWidth();
    await page.keyboard.press('Enter');
    await expect(cards(page).first()).toBeFocused();
    await expectSameWidth();
    await page.getByRole('button', { name: 'End of the mention' }).focus();
    await expectSameWidth();
  });
}
