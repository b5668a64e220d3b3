// Cases of rtl.md §8, "paints exactly": where a control without a glyph stands between joined letters, a browser paints it
// and the letter after it as one. A mention that ends or begins between the two still paints its own letters and no others.

import { letChosenGo } from '../driver/choosing';
import { glyphsOf } from '../driver/glyphs';
import { dragLetters } from '../driver/letters';
import { mentionsOnDisk, onlyMention, placesOf } from '../driver/marked';
import { measureArticle, movedLetters } from '../driver/measured';
import { expectPainted } from '../driver/painted';
import { expect, test } from '../driver/shared-app';

test('P1: a mention up to a ZWNJ, and one from it on, paint their own letters and move none', async ({
  shared: { page, workspace, openLines },
}) => {
  const file = await openLines('او کتاب\u200Cها را خواند');
  const before = await measureArticle(page);
  const expectSame = async (): Promise<void> => {
    const after = await measureArticle(page);
    expect(after.flatMap((block, index) => movedLetters(before[index], block) ?? [])).toEqual([]);
  };
  await dragLetters(page, { block: 'b1', offset: 3, fraction: 0.7 }, { block: 'b1', offset: 6, fraction: 0.3 });
  await page.keyboard.press('Digit1');
  const stem = await onlyMention(workspace, file);
  expect(placesOf(stem)).toEqual([{ start: 3, end: 8, quote: 'کتاب\u200C' }]);
  await expectPainted(page, 'b1', stem.id, 3, 8);
  await expectSame();
  await letChosenGo(page);
  await dragLetters(page, { block: 'b1', offset: 8, fraction: 0.7 }, { block: 'b1', offset: 9, fraction: 0.3 });
  await page.keyboard.press('Digit2');
  const ending = (await mentionsOnDisk(workspace, file, 2)).find(({ kind }) => kind === 'source');
  if (ending === undefined) throw new Error('the ending is not marked');
  expect(placesOf(ending)).toEqual([{ start: 8, end: 10, quote: 'ها' }]);
  await expectPainted(page, 'b1', ending.id, 8, 10);
  await expectPainted(page, 'b1', stem.id, 3, 8);
  await expectSame();
});

for (const [script, first, word, last] of [
  ['Arabic', 'او', 'رفت', 'باز'],
  ['Hebrew', 'הוא', 'הלך', 'שוב'],
  ['Syriac', 'ܗܘ', 'ܐܙܠ', 'ܬܘܒ'],
] as const) {
  for (const [name, control] of [
    ['an isolate', '\u2067'],
    ['an embedding', '\u202B'],
    ['a right-to-left mark', '\u200F'],
    ['a zero-width space', '\u200B'],
    ['a zero-width non-joiner', '\u200C'],
  ] as const) {
    test(`P1: a mention that begins right after ${name} paints its letters, in ${script} script`, async ({
      shared: { page, workspace, openLines },
    }) => {
      const file = await openLines(`${first}${control}${word} ${last}`);
      const start = first.length + 1;
      const end = start + word.length;
      await dragLetters(
        page,
        { block: 'b1', offset: start, fraction: 0.7 },
        { block: 'b1', offset: end - 1, fraction: 0.3 },
      );
      await page.keyboard.press('Digit1');
      const mention = await onlyMention(workspace, file);
      expect(placesOf(mention)).toEqual([{ start, end, quote: word }]);
      await expectPainted(page, 'b1', mention.id, start, end);
      expect((await glyphsOf(page, 'b1')).length).toBeGreaterThan(5);
    });
  }
}
