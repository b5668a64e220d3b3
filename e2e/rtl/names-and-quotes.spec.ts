// Cases of rtl.md §8: names and quotes stand among our own words in their own direction, and dates, ids and paths read
// left to right beside them, in an interface of either direction.

import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import bidiFactory from 'bidi-js';
import type { Language } from '../../core/locales/languages';
import { clickLetter } from '../driver/carets';
import { readyToMeasure } from '../driver/glyphs';
import { dropText } from '../driver/import-text';
import { openSettings, switchLanguage, wordsOf } from '../driver/interface-language';
import { answerSaveDialogs, chooseMenu } from '../driver/native';
import { cards, library, saved } from '../driver/pages';
import { pressUntil } from '../driver/pressing';
import { selectedOffsets } from '../driver/letters';
import { isInk, pictureOf, pixelsWhere } from '../driver/pixels';
import { selectByDrag, selectionSettled } from '../driver/selecting';
import { expect, test } from '../driver/shared-app';
import { visualRows, visualText } from '../driver/visual-order';

/** Marks the first word of a line as a claim, in a text that has as many claims as `before` says. */
const markFirstWord = async (page: Page, block: string, word: string, before: number): Promise<void> => {
  // The margin may still show the cards of the text that was open before.
  await expect(cards(page)).toHaveCount(before);
  await expect(async () => {
    await clickLetter(page, block, 1, 2);
    await expect.poll(() => selectedOffsets(page, block), { timeout: 2500 }).toEqual({ start: 0, end: word.length });
  }).toPass();
  await selectionSettled(page);
  await pressUntil(page, 'Digit1', (soon) => expect(cards(page)).toHaveCount(before + 1, soon));
  await page.keyboard.press('Escape');
  await saved(page);
};

const rowOf = (page: Page, name: string): Locator => library(page).getByRole('row', { name });

/** The letters of an element as they are written, without what only keeps phrases apart. */
const written = async (element: Locator): Promise<string> =>
  (await element.evaluate((node) => node.textContent)).replace(/[\u2066-\u2069]/gu, '');

/** What a line of a right-to-left paragraph looks like from left to right. */
const reordered = (line: string): string => {
  const bidi = bidiFactory();
  return bidi.getReorderedString(line, bidi.getEmbeddingLevels(line, 'rtl'));
};

/** Has the interface speak a language: the tests of a worker share one window. */
const speak = async (page: Page, language: Language): Promise<void> => {
  const now = await page.locator('html').getAttribute('lang');
  if (now === 'en' || now === 'fa') if (now !== language) await switchLanguage(page, now, language);
};

// The window is shared with tests of other files too.
test.afterEach(async ({ shared: { page } }) => {
  await speak(page, 'en');
});

