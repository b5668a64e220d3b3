// Moving and selecting by words, sentences, lines, paragraphs and the whole text, by keyboard alone, and growing a
// selection to whole sentences. Left is forward where the line runs from right to left.

import type { Page } from '@playwright/test';
import { caretOffset, clickLetter, focusLetter } from '../driver/carets';
import { dragLetters, selectedOffsets } from '../driver/letters';
import { onlyMention, placesOf } from '../driver/marked';
import { articleOnDisk } from '../driver/files-on-disk';
import { chooseMenu } from '../driver/native';
import { text, toolbar } from '../driver/pages';
import { expectPainted } from '../driver/painted';
import { selectionSettled } from '../driver/selecting';
import { expect, test } from '../driver/shared-app';

const LINES = [
  {
    name: 'a left-to-right line',
    line: "Dr. Smith didn't go to the U.S. Army. He said so; then left.",
    forward: 'ArrowRight',
    backward: 'ArrowLeft',
    words: [2, 9, 16, 19, 22, 26, 31, 36, 40, 45, 48, 54, 59],
    sentences: [37, 60],
  },
  {
    name: 'a right-to-left line',
    line: 'دکتر علی می‌رود؛ نزد ع. ا. کریمی. آیا «کتاب‌ها» را آورد؟ بله😀!',
    forward: 'ArrowLeft',
    backward: 'ArrowRight',
    words: [4, 8, 15, 20, 22, 25, 32, 37, 46, 50, 55, 60, 62],
    sentences: [33, 56, 63],
  },
  {
    name: 'a mixed line',
    line: 'او گفت China is close to Syria در دمشق. تمام شد. 12:30',
    forward: 'ArrowLeft',
    backward: 'ArrowRight',
    words: [2, 6, 12, 15, 21, 24, 30, 33, 38, 44, 47, 54],
    sentences: [39, 48, 54],
  },
] as const;

/** Where each press of a key leads, until the caret does not go on within the block. */
const stops = async (page: Page, key: string, last: number): Promise<(number | null)[]> => {
  const offsets: (number | null)[] = [];
  while (offsets.at(-1) !== last && offsets.length < 30) {
    await page.keyboard.press(key);
    offsets.push(await caretOffset(page, 'b2'));
  }
  return offsets;
};

for (const { name, line, forward, backward, words, sentences } of LINES) {
  for (const [unit, modifier, ends] of [
    ['words', 'Control', words],
    ['sentences', 'Alt', sentences],
  ] as const) {
    test(`by ${unit} the caret goes through ${name}, forward to their ends and backward to their beginnings`, async ({
      shared: { page, openLines },
    }) => {
      await openLines('Above.', line, 'Below.');
      await focusLetter(page, 'b2', 3);
      await page.keyboard.press('Home');
      const there = await stops(page, `${modifier}+${forward}`, ends.at(-1) ?? 0);
      expect(there).toEqual(ends);
      await page.keyboard.press('End');
      const back = await stops(page, `${modifier}+${backward}`, 0);
      expect(back).toHaveLength(ends.length);
      // Every beginning comes after the end before it.
      const beginnings = back.toReversed().map(Number);
      expect(beginnings.every((start, index) => start >= (ends[index - 1] ?? 0) && start < (ends[index] ?? 0))).toBe(
        true,
      );
    });
  }

  test(`with Shift the words, the sentence, the line and the paragraph of ${name} are selected and marked`, async ({
    shared: { page, workspace, openLines },
  }) => {
    const file = await openLines('Above.', line, 'Below.');
    await focusLetter(page, 'b2', 3);
    await page.keyboard.press('Home');
    await page.keyboard.press(`Control+Shift+${forward}`);
    await page.keyboard.press(`Control+Shift+${forward}`);
    expect(await selectedOffsets(page, 'b2')).toEqual({ start: 0, end: words[1] });
    await page.keyboard.press(`Control+Shift+${backward}`);
    expect(Number((await selectedOffsets(page, 'b2'))?.end)).toBeLessThan(words[1]);
    await page.keyboard.press(`Alt+Shift+${forward}`);
    expect(await selectedOffsets(page, 'b2')).toEqual({ start: 0, end: sentences[0] });
    await page.keyboard.press('Control+Shift+ArrowDown');
    expect(await selectedOffsets(page, 'b2')).toEqual({ start: 0, end: line.length });
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    expect(await selectedOffsets(page, 'b2')).toEqual({ start: 0, end: line.length });
    await page.keyboard.press('Home');
    await page.keyboard.press(`Alt+Shift+${forward}`);
    await page.keyboard.press('Digit1');
    const mention = await onlyMention(workspace, file);
    const start = 'Above.\n'.length;
    expect(placesOf(mention)).toEqual([{ start, end: start + sentences[0], quote: line.slice(0, sentences[0]) }]);
    await expectPainted(page, 'b2', mention.id, 0, sentences[0]);
  });
}

