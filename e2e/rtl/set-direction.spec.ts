// Cases of rtl.md §8: a line's direction that the analyst sets is kept beside the text, and nothing else changes.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { clickLetter } from '../driver/carets';
import { articleOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { fontsReady, glyphsOf } from '../driver/glyphs';
import { expect, test } from '../driver/launch';
import { onlyMention } from '../driver/marked';
import { article, line, openArticle, openSample, saved, SEED_RTL } from '../driver/pages';

const setDirection = async (page: Page, choice: string): Promise<void> => {
  await clickLetter(page, 'b3', 5, 1);
  await article(page).getByRole('button', { name: /^Direction of line 3:/ }).click();
  await page.getByRole('menuitemradio', { name: choice }).click();
};

/** Whether the line's first letter stands before its last one, and how far its left end is from the column's. */
const placeOfLine = async (page: Page): Promise<{ direction: string; isAtLeft: boolean }> => {
  const glyphs = await glyphsOf(page, 'b3');
  const column = await page.locator('.article-text').boundingBox();
  const direction = await line(page, 3).evaluate((block) => getComputedStyle(block).direction);
  return { direction, isAtLeft: Math.min(...glyphs.map(({ left }) => left)) - (column?.x ?? 0) < 3 };
};

test('D6: a direction set by the analyst survives a restart and can be set back; nothing else changes', async ({ folder, launch }) => {
  const workspace = sampleWorkspace(folder);
  const seed = await readFile(new URL(`../../seeds/${SEED_RTL.fileName}`, import.meta.url));
  const first = await launch();
  await openSample(first.page);
  await openArticle(first.page, SEED_RTL.title);
  await fontsReady(first.page);
  await clickLetter(first.page, 'b16', 1, 2);
  await first.page.keyboard.press('Digit2');
  const mention = await onlyMention(workspace, SEED_RTL.fileName);
  const before = await articleOnDisk(workspace, SEED_RTL.fileName);
  expect(await placeOfLine(first.page)).toEqual({ direction: 'rtl', isAtLeft: false });

  await setDirection(first.page, 'Left to right');
  await expect.poll(async () => placeOfLine(first.page)).toEqual({ direction: 'ltr', isAtLeft: true });
  await saved(first.page);
  await first.app.close();

  const { page } = await launch();
  await openArticle(page, SEED_RTL.title);
  await fontsReady(page);
  expect(await placeOfLine(page)).toEqual({ direction: 'ltr', isAtLeft: true });
  const after = await articleOnDisk(workspace, SEED_RTL.fileName);
  const inLine3 = { direction: 'ltr', directionReason: 'analyst' };
  expect(after.blocks).toEqual(before.blocks.map((block) => (block.id === 'b3' ? { ...block, ...inLine3 } : block)));
  expect(after.mentions).toEqual([mention]);
  expect(Buffer.from(after.text)).toEqual(seed);
  const sha256 = createHash('sha256').update(seed).digest('hex');
  expect(after.original.sha256).toBe(sha256);
  expect(await readFile(join(workspace, 'originals', sha256))).toEqual(seed);

  await setDirection(page, 'Automatic');
  await expect.poll(async () => placeOfLine(page)).toEqual({ direction: 'rtl', isAtLeft: false });
  await saved(page);
  await expect.poll(async () => (await articleOnDisk(workspace, SEED_RTL.fileName)).blocks).toEqual(before.blocks);
});
