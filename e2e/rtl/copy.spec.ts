// What is copied is the article's text as it is stored, unit for unit: nothing added, nothing left out, no markup.

import { clickLetter, focusLetter } from '../driver/carets';
import { articleOnDisk } from '../driver/files-on-disk';
import { readyToMeasure } from '../driver/glyphs';
import { dropText } from '../driver/import-text';
import { dragLetters, selectedOffsets } from '../driver/letters';
import { chooseMenu } from '../driver/native';
import { line, text } from '../driver/pages';
import { selectionSettled } from '../driver/selecting';
import { expect, test, type SharedApp } from '../driver/shared-app';

interface Copied {
  readonly text: string;
  /** The formats that the page has put there. */
  readonly formats: readonly string[];
}

let opened = 0;

/** Opens a text as it is, without lines of its own at the end. */
const openText = async ({ page }: SharedApp, content: string, extension: 'txt' | 'md' = 'txt'): Promise<void> => {
  opened += 1;
  await dropText(page, `copied-${String(opened)}.${extension}`, content);
  await readyToMeasure(page);
};

/** What is on the clipboard after an act that copies. */
const copiedBy = async ({ app, page }: SharedApp, act: () => Promise<void>): Promise<Copied> => {
  await app.evaluate(({ clipboard }) => clipboard.writeText('before'));
  // The listener has to be there before the act, which may come another way than the page's own.
  await page.evaluate(() => {
    Object.assign(globalThis, { formats: undefined });
    const look = ({ clipboardData }: ClipboardEvent): void => {
      Object.assign(globalThis, { formats: [...(clipboardData?.types ?? [])] });
    };
    for (const name of ['copy', 'cut'] as const) document.addEventListener(name, look, { once: true });
  });
  await act();
  const read = async (): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(read).not.toBe('before');
  const formats = await page.evaluate(() => (globalThis as { formats?: string[] }).formats ?? []);
  return { text: await read(), formats };
};

const byKey = (shared: SharedApp): Promise<Copied> =>
  copiedBy(shared, async () => {
    await selectionSettled(shared.page);
    await shared.page.keyboard.press('Control+C');
  });

const LINES = [
  { name: 'Persian with ZWNJ', line: 'او می‌روم، کتاب‌های خانهٔ تو China را دید.' },
  { name: 'vocalised Arabic with tatweel', line: 'قَالَ الرَّجُلُ كَلِمَةً: كتـــاب (hello) ﷺ.' },
  { name: 'pointed Hebrew', line: 'בְּרֵאשִׁית בָּרָא, צה"ל \uFB2Aלום 2016-08-17.' },
  { name: 'Urdu', line: 'حصولِ مقصد 12:30 ہے۔' },
  {
    name: 'invisible marks in the text itself',
    line: 'a\u200Eb \u2067سلام\u2069 c\u00ADd\u200Be\u202Df\u202C \u00A0g',
  },
  { name: 'clusters of many units', line: 'سلام 👨‍👩‍👧 e\u0301 ا\u0654 𞤀𞤣' },
];

for (const { name, line: content } of LINES) {
  test(`O6: copying a line of ${name} gives it unit for unit, and no other format`, async ({ shared }) => {
    const { page, openLines } = shared;
    await openLines('Above.', content, 'پایین.');
    await focusLetter(page, 'b2', 1);
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    expect(await selectedOffsets(page, 'b2')).toEqual({ start: 0, end: content.length });
    const copied = await byKey(shared);
    expect(copied.text).toBe(content);
    expect(copied.formats).toEqual(['text/plain']);
  });
}

test('O6: lines of both directions are copied with the breaks and the gaps that the text has between them', async ({
  shared,
}) => {
  const { page, openLines } = shared;
  await openLines('The first line.', '', 'خط دوم می‌آید.', 'קו שלישי');
  await dragLetters(page, { block: 'b1', offset: 4, fraction: 0.3 }, { block: 'b4', offset: 1, fraction: 0.3 });
  expect((await byKey(shared)).text).toBe('first line.\n\nخط دوم می‌آید.\nקו');
  await text(page).press('Control+A');
  expect((await byKey(shared)).text).toBe('The first line.\n\nخط دوم می‌آید.\nקו שלישי');
});

test('O6: a text with Windows line ends is copied with them', async ({ shared }) => {
  const { page } = shared;
  await openText(shared, 'یکم می‌آید\r\nSecond\r\n\r\nThird');
  await text(page).press('Control+A');
  expect((await byKey(shared)).text).toBe('یکم می‌آید\r\nSecond\r\n\r\nThird');
});

test('O6: of Markdown the signs between the words are copied, those at the edges that nobody sees are not', async ({
  shared,
}) => {
  const { app, page } = shared;
  const source = '# افغانستان **آزاد** است\n\n[خبر](http://x.ir/a) رسید';
  await openText(shared, source, 'md');
  await expect(line(page, 1).locator('.inline-syntax').first()).toBeHidden();
  await focusLetter(page, 'b1', 4);
  await page.keyboard.press('Control+A');
  expect((await byKey(shared)).text).toBe(source.slice(2));
  await clickLetter(page, 'b3', 2, 2);
  expect((await byKey(shared)).text).toBe('خبر');
  await chooseMenu(app, 'toggle-syntax');
  await expect(line(page, 1).locator('.inline-syntax').first()).toBeVisible();
  await text(page).press('Control+A');
  expect((await byKey(shared)).text).toBe(source);
  await chooseMenu(app, 'toggle-syntax');
});

test('cutting and the menu copy the same and leave the text alone; with nothing selected nothing is copied', async ({
  shared,
}) => {
  const { app, page, workspace, openLines } = shared;
  const content = 'او گفت China is close در دمشق';
  const file = await openLines(content);
  const before = await articleOnDisk(workspace, file);
  await dragLetters(page, { block: 'b1', offset: 3, fraction: 0.7 }, { block: 'b1', offset: 10, fraction: 0.7 });
  await selectionSettled(page);
  const cut = await copiedBy(shared, () => page.keyboard.press('Control+X'));
  expect(cut).toEqual({ text: 'گفت Chin', formats: ['text/plain'] });
  const byMenu = await copiedBy(shared, () =>
    app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.copy();
    }),
  );
  expect(byMenu).toEqual(cut);
  await expect(line(page, 1)).toHaveText(content);
  expect(await articleOnDisk(workspace, file)).toEqual(before);

  await page.keyboard.press('Home');
  await app.evaluate(({ clipboard }) => clipboard.writeText('kept'));
  await page.keyboard.press('Control+C');
  await selectionSettled(page);
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('kept');
});

test('selected words cannot be dragged away: a drag on them selects anew', async ({ shared }) => {
  const { page, openLines } = shared;
  await openLines('او گفت China is close در دمشق');
  await dragLetters(page, { block: 'b1', offset: 3, fraction: 0.7 }, { block: 'b1', offset: 10, fraction: 0.7 });
  await page.evaluate(() => {
    Object.assign(globalThis, { carried: [] });
    document.addEventListener('dragstart', (event) => {
      if (!event.defaultPrevented) (globalThis as unknown as { carried: string[] }).carried.push('text');
    });
  });
  await dragLetters(page, { block: 'b1', offset: 7, fraction: 0.3 }, { block: 'b1', offset: 14, fraction: 0.7 });
  expect(await selectedOffsets(page, 'b1')).toEqual({ start: 7, end: 15 });
  expect(await page.evaluate(() => (globalThis as unknown as { carried: string[] }).carried)).toEqual([]);
});