for (const [language, year] of [
  ['en', 2016],
  ['fa', 2017],
] as const) {
  test(`U2: ${language}: the library shows a Persian name and its count in that order, each as it reads`, async ({
    shared: { page },
  }) => {
    await speak(page, language);
    const words = ['چین', 'دمشق', 'وزیر'];
    await dropText(page, `گزارش (${String(year)}).txt`, `${words.join('\n')}\n${'\n'.repeat(year - 2016)}`);
    await readyToMeasure(page);
    for (const [index, word] of words.entries()) await markFirstWord(page, `b${String(index + 1)}`, word, index);
    const row = rowOf(page, `گزارش (${String(year)})`);
    const name = row.locator('.library-row-title');
    await name.scrollIntoViewIfNeeded();
    // From the right: the word, then the year in brackets (an opening one is painted mirrored), its digits left to right.
    expect(await visualText(name)).toBe(`)${String(year)}( ${[...'گزارش'].reverse().join('')}`);
    const [nameRow] = await visualRows(name);
    const box = await name.boundingBox();
    const count = row.locator('.count-chip').first();
    const [countRow] = await visualRows(count);
    if (nameRow === undefined || countRow === undefined || box === null) throw new Error('the row is not shown');
    expect(countRow.text).toBe(language === 'fa' ? '۳' : '3');
    expect(nameRow.bottom).toBeLessThanOrEqual(countRow.top);
    // The name begins at its right side.
    expect(box.x + box.width - nameRow.right).toBeLessThan(3);
  });

  for (const { word, side } of [
    { word: 'گزارش', side: 'left' },
    { word: 'report', side: 'right' },
  ] as const) {
    test(`U2: ${language}: a long name of “${word}” ends in an ellipsis on its ${side}`, async ({
      shared: { app, page },
    }) => {
      await speak(page, language);
      const title = `${`${word} `.repeat(14)}(${String(year)})`;
      await dropText(page, `${title}.txt`, `${word} ${String(year)}\n`);
      await readyToMeasure(page);
      const name = rowOf(page, title).locator('.library-row-title');
      await name.scrollIntoViewIfNeeded();
      const box = await name.boundingBox();
      if (box === null) throw new Error('the name is not shown');
      const rows = (await visualRows(name)).filter(({ bottom }) => bottom <= box.y + box.height + 2);
      const last = rows.at(-1);
      if (last === undefined) throw new Error('the name has no rows');
      expect(rows).toHaveLength(2);
      const area = { left: box.x, right: box.x + box.width, top: last.top, bottom: box.y + box.height };
      const picture = await pictureOf(app, page, area);
      const ink = pixelsWhere(picture, isInk);
      const edge = side === 'left' ? Math.min(...ink.map(({ x }) => x)) : Math.max(...ink.map(({ x }) => x));
      const atEnd = ink.filter(({ x }) => Math.abs(x - edge) <= 4).map(({ y }) => y);
      // Dots: low, and on one line.
      expect(Math.max(...atEnd) - Math.min(...atEnd)).toBeLessThanOrEqual(4);
      // The beginning of the name is at the other side, and seen.
      expect(rows[0]?.text[side === 'left' ? 'endsWith' : 'startsWith'](side === 'left' ? 'گ' : 'r')).toBe(true);
    });
  }

  test(`U4: ${language}: beside a Persian quote and a Persian name, date and time read left to right`, async ({
    shared: { app, page, openLines },
  }) => {
    await speak(page, language);
    const words = wordsOf(language).window;
    const settings = await openSettings(page, language);
    const name = settings.getByLabel(words.settings.analyst, { exact: true });
    const before = await name.inputValue();
    await name.fill('سارا');
    await pressUntil(page, 'Escape', (soon) => expect(page.getByRole('dialog')).toHaveCount(0, soon));

    const line = 'وزیر گفت که در 2016-08-17 12:30 رفت';
    const quoted = 'در 2016-08-17 12:30 رفت';
    await openLines(line);
    await selectByDrag(page, { block: 'b1', start: line.indexOf(quoted), end: line.length, words: quoted });
    await page.keyboard.press('Digit1');
    const card = cards(page).first();
    await card.click();
    const quote = card.locator('.card-quote .quote');
    expect(await quote.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    expect(await written(quote)).toBe(quoted);
    // A quote is shown as Unicode says, which puts the parts of a date the other way round; our own words below are not.
    expect(await visualText(quote)).toBe(reordered(quoted));
    // Our own words: the name as it reads, and after it the date whole and in order.
    const footer = card.locator('.card-footer > span').first();
    if (language === 'fa') {
      expect(await written(footer)).toMatch(/^سارا، [۰-۹]{1,2} \p{L}+ [۰-۹]{4}، [۰-۹]{1,2}:[۰-۹]{2}$/u);
      expect(await visualText(footer)).toBe(reordered(await written(footer)));
    } else {
      const [who = '', ...when] = (await written(footer)).split(', ');
      expect(when.join(', ')).toMatch(/^\w+ \d{1,2}, \d{4}, \d{1,2}:\d{2}\s[AP]M$/u);
      expect(await visualText(footer)).toBe(`${[...who].reverse().join('')}, ${when.join(', ')}`);
    }

    await chooseMenu(app, 'show-history');
    const act = page.getByRole('dialog').getByRole('listitem').first();
    const by = act.locator('.history-foot .field-hint').first();
    const said = await written(by);
    expect(said).toMatch(language === 'fa' ? /^سارا، [۰-۹]{1,2} / : /^سارا, \w+ \d{1,2}, \d{4}, /u);
    expect(await visualText(by)).toBe(
      language === 'fa' ? reordered(said) : said.replace('سارا', [...'سارا'].reverse().join('')),
    );
    await page.keyboard.press('Escape');

    await (await openSettings(page, language)).getByLabel(words.settings.analyst, { exact: true }).fill(before);
    await pressUntil(page, 'Escape', (soon) => expect(page.getByRole('dialog')).toHaveCount(0, soon));
  });

  test(`U4: ${language}: the parts of a path stand from left to right, also where two Persian names meet`, async ({
    shared: { app, page },
  }) => {
    await speak(page, language);
    const folder = await mkdtemp(join(tmpdir(), 'hashiya-e2e-'));
    await mkdir(join(folder, 'گزارش'));
    const path = join(folder, 'گزارش', 'وزیر.json');
    await answerSaveDialogs(app, path);
    await chooseMenu(app, 'export');
    const notice = page.getByRole('status').filter({ hasText: folder }).locator('p');
    await expect(notice).toBeVisible();
    const rows = (await visualText(notice)).replaceAll(' ', '');
    expect(rows).toContain(`/${[...'گزارش'].reverse().join('')}/${[...'وزیر'].reverse().join('')}.json`);
    expect(await readFile(path, 'utf8')).toContain('"hashiya"');
    await rm(folder, { recursive: true });
  });
}
