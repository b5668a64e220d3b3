// The direction of a whole article, as the analyst sets it: beside the text, in one act, with the reason for each line.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { clickLetter } from '../driver/carets';
import { directionsShown, setArticleDirection, setDirection } from '../driver/direction';
import { exportThroughMenu, readExport } from '../driver/exports';
import { articleOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { glyphsOf } from '../driver/glyphs';
import { expect as base, test as launching } from '../driver/launch';
import { openBilingualSeed } from '../driver/open-seed';
import { article, openSample, saved, SEED_RTL } from '../driver/pages';
import { seedBytes } from '../driver/seeds';
import { expect, test } from '../driver/shared-app';

/** Which side of the column each of these lines begins at. */
const sidesOf = async (page: Page, blockIds: readonly string[]): Promise<string[]> => {
  const column = await page.locator('.article-text').boundingBox();
  const sides: string[] = [];
  for (const id of blockIds) {
    const glyphs = await glyphsOf(page, id);
    const isAtLeft = Math.min(...glyphs.map(({ left }) => left)) - (column?.x ?? 0) < 3;
    const isAtRight = (column?.x ?? 0) + (column?.width ?? 0) - Math.max(...glyphs.map(({ right }) => right)) < 3;
    sides.push(isAtLeft ? (isAtRight ? 'both' : 'left') : isAtRight ? 'right' : 'neither');
  }
  return sides;
};

launching(
  'D6: all lines of an article are turned in one act that survives a restart and export, and undone as one',
  async ({ folder, launch }) => {
    const workspace = sampleWorkspace(folder);
    const seed = await seedBytes(SEED_RTL);
    const first = await launch();
    await openSample(first.page);
    await openBilingualSeed(first.page);
    const before = await articleOnDisk(workspace, SEED_RTL.fileName);
    const shownBefore = await directionsShown(first.page);
    await setDirection(first.page, 7, 'Left to right');
    await base.poll(async () => (await directionsShown(first.page))[7]).toBe('ltr');

    await setArticleDirection(first.page, 'All lines right to left');
    const turned = Object.fromEntries(Object.keys(shownBefore).map((line) => [line, line === '7' ? 'ltr' : 'rtl']));
    await base.poll(() => directionsShown(first.page)).toEqual(turned);
    await saved(first.page);
    // What was turned is on the other side, and the line that was set by hand is where it was.
    base(await sidesOf(first.page, ['b3', 'b7'])).toEqual(['right', 'left']);
    await first.page.keyboard.press('Control+z');
    await base.poll(() => directionsShown(first.page)).toEqual({ ...shownBefore, 7: 'ltr' });
    await first.page.keyboard.press('Control+Shift+z');
    await base.poll(() => directionsShown(first.page)).toEqual(turned);
    await saved(first.page);
    await first.app.close();

    const { app, page } = await launch();
    await openBilingualSeed(page);
    base(await directionsShown(page)).toEqual(turned);
    const after = await articleOnDisk(workspace, SEED_RTL.fileName);
    base(after).toMatchObject({ direction: 'rtl', directionScope: 'all-lines' });
    base(after.blocks).toEqual(
      before.blocks.map((block) =>
        block.id === 'b7'
          ? { ...block, direction: 'ltr', directionReason: 'analyst' }
          : { ...block, direction: 'rtl', directionReason: 'analyst', directionScope: 'article' },
      ),
    );
    base(Buffer.from(after.text)).toEqual(seed);
    const sha256 = createHash('sha256').update(seed).digest('hex');
    base(await readFile(join(workspace, 'originals', sha256))).toEqual(seed);
    const path = join(folder, 'export.json');
    await exportThroughMenu({ app, page }, path);
    const exported = (await readExport(path)).articles.find(({ title }) => SEED_RTL.title.test(title));
    base(exported).toMatchObject({ direction: 'rtl', directionScope: 'all-lines', blocks: after.blocks });

    await setArticleDirection(page, 'Apply to the 1 line set by hand too');
    await base.poll(async () => (await directionsShown(page))[7]).toBe('rtl');
    await setArticleDirection(page, 'Automatic, line by line');
    await base.poll(() => directionsShown(page)).toEqual(shownBefore);
    await saved(page);
    await base.poll(() => articleOnDisk(workspace, SEED_RTL.fileName)).toEqual(before);
  },
);

test('lines without letters can be turned by themselves', async ({ shared: { page, workspace, openLines } }) => {
  const lines = ['The first line is English', '*** 12:30 ***', 'خط دوم فارسی است', '۱۳۹۵/۵/۲۷'];
  const fileName = await openLines(...lines);
  expect(await sidesOf(page, ['b1', 'b2', 'b3', 'b4'])).toEqual(['left', 'left', 'right', 'right']);
  await setArticleDirection(page, 'Lines without letters right to left');
  await expect.poll(() => sidesOf(page, ['b1', 'b2', 'b3', 'b4'])).toEqual(['left', 'right', 'right', 'right']);
  await setArticleDirection(page, 'Lines without letters left to right');
  await expect.poll(() => sidesOf(page, ['b1', 'b2', 'b3', 'b4'])).toEqual(['left', 'left', 'right', 'left']);
  await saved(page);
  const onDisk = await articleOnDisk(workspace, fileName);
  expect(onDisk.blocks.map(({ direction, directionReason }) => `${direction} ${directionReason}`)).toEqual([
    'ltr detected',
    'ltr detected',
    'rtl detected',
    'ltr detected',
  ]);
  expect(onDisk.text.startsWith(lines.join('\n'))).toBe(true);
});

test('the bar says of each line which direction it has, and why', async ({ shared: { page, openLines } }) => {
  await openLines('The first line is English', '*** 12:30 ***', 'سلام (hello).', '۱۳۹۵/۵/۲۷', 'http://x.ir/a');
  const says = async (number: number, words: string): Promise<void> => {
    await clickLetter(page, `b${String(number)}`, 0, 1);
    await expect(
      article(page).getByRole('button', { name: `Direction of line ${String(number)}: ${words}`, exact: true }),
    ).toBeVisible();
  };
  await says(1, 'left to right (most words)');
  await says(2, 'left to right (no letters: as above)');
  await says(3, 'right to left (first word)');
  await says(4, 'right to left (no letters: as above)');
  await says(5, 'left to right (an address)');
  await setDirection(page, 5, 'Right to left');
  await says(5, 'right to left (set by you)');
  await setArticleDirection(page, 'All lines left to right');
  await says(3, 'left to right (set for all lines)');
  await says(5, 'right to left (set by you)');
  await setDirection(page, 3, 'Right to left');
  await says(3, 'right to left (set by you)');
  await page.getByRole('button', { name: 'Direction of line 3:' }).click();
  await page.getByRole('menuitemradio', { name: 'As the whole article' }).click();
  await says(3, 'left to right (set for all lines)');
});
