// Beyond the cases of rtl.md §8: presses at places where the browser alone answers with other words than those pressed,
// such as the outer half of a word's last letter and the seams between directions.

import { glyphPoint, glyphsOf } from '../driver/glyphs';
import { dragLetters, selectedOffsets } from '../driver/letters';
import { mentionsOnDisk, onlyMention, placesOf } from '../driver/marked';
import { expectPainted } from '../driver/painted';
import { expect, test } from '../driver/shared-app';

const PERSIAN = 'او گفت China is close to Syria در دمشق';
const ENGLISH = 'The word سلام دنیا means hello';

for (const { name, line } of [
  { name: 'a right-to-left line', line: PERSIAN },
  { name: 'a left-to-right line', line: ENGLISH },
]) {
  test(`a double click on either side of a word's outer letters selects that word in ${name}`, async ({
    shared: { page, openLines },
  }) => {
    await openLines(line);
    const words = [...line.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
      word,
      start: index,
      end: index + word.length,
    }));
    // One word after another: a third press close to two others would be a triple click.
    for (const fraction of [0.2, 0.8]) {
      for (const isLast of [false, true]) {
        for (const { word, start, end } of words) {
          const { x, y } = await glyphPoint(page, 'b1', isLast ? end - 1 : start, fraction);
          await page.mouse.click(x, y, { clickCount: 2 });
          const pressed = `“${word}” pressed at its ${isLast ? 'last' : 'first'} letter, ${String(fraction)} from its left`;
          expect(await selectedOffsets(page, 'b1'), pressed).toEqual({ start, end });
        }
      }
    }
  });
}

test('a drag that begins in selected words selects anew', async ({ shared: { page, openLines } }) => {
  await openLines(PERSIAN);
  await dragLetters(page, { block: 'b1', offset: 7, fraction: 0.3 }, { block: 'b1', offset: 29, fraction: 0.7 });
  expect(await selectedOffsets(page, 'b1')).toEqual({ start: 7, end: 30 });
  await dragLetters(page, { block: 'b1', offset: 16, fraction: 0.3 }, { block: 'b1', offset: 20, fraction: 0.7 });
  expect(await selectedOffsets(page, 'b1')).toEqual({ start: 16, end: 21 });
});

test('the handles of a mention stand at its first letter and after its full stop', async ({
  shared: { page, workspace, openLines },
}) => {
  const line = 'چین به سوریه نزدیک است.';
  const file = await openLines(line);
  const { x, y } = await glyphPoint(page, 'b1', 5, 0.3);
  await page.mouse.click(x, y, { clickCount: 3 });
  await page.keyboard.press('Digit1');
  const mention = await onlyMention(workspace, file);
  await expectPainted(page, 'b1', mention.id, 0, line.length);
  const glyphs = await glyphsOf(page, 'b1');
  const middleOf = async (name: string): Promise<number> => {
    const box = await page.getByRole('button', { name }).boundingBox();
    if (box === null) throw new Error(`there is no handle “${name}”`);
    return box.x + box.width / 2;
  };
  expect(Math.abs((await middleOf('Start of the mention')) - (glyphs[0]?.right ?? 0))).toBeLessThan(1.5);
  expect(Math.abs((await middleOf('End of the mention')) - (glyphs.at(-1)?.left ?? 0))).toBeLessThan(1.5);
});

test('an edge dragged over a seam of directions goes to the letter under the pointer', async ({
  shared: { page, workspace, openLines },
}) => {
  const file = await openLines(PERSIAN);
  await dragLetters(page, { block: 'b1', offset: 3, fraction: 0.7 }, { block: 'b1', offset: 5, fraction: 0.3 });
  await page.keyboard.press('Digit1');
  const { id } = await onlyMention(workspace, file);
  const handle = page.getByRole('button', { name: 'End of the mention' });
  await handle.hover();
  await page.mouse.down();
  const { x, y } = await glyphPoint(page, 'b1', 29, 0.7);
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
  await expectPainted(page, 'b1', id, 3, 30);
  const [mention] = await mentionsOnDisk(workspace, file, 1);
  expect(mention === undefined ? [] : placesOf(mention)).toEqual([
    { start: 3, end: 30, quote: 'گفت China is close to Syria' },
  ]);
});
