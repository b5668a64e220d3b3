// Cases of rtl.md §8: a line's direction that the analyst sets is kept beside the text, and nothing else changes.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { clickLetter } from '../driver/carets';
import { articleOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { setDirection } from '../driver/direction';
import { glyphsOf } from '../driver/glyphs';
import { expect, test } from '../driver/launch';
import { onlyMention } from '../driver/marked';
import { openBilingualSeed } from '../driver/open-seed';
import { line, openSample, saved, SEED_RTL } from '../driver/pages';
import { expectPainted } from '../driver/painted';
import { seedBytes } from '../driver/seeds';

/** The direction of line 3, and whether it begins at the column's left edge. */
const placeOfLine = async (page: Page): Promise<{ direction: string; isAtLeft: boolean }> => {
  const glyphs = await glyphsOf(page, 'b3');
  const column = await page.locator('.article-text').boundingBox();
  const direction = await line(page, 3).evaluate((block) => getComputedStyle(block).direction);
  return { direction, isAtLeft: Math.min(...glyphs.map(({ left }) => left)) - (column?.x ?? 0) < 3 };
};

test('D6: a direction set by the analyst survives a restart and can be set back; nothing else changes', async ({
  folder,
  launch,
}) => {
  const workspace = sampleWorkspace(folder);
  const seed = await seedBytes(SEED_RTL);
  const first = await launch();
  await openSample(first.page);
  await openBilingualSeed(first.page);
  await clickLetter(first.page, 'b16', 1, 2);
  await first.page.keyboard.press('Digit2');
  const mention = await onlyMention(workspace, SEED_RTL.fileName);
  await expectPainted(first.page, 'b16', mention.id, 0, 4);
  const before = await articleOnDisk(workspace, SEED_RTL.fileName);
  expect(await placeOfLine(first.page)).toEqual({ direction: 'rtl', isAtLeft: false });

  await setDirection(first.page, 3, 'Left to right');
  await expect.poll(async () => placeOfLine(first.page)).toEqual({ direction: 'ltr', isAtLeft: true });
  await saved(first.page);
  await first.app.close();

  const { page } = await launch();
  await openBilingualSeed(page);
  expect(await placeOfLine(page)).toEqual({ direction: 'ltr', isAtLeft: true });
  const after = await articleOnDisk(workspace, SEED_RTL.fileName);
  const inLine3 = { direction: 'ltr', directionReason: 'analyst' };
  expect(after.blocks).toEqual(before.blocks.map((block) => (block.id === 'b3' ? { ...block, ...inLine3 } : block)));
  expect(after.mentions).toEqual([mention]);
  expect(Buffer.from(after.text)).toEqual(seed);
  const sha256 = createHash('sha256').update(seed).digest('hex');
  expect(after.original.sha256).toBe(sha256);
  expect(await readFile(join(workspace, 'originals', sha256))).toEqual(seed);

  await setDirection(page, 3, 'Automatic');
  await expect.poll(async () => placeOfLine(page)).toEqual({ direction: 'rtl', isAtLeft: false });
  await saved(page);
  await expect.poll(async () => (await articleOnDisk(workspace, SEED_RTL.fileName)).blocks).toEqual(before.blocks);
});
