// Cases of rtl.md §6 and §8: characters that cannot be seen are shown, counted and gone to, and change nothing beyond
// their line; a name that holds one shows it.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from '../driver/axe';
import { caretOffset, focusLetter } from '../driver/carets';
import { articleOnDisk } from '../driver/files-on-disk';
import { glyphsOf, readyToMeasure } from '../driver/glyphs';
import { dismissNotices, dropText } from '../driver/import-text';
import { chooseMenu } from '../driver/native';
import { article, library, line, margin, saved } from '../driver/pages';
import { expect, test } from '../driver/shared-app';
import { visualRows, visualText } from '../driver/visual-order';

const PLAIN = ['The plain words (one) cost 12:30 each, he said.', 'او گفت (سلام) که ۱۲:۳۰ می‌آید.'];

/** RLO, isolates that are not closed, PDI first, deep nesting, an RLO left open on line 5; then the plain lines again. */
const ATTACK = [
  ...PLAIN,
  'quoted \u202Etxet desrever\u202C and then \u2067one that (سلام) stays \u2068open',
  '\u2069PDI first, \u202A\u202B\u2066\u2067\u2068deep\u2069\u2069\u2069\u202C\u202C nesting',
  'Line five is left \u202Eopen to the end of it',
  ...PLAIN,
  'سل\u200Eام دنیا چ\u200Fین نزد\u061Cیک است، پنهان\u200Bکار و خط\u00ADفاصله \u202Etxet',
] as const;

const CONTROL = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

const banner = (page: Page) => article(page).getByRole('region', { name: 'Invisible characters' });

/** The offsets in the article that marks stand for. */
const marked = (page: Page): Promise<number[]> =>
  page
    .locator('.invisible-mark')
    .evaluateAll((marks) =>
      marks
        .flatMap((mark) => (mark.getAttribute('data-starts') ?? '').split(' ').map(Number))
        .sort((one, other) => one - other),
    );

const visualOrder = async (page: Page, blockId: string): Promise<string> =>
  (await glyphsOf(page, blockId))
    .toSorted((one, other) => one.left + one.right - other.left - other.right)
    .map(({ text }) => text)
    .join('');

test('X1: each control is marked at its place and counted, and the bytes stay as they are', async ({
  shared: { page, workspace, openLines },
}) => {
  const fileName = await openLines(...ATTACK);
  const { text: stored, original } = await articleOnDisk(workspace, fileName);
  const offsets = [...stored.matchAll(CONTROL)].map(({ index }) => index);
  expect(offsets).toHaveLength(22);
  // Not all of the text is near the window at once.
  const seen = new Set<number>();
  for (const number of [1, ATTACK.length]) {
    await line(page, number).scrollIntoViewIfNeeded();
    await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(0);
    for (const offset of await marked(page)) seen.add(offset);
  }
  expect([...seen].sort((one, other) => one - other)).toEqual(offsets);
  await expect(banner(page)).toContainText('22 invisible characters:');
  for (const counted of ['3 RLO', '3 PDF', '1 LRE', '1 RLE', '1 LRI', '2 RLI', '2 FSI', '4 PDI', '1 LRM', '1 ALM']) {
    await expect(banner(page).locator('strong')).toContainText(counted);
  }
  await expect(banner(page)).toContainText('Overrides (RLO, LRO)');
  await expect(banner(page)).toContainText('5 are not closed in their line, or close nothing.');

  const bytes = await readFile(join(workspace, 'originals', original.sha256));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(original.sha256);
  expect(bytes.toString('utf8')).toBe(stored);
  expect(stored.startsWith(`${ATTACK.join('\n')}\n`)).toBe(true);
  const shown = await page.locator('[data-block]').evaluateAll((blocks) => blocks.map((block) => block.textContent));
  expect(shown).toEqual([...ATTACK]);
});

test('X1: what is left open on one line leaves every other line and all around the text alone', async ({
  shared: { page, openLines },
}) => {
  await openLines(...PLAIN, 'in between', 'in between');
  const alone = await Promise.all(PLAIN.map((_line, index) => visualOrder(page, `b${String(index + 1)}`)));
  await openLines(...ATTACK);
  for (const first of [1, 6]) {
    for (const [index, order] of alone.entries()) {
      expect(await visualOrder(page, `b${String(first + index)}`)).toBe(order);
    }
  }
  const [above, below] = [await glyphsOf(page, 'b1'), await glyphsOf(page, 'b6')];
  expect(below.map(({ left, right }) => [left, right])).toEqual(above.map(({ left, right }) => [left, right]));
  await focusLetter(page, 'b5', 0);
  const bar = article(page).getByRole('button', { name: 'Direction of line 5:' });
  expect(await visualText(bar)).toBe('Line 5 · left to right (most words)');
});

