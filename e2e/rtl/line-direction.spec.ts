// Cases of rtl.md §8: which direction a line has, and how its words stand in it.

import { articleOnDisk } from '../driver/files-on-disk';
import { glyphsOf } from '../driver/glyphs';
import { openBilingualSeed } from '../driver/open-seed';
import { article, line, SEED_RTL } from '../driver/pages';
import { isInk, pictureOf, pixelsWhere } from '../driver/pixels';
import { seedBytes } from '../driver/seeds';
import { expect, test } from '../driver/shared-app';

test('D1: in seed 003 the Persian lines run right to left and all others left to right', async ({
  shared: { page, workspace },
}) => {
  await openBilingualSeed(page);
  const seed = (await seedBytes(SEED_RTL)).toString('utf8');
  const filled = seed.split('\n').flatMap((content, index) => (content.trim() === '' ? [] : [index + 1]));
  const expected = filled.map((number) => [`b${String(number)}`, [3, 7, 8, 16].includes(number) ? 'rtl' : 'ltr']);
  const shown = await page
    .locator('[data-block]')
    .evaluateAll((blocks) =>
      blocks.map((block) => [block.getAttribute('data-block'), getComputedStyle(block).direction]),
    );
  expect(shown).toEqual(expected);
  const { blocks } = await articleOnDisk(workspace, SEED_RTL.fileName);
  expect(blocks.map(({ id, direction }) => [id, direction])).toEqual(expected);
});

test('D2: the verse begins at the right edge of the column and English at the left', async ({
  shared: { app, page },
}) => {
  await openBilingualSeed(page);
  const column = await page.locator('.article-text').boundingBox();
  if (column === null) throw new Error('the text is not shown');
  for (const [number, side] of [
    [7, 'right'],
    [24, 'left'],
  ] as const) {
    await line(page, number).scrollIntoViewIfNeeded();
    const box = await line(page, number).boundingBox();
    if (box === null) throw new Error(`line ${String(number)} is not shown`);
    const area = { left: column.x, right: column.x + column.width, top: box.y, bottom: box.y + box.height };
    const picture = await pictureOf(app, page, area);
    const ink = pixelsWhere(picture, isInk).map(({ x }) => x + picture.left);
    if (side === 'right') expect(area.right - (Math.max(...ink) + 1)).toBeLessThanOrEqual(3);
    else expect(Math.min(...ink) - area.left).toBeLessThanOrEqual(3);
  }
});

for (const { direction, content, visual } of [
  { direction: 'right to left', content: 'سلام (hello).', visual: '.)hello( مالس' },
  { direction: 'left to right', content: 'Hello (سلام).', visual: 'Hello (مالس).' },
] as const) {
  test(`D8: “${content}” runs ${direction} by itself, with brackets and full stop where Unicode puts them`, async ({
    shared: { page, openLines },
  }) => {
    await openLines(content);
    await expect(
      article(page).getByRole('button', { name: `Direction of line 1: ${direction} (first word)` }),
    ).toBeVisible();
    const glyphs = await glyphsOf(page, 'b1');
    const leftToRight = glyphs.toSorted((one, other) => one.left + one.right - other.left - other.right);
    expect(leftToRight.map(({ text }) => text).join('')).toBe(visual);
  });
}