test('by paragraphs and to the ends of the text the caret crosses lines of both directions', async ({
  shared: { page, openLines },
}) => {
  const [first, second, third] = ['The first line.', 'خط دوم است.', 'The third line.'] as const;
  await openLines(first, second, third);
  await focusLetter(page, 'b2', 4);
  await page.keyboard.press('Control+ArrowDown');
  expect(await caretOffset(page, 'b2')).toBe(second.length);
  await page.keyboard.press('Control+ArrowDown');
  expect(await caretOffset(page, 'b3')).toBe(third.length);
  await page.keyboard.press('Control+ArrowUp');
  expect(await caretOffset(page, 'b3')).toBe(0);
  await page.keyboard.press('Control+ArrowUp');
  expect(await caretOffset(page, 'b2')).toBe(0);
  await page.keyboard.press('Control+End');
  expect(await caretOffset(page, 'b3')).toBe(third.length);
  await page.keyboard.press('Control+Shift+Home');
  expect(await page.evaluate(() => getSelection()?.toString().split(/\n+/))).toEqual([first, second, third]);
});

const CLAIMS = [
  {
    language: 'English',
    line: 'He came. “Is it true?” asked Dr. J. Smith of the U.S. Army. Nobody knew.',
    sentence: '“Is it true?” asked Dr. J. Smith of the U.S. Army.',
    press: 'Smith',
  },
  {
    language: 'Persian',
    line: 'او آمد. ع. ا. کریمی در ۳۰۰ ق.م. گفت: «نمی‌دانم… شاید؛ بله.» سپس رفت.',
    sentence: 'ع. ا. کریمی در ۳۰۰ ق.م. گفت: «نمی‌دانم… شاید؛ بله.»',
    press: 'کریمی',
  },
  {
    language: 'Arabic',
    line: 'ذهب. قَالَ أ.د. محمد إنّ الخبر (؟) صحيح؛ وعاد! انتهى.',
    sentence: 'قَالَ أ.د. محمد إنّ الخبر (؟) صحيح؛ وعاد!',
    press: 'محمد',
  },
  {
    language: 'Hebrew',
    line: 'הלך. ד״ר כהן וא.ב. יהושע אמרו: "כן, עמ׳ 5." ואז חזר.',
    sentence: 'ד״ר כהן וא.ב. יהושע אמרו: "כן, עמ׳ 5."',
    press: 'כהן',
  },
  {
    language: 'Urdu',
    line: 'وہ گیا۔ بی۔ بی۔ سی۔ نے کہا؛ ہاں۔ کیا وہ آیا؟',
    sentence: 'بی۔ بی۔ سی۔ نے کہا؛ ہاں۔',
    press: 'کہا',
  },
] as const;