test('X1: marks move no letter and break no join', async ({ shared: { page, openLines } }) => {
  await openLines(...ATTACK);
  const blocks = ATTACK.map((_line, index) => `b${String(index + 1)}`);
  const places = async (): Promise<unknown[]> => {
    const all = [];
    for (const id of blocks) {
      const glyphs = await glyphsOf(page, id);
      all.push(
        glyphs.map(({ start, left, right }) => [start, Math.round(left * 20) / 20, Math.round(right * 20) / 20]),
      );
    }
    return all;
  };
  await expect(page.locator('.invisible-mark').first()).toBeVisible();
  const withMarks = await places();
  await banner(page).getByRole('button', { name: 'Show marks' }).click();
  await expect(page.locator('.invisible-mark')).toHaveCount(0);
  await readyToMeasure(page);
  expect(await places()).toEqual(withMarks);
  await banner(page).getByRole('button', { name: 'Show marks' }).click();
  await expect(page.locator('.invisible-mark').first()).toBeVisible();
});

test('X1: a mark stands where its character is between the letters', async ({ shared: { page, openLines } }) => {
  await openLines('one two \u200Ethree four', 'یک دو \u200Fسه چهار');
  await expect(page.locator('.invisible-mark')).toHaveCount(2);
  for (const [index, { id, offset, side }] of (
    [
      { id: 'b1', offset: 7, side: 'right' },
      { id: 'b2', offset: 5, side: 'left' },
    ] as const
  ).entries()) {
    // The space before it.
    const letter = (await glyphsOf(page, id)).find(({ start }) => start === offset);
    const box = await page.locator('.invisible-mark').nth(index).boundingBox();
    if (letter === undefined || box === null) throw new Error('nothing is shown');
    expect(Math.abs(box.x - letter[side])).toBeLessThanOrEqual(1.5);
    expect(box.y).toBeLessThan(letter.bottom);
    expect(box.y + box.height).toBeGreaterThan(letter.top);
  }
});

for (const { name, filler, ending } of [
  { name: 'left to right', filler: 'A line of English that fills the page', ending: 'the last \u202Eone of all' },
  { name: 'right to left', filler: 'خطی فارسی که صفحه را پر می‌کند', ending: 'آخرین خط \u202Dاین است' },
]) {
  test(`going to the next and the previous by button and key, in a text ${name}`, async ({
    shared: { page, openLines },
  }) => {
    const first = `${filler} \u200F`;
    await openLines(first, ...Array.from({ length: 80 }, (_one, index) => `${filler} ${String(index)}`), ending);
    const here = banner(page).getByRole('status');
    await banner(page).getByRole('button', { name: 'Go to next' }).click();
    await expect(here).toHaveText(/1 of 2: right-to-left mark, .?RLM.? \(.?U\+200F.?\), line 1$/);
    await expect(page.locator('.invisible-mark.is-current')).toHaveCount(1);
    await banner(page).getByRole('button', { name: 'Go to next' }).click();
    await expect(here).toHaveText(/2 of 2: .* override, .?(RLO|LRO).? \(.?U\+202[DE].?\), line 82, not closed$/);
    await expect(line(page, 82)).toBeInViewport();
    // The caret is there: the bar tells its line, and with the focus in the text it is seen.
    await expect(article(page).getByRole('button', { name: 'Direction of line 82:' })).toBeVisible();

    // Nothing lies over the text.
    await dismissNotices(page);
    await focusLetter(page, 'b82', 0);
    await page.keyboard.press('Shift+F7');
    await expect(here).toHaveText(/^.?1 of 2/);
    await expect(line(page, 1)).toBeInViewport();
    await expect.poll(() => caretOffset(page, 'b1')).toBe(first.length - 1);
    await page.keyboard.press('F7');
    await expect.poll(() => caretOffset(page, 'b82')).toBe(9);
    await page.keyboard.press('F7');
    await expect(here).toHaveText(/^.?1 of 2/);
  });
}

