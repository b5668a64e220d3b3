// Cases of rtl.md §8: what the window does with a selection in which directions meet: its toolbar, and copying.

import { clickLetter } from '../driver/carets';
import { dragLetters, selectedOffsets } from '../driver/letters';
import { toolbar } from '../driver/pages';
import { boxesOfSelection } from '../driver/painted';
import { expect, test, type SharedApp } from '../driver/shared-app';

const PERSIAN = 'او گفت China is close to Syria در دمشق';

for (const { name, from, to } of [
  { name: 'a forward drag', from: { offset: 3, fraction: 0.7 }, to: { offset: 10, fraction: 0.7 } },
  { name: 'a backward drag', from: { offset: 10, fraction: 0.7 }, to: { offset: 3, fraction: 0.7 } },
]) {
  test(`P6: after ${name} the toolbar stands close to the selected words and over none of them`, async ({
    shared: { page, openLines },
  }) => {
    await openLines(PERSIAN);
    await dragLetters(page, { block: 'b1', ...from }, { block: 'b1', ...to });
    await expect(toolbar(page)).toBeVisible();
    const place = await toolbar(page).boundingBox();
    if (place === null) throw new Error('the toolbar is not shown');
    const [left, top, right, bottom] = [place.x, place.y, place.x + place.width, place.y + place.height];
    const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(left >= 0 && top >= 0 && right <= window.width && bottom <= window.height).toBe(true);
    const boxes = await boxesOfSelection(page);
    expect(boxes).toHaveLength(2);
    const distances = boxes.map((box) =>
      Math.hypot(Math.max(0, left - box.right, box.left - right), Math.max(0, top - box.bottom, box.top - bottom)),
    );
    expect(Math.min(...distances)).toBeGreaterThan(0);
    expect(Math.min(...distances)).toBeLessThanOrEqual(60);
  });
}

const copied = async ({ app, page }: SharedApp): Promise<string> => {
  await app.evaluate(({ clipboard }) => {
    clipboard.clear();
  });
  await page.keyboard.press('Control+C');
  const read = async (): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(read).not.toBe('');
  return read();
};

test('O6: copying gives the text as it is stored, with its joiners and nothing added', async ({ shared }) => {
  const { page, openLines } = shared;
  await openLines(PERSIAN);
  await dragLetters(page, { block: 'b1', offset: 3, fraction: 0.7 }, { block: 'b1', offset: 10, fraction: 0.7 });
  expect(await selectedOffsets(page, 'b1')).toEqual({ start: 3, end: 11 });
  expect(await copied(shared)).toBe('گفت Chin');
  await openLines('او می‌روم خانه');
  await clickLetter(page, 'b1', 4, 2);
  expect(await copied(shared)).toBe('می\u200Cروم');
});
