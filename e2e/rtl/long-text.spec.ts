// Case O7 of rtl.md §8: in a text of more than a million units of both directions, a mention near the end stays what it is
// and where it is, and its card leads to it.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../driver/launch';
import { expectMentionsOnDisk } from '../driver/expect-on-disk';
import { articleOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { declarationLines } from '../driver/declaration';
import { glyphsOf, readyToMeasure } from '../driver/glyphs';
import { cardOf, markByKey } from '../driver/marking';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { cards, library, line, openSample, text } from '../driver/pages';
import { expectPainted } from '../driver/painted';
import { placeOf, selectByDrag, selectionSettled } from '../driver/selecting';

const UNITS = 1_000_000;
const WORDS = 'إعلان Universal Declaration العالمي';
const FILE = 'long.txt';

/** Arabic and English in turn, line by line and within lines, up to more than a million units; the words stand near the end. */
const longLines = (): string[] => {
  const english = declarationLines('eng').filter((words) => words.trim() !== '');
  const turns = declarationLines('arb').flatMap((arabic, index) => {
    const other = english[index % english.length] ?? '';
    return [arabic, other, `${arabic.slice(0, 40)} ${other.slice(0, 40)} 2016-08-17 ٢٠١٦`];
  });
  const lines: string[] = [];
  for (let length = 0; length < UNITS; length += (lines.at(-1)?.length ?? 0) + 1) {
    lines.push(turns[lines.length % turns.length] ?? '');
  }
  return [...lines, `ثم جاء ${WORDS} لحقوق الإنسان`, ...turns.slice(0, 5)];
};

test('O7: a mention near the end of a million units keeps its range and quote, and its card leads to it', async ({
  launch,
  folder,
}) => {
  test.slow();
  const lines = longLines();
  const blockId = `b${String(lines.length - 5)}`;
  await writeFile(join(folder, FILE), lines.join('\n'));
  const first = await launch();
  await openSample(first.page);
  await answerOpenDialogs(first.app, [join(folder, FILE)]);
  await chooseMenu(first.app, 'import');
  await expect(library(first.page).getByRole('row')).toHaveCount(3, { timeout: 30_000 });
  const workspace = sampleWorkspace(folder);
  const article = await articleOnDisk(workspace, FILE);
  expect(article.text.length).toBeGreaterThan(UNITS);
  const place = placeOf(article, WORDS);
  expect(place.block).toBe(blockId);
  await line(first.page, lines.length - 5).scrollIntoViewIfNeeded();
  await readyToMeasure(first.page);
  await selectByDrag(first.page, place);
  const id = await markByKey(first.page, 'Claim', WORDS);
  await expectPainted(first.page, blockId, id, place.start, place.end);
  const before = await expectMentionsOnDisk(workspace, FILE, [`claim: ${WORDS}`]);
  expect(before.mentions[0]?.ranges[0]?.start).toBeGreaterThan(UNITS);
  await first.app.close();

  const { page } = await launch();
  await library(page).locator(`[data-key="${article.id}"]`).click();
  await expect(cardOf(page, 'Claim', WORDS)).toBeAttached();
  expect((await expectMentionsOnDisk(workspace, FILE, [`claim: ${WORDS}`])).mentions).toEqual(before.mentions);
  // Away from it, to the beginning; from there the card leads to it.
  await text(page).focus();
  await selectionSettled(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await expect(line(page, 1)).toBeInViewport();
  await expect(line(page, lines.length - 5)).not.toBeInViewport();
  await cards(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(line(page, lines.length - 5)).toBeInViewport();
  await readyToMeasure(page);
  await expectPainted(page, blockId, id, place.start, place.end);
  const height = await page.evaluate(() => innerHeight);
  const marked = (await glyphsOf(page, blockId)).filter(({ start, end }) => place.start <= start && end <= place.end);
  expect(marked.length).toBeGreaterThan(20);
  for (const { top, bottom } of marked) {
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(height);
  }
});