test('the banner has no barriers, can be dismissed, and comes back when one is gone to', async ({
  shared: { page, openLines },
}) => {
  await openLines(...ATTACK);
  await banner(page).getByRole('button', { name: 'Go to next' }).click();
  await expectNoBarriers(page, 'the banner in the light theme');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoBarriers(page, 'the banner in the dark theme');
  await page.emulateMedia({ colorScheme: 'light' });
  await banner(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(banner(page)).toHaveCount(0);
  await page.keyboard.press('F7');
  await expect(banner(page)).toBeVisible();
  await openLines(...PLAIN);
  await expect(banner(page)).toHaveCount(0);
  await page.keyboard.press('F7');
  await expect(page.getByText('There are no invisible characters in this article.')).toBeVisible();
});

test('X1: a quote of several lines shows its controls, and disturbs nothing around it in card and history', async ({
  shared: { app, page, workspace, openLines },
}) => {
  const lines = ['quoted \u2069\u202Etext (one) 12:30', 'and سلام \u202Eon'];
  const fileName = await openLines(...lines);
  await focusLetter(page, 'b1', 0);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Digit1');
  await expect.poll(async () => (await articleOnDisk(workspace, fileName)).mentions).toHaveLength(1);
  await saved(page);
  const [mention] = (await articleOnDisk(workspace, fileName)).mentions;
  expect(mention?.ranges[0]?.quote).toBe(lines.join('\n'));
  const shown = 'quoted [U+2069][U+202E]text (one) 12:30';
  const card = margin(page).getByRole('article').first();
  await card.click();
  const rows = await visualRows(card.locator('.card-quote .quote'));
  expect(rows.map(({ text }) => text)).toContain(shown);
  const footer = card.locator('.card-footer > span').first();
  expect(await visualText(footer)).toMatch(/^\S+, \w+ \d{1,2}, \d{4}, \d{1,2}:\d{2}\s[AP]M$/u);
  await chooseMenu(app, 'show-history');
  const act = page.getByRole('dialog').getByRole('listitem').first();
  expect(await visualText(act.getByRole('heading'))).toBe('mark');
  expect((await visualRows(act.locator('.quote'))).map(({ text }) => text)).toContain(shown);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
});

test('X3: a name with an override is shown escaped in list, header, title, notices and Save as', async ({
  shared: { app, page },
}) => {
  const name = 'a\u202Efdp.exe';
  const escaped = 'a[U+202E]fdp.exe';
  // A text that proposes no title, so that the file's name is one.
  await dropText(page, `${name}.txt`, 'x\n');
  await readyToMeasure(page);
  const row = library(page).getByRole('row', { name: escaped });
  expect(await visualText(row.locator('.quote'))).toBe(escaped);
  expect(await visualText(article(page).getByRole('heading', { level: 1 }))).toBe(escaped);
  await expect(page.getByRole('status').filter({ hasText: `Imported “\u2068${escaped}\u2069”.` })).toBeVisible();

  // A file that is what its name hides is refused, and the notice shows its ending.
  await page.evaluate((fileName) => {
    const carried = new DataTransfer();
    carried.items.add(new File(['x'], fileName, { type: 'text/plain' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
  }, name);
  const refusal = page.getByRole('alert').filter({ hasText: escaped });
  await expect(refusal).toBeVisible();
  expect(await visualText(refusal.locator('p'))).toContain(escaped);
  await refusal.getByRole('button', { name: 'Dismiss' }).click();

  await library(page).getByRole('button', { name: 'Rename the workspace' }).click();
  await library(page).getByLabel('Name of the workspace').fill(name);
  await page.keyboard.press('Enter');
  await saved(page);
  await expect(page).toHaveTitle(`${escaped} — Hashiya`);
  expect(await visualText(library(page).getByRole('heading', { level: 2 }))).toBe(escaped);
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = (...given: unknown[]) => {
      (globalThis as { offered?: string }).offered = (given.at(-1) as { defaultPath: string }).defaultPath;
      return Promise.resolve({ canceled: true, filePath: '' });
    };
  });
  await chooseMenu(app, 'export');
  await expect
    .poll(async () => basename((await app.evaluate(() => (globalThis as { offered?: string }).offered)) ?? ''))
    .toBe(`${escaped}.json`);
});
