// Cases of rtl.md §8: what double and triple clicks select, and what is kept of it.

import { clickLetter } from '../driver/carets';
import { selectedOffsets } from '../driver/letters';
import { onlyMention, placesOf } from '../driver/marked';
import { expectPainted } from '../driver/painted';
import { expect, test } from '../driver/shared-app';

const words = [
  {
    id: 'S1',
    name: 'a word with a zero-width non-joiner',
    line: 'او می‌روم خانه',
    press: 4,
    start: 3,
    end: 9,
    word: 'می‌روم',
  },
  { id: 'S2', name: 'a vocalised Arabic word', line: 'قَالَ الرَّجُلُ كَلِمَةً', press: 8, start: 6, end: 15, word: 'الرَّجُلُ' },
  { id: 'S3', name: 'a Hebrew acronym with gershayim', line: 'צה"ל הודיע', press: 1, start: 0, end: 4, word: 'צה"ל' },
  { id: 'S3', name: 'a pointed Hebrew word', line: 'בְּרֵאשִׁית בָּרָא', press: 5, start: 0, end: 11, word: 'בְּרֵאשִׁית' },
];

for (const { id, name, line, press, start, end, word } of words) {
  test(`${id}: a double click selects ${name} whole`, async ({ shared: { page, workspace, openLines } }) => {
    const file = await openLines(line);
    await clickLetter(page, 'b1', press, 2);
    expect(await selectedOffsets(page, 'b1')).toEqual({ start, end });
    await page.keyboard.press('Digit1');
    const mention = await onlyMention(workspace, file);
    expect(placesOf(mention)).toEqual([{ start, end, quote: word }]);
    await expectPainted(page, 'b1', mention.id, start, end);
  });
}

test('S4: a double-clicked emoji is marked whole, without the space before it', async ({
  shared: { page, workspace, openLines },
}) => {
  const file = await openLines('سلام 👨‍👩‍👧 دنیا');
  await clickLetter(page, 'b1', 5, 2);
  await page.keyboard.press('Digit1');
  const mention = await onlyMention(workspace, file);
  expect(mention.kind).toBe('claim');
  expect(placesOf(mention)).toEqual([{ start: 5, end: 13, quote: '👨‍👩‍👧' }]);
  await expectPainted(page, 'b1', mention.id, 5, 13);
});

test('S12: a triple click marks a right-to-left line between left-to-right lines, and nothing of them', async ({
  shared: { page, workspace, openLines },
}) => {
  const lines = ['The line above.', 'چین به سوریه نزدیک است.', 'The line below.'] as const;
  const file = await openLines(...lines);
  await clickLetter(page, 'b2', 5, 3);
  await page.keyboard.press('Digit1');
  const mention = await onlyMention(workspace, file);
  const start = lines[0].length + 1;
  expect(placesOf(mention)).toEqual([{ start, end: start + lines[1].length, quote: lines[1] }]);
  await expectPainted(page, 'b2', mention.id, 0, lines[1].length);
  await expectPainted(page, 'b1', mention.id, 0, 0);
  await expectPainted(page, 'b3', mention.id, 0, 0);
});