for (const { language, line, sentence, press } of CLAIMS) {
  test(`one key grows the caret to the whole ${language} sentence, and the same again to the line`, async ({
    shared: { page, workspace, openLines },
  }) => {
    const file = await openLines('Above. سلام.', line, 'Below. שלום.');
    await focusLetter(page, 'b2', line.indexOf(press) + 1);
    await page.keyboard.press('KeyS');
    const start = line.indexOf(sentence);
    expect(await selectedOffsets(page, 'b2')).toEqual({ start, end: start + sentence.length });
    await page.keyboard.press('KeyS');
    expect(await selectedOffsets(page, 'b2')).toEqual({ start: 0, end: line.length });
    // There is no more to take.
    await page.keyboard.press('KeyS');
    expect(await selectedOffsets(page, 'b2')).toEqual({ start: 0, end: line.length });

    await clickLetter(page, 'b2', line.indexOf(press) + 1, 2);
    await expect(toolbar(page)).toBeVisible();
    await toolbar(page).getByRole('button', { name: 'Whole sentence' }).click();
    expect(await selectedOffsets(page, 'b2')).toEqual({ start, end: start + sentence.length });
    await expect(text(page)).toBeFocused();
    await page.keyboard.press('Digit1');
    const mention = await onlyMention(workspace, file);
    expect(mention.kind).toBe('claim');
    const before = 'Above. سلام.\n'.length;
    expect(placesOf(mention)).toEqual([
      { start: before + start, end: before + start + sentence.length, quote: sentence },
    ]);
    await expectPainted(page, 'b2', mention.id, start, start + sentence.length);
  });
}

test('a selection over two sentences of two lines grows to both, by the menu too', async ({
  shared: { app, page, workspace, openLines },
}) => {
  const lines = ['یکم. او آمد و نشست.', 'Then he left. Nobody knew.'] as const;
  const file = await openLines(...lines);
  await dragLetters(page, { block: 'b1', offset: 9, fraction: 0.7 }, { block: 'b2', offset: 3, fraction: 0.7 });
  await selectionSettled(page);
  await chooseMenu(app, 'extend-to-sentence');
  const quote = 'او آمد و نشست.\nThen he left.';
  await expect.poll(() => page.evaluate(() => getSelection()?.toString().replace(/\n+/, '\n'))).toBe(quote);
  await page.keyboard.press('Digit1');
  const mention = await onlyMention(workspace, file);
  expect(placesOf(mention)).toEqual([{ start: 5, end: 5 + quote.length, quote }]);
});

for (const [line, press, start, end] of [
  ['ساعت 12:30 رفت', 6, 5, 10],
  ['در ۳۰۰ ق.م. رفت', 8, 7, 11],
  ['گفت سلام😀 رفت', 5, 4, 8],
  ['گفت سلام😀 رفت', 8, 8, 10],
  ['On 2016-08-17 he left', 9, 3, 13],
  ['With the U.S. Army', 10, 9, 13],
] as const) {
  test(`a double click on letter ${String(press)} of “${line}” takes our word`, async ({
    shared: { page, workspace, openLines },
  }) => {
    const file = await openLines(line);
    await clickLetter(page, 'b1', press, 2);
    await expect.poll(() => selectedOffsets(page, 'b1')).toEqual({ start, end });
    await selectionSettled(page);
    await page.keyboard.press('Digit2');
    expect(placesOf(await onlyMention(workspace, file))).toEqual([{ start, end, quote: line.slice(start, end) }]);
  });
}

for (const [name, line, from, to] of [
  ['right-to-left', 'سلام\u00A0\u200F\u200B \u00A0دنیا', 4, 9],
  ['left-to-right', 'hello\u00A0\u200E\u200B \u00A0world', 5, 10],
] as const) {
  test(`S15: nothing that can be seen is selected in a ${name} line: it is refused with a word`, async ({
    shared: { page, workspace, openLines },
  }) => {
    const file = await openLines(line);
    const forward = name === 'right-to-left' ? 'ArrowLeft' : 'ArrowRight';
    await focusLetter(page, 'b1', 1);
    await page.keyboard.press('Home');
    for (let offset = 0; (await caretOffset(page, 'b1')) !== from && offset < from; offset += 1)
      await page.keyboard.press(forward);
    while (Number(await caretOffset(page, 'b1')) < to) await page.keyboard.press(`Shift+${forward}`);
    expect(await selectedOffsets(page, 'b1')).toEqual({ start: from, end: to });
    await page.keyboard.press('Digit1');
    const alert = page.getByRole('alert').filter({ hasText: 'Nothing but white space is selected' });
    await expect(alert).toBeVisible();
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    expect((await articleOnDisk(workspace, file)).mentions).toEqual([]);
  });
}
