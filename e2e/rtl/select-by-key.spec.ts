// Cases of rtl.md §8: moving and selecting by keyboard alone. The keys move in the order of the text, not of the screen.

import { caretOffset, focusLetter } from '../driver/carets';
import { letChosenGo } from '../driver/choosing';
import { dragLetters } from '../driver/letters';
import { mentionsOnDisk, onlyMention, placesOf } from '../driver/marked';
import { expectPainted } from '../driver/painted';
import { text } from '../driver/pages';
import { expect, test } from '../driver/shared-app';

const LINE = 'سلام hello دنیا';

test('S9: without a mouse, Shift and the arrow select into the English word, and a key marks it', async ({
  shared: { page, workspace, openLines },
}) => {
  const file = await openLines(LINE);
  await expect(async () => {
    await page.keyboard.press('F6');
    await expect(text(page)).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press('Control+Home');
  await expect.poll(async () => caretOffset(page, 'b1')).toBe(0);
  for (let press = 0; press < 7; press += 1) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Digit1');
  const mention = await onlyMention(workspace, file);
  expect(mention.kind).toBe('claim');
  expect(placesOf(mention)).toEqual([{ start: 0, end: 7, quote: 'سلام he' }]);
  await expectPainted(page, 'b1', mention.id, 0, 7);
});

test('S10: the left arrow goes forward through overlapping mentions and both directions without sticking', async ({
  shared: { page, workspace, openLines },
}) => {
  const file = await openLines(LINE);
  await dragLetters(page, { block: 'b1', offset: 1, fraction: 0.7 }, { block: 'b1', offset: 3, fraction: 0.3 });
  await page.keyboard.press('Digit1');
  await mentionsOnDisk(workspace, file, 1);
  await letChosenGo(page);
  await dragLetters(page, { block: 'b1', offset: 3, fraction: 0.7 }, { block: 'b1', offset: 7, fraction: 0.7 });
  await page.keyboard.press('Digit2');
  const mentions = await mentionsOnDisk(workspace, file, 2);
  expect(mentions.flatMap(placesOf)).toEqual([
    { start: 1, end: 4, quote: 'لام' },
    { start: 3, end: 8, quote: 'م hel' },
  ]);
  await focusLetter(page, 'b1', 13);
  await page.keyboard.press('Home');
  const offsets = [await caretOffset(page, 'b1')];
  while ((offsets.at(-1) ?? LINE.length) < LINE.length && offsets.length <= LINE.length) {
    await page.keyboard.press('ArrowLeft');
    offsets.push(await caretOffset(page, 'b1'));
  }
  expect(offsets).toEqual(Array.from({ length: LINE.length + 1 }, (_, offset) => offset));
});

for (const { name, line } of [
  { name: 'a right-to-left line', line: 'او گفت China is close to Syria در دمشق' },
  { name: 'a left-to-right line', line: 'The word سلام دنیا means hello' },
]) {
  test(`S11: Home and End go to the first and the last place of ${name}`, async ({ shared: { page, openLines } }) => {
    await openLines('A line above.', line, 'A line below.');
    await focusLetter(page, 'b2', 16);
    await page.keyboard.press('Home');
    expect(await caretOffset(page, 'b2')).toBe(0);
    await page.keyboard.press('End');
    expect(await caretOffset(page, 'b2')).toBe(line.length);
    await page.keyboard.press('Shift+Home');
    expect(await caretOffset(page, 'b2')).toBe(0);
  });
}
