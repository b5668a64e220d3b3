// What is selected is readied for being marked: the letters that are marked are the very nodes that were selected, and
// whoever goes on selecting notices nothing of it.

import { type Page } from '@playwright/test';
import { caretOffset, focusLetter } from '../driver/carets';
import { articleOnDisk } from '../driver/files-on-disk';
import { onlyMention, placesOf } from '../driver/marked';
import { expect, test } from '../driver/shared-app';
import { markByKey, spansOf } from '../driver/marking';
import { placeOf, selectByDrag, selectionSettled } from '../driver/selecting';

const TEXTS = [
  {
    name: 'left to right',
    words: 'mayor said the bridge',
    lines: [
      'On Monday the mayor said the bridge would be closed.',
      'Short.',
      'By Tuesday the council had heard that it would be so.',
    ],
  },
  {
    name: 'right to left',
    words: 'شهردار گفت پل',
    lines: ['روز دوشنبه شهردار گفت پل یک هفته بسته می‌ماند.', 'کوتاه.', 'تا سه‌شنبه شورا از آن باخبر شد و چیزی نگفت.'],
  },
] as const;

/** Waits until what is selected stands in an element of its own, and remembers its letters' node. */
const prepared = async (page: Page, words: string): Promise<void> => {
  await page.waitForFunction((wanted) => {
    const element = [...document.querySelectorAll('.article-text p span')].find(
      (each) => each.textContent === wanted && !each.hasAttribute('data-mention'),
    );
    Object.assign(globalThis, { preparedNode: element?.firstChild ?? null });
    return element !== undefined;
  }, words);
};

for (const { name, words, lines } of TEXTS) {
  test(`${name}: the letters that were selected are those that are marked, and no others`, async ({ shared }) => {
    const { page, workspace } = shared;
    const fileName = await shared.openLines(...lines);
    const article = await articleOnDisk(workspace, fileName);
    await selectByDrag(page, placeOf(article, words));
    await prepared(page, words);
    // Nothing of it can be seen, and what is selected stays so.
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
    const id = await markByKey(page, 'Source', words);
    const isTheSame = await spansOf(page, id)
      .first()
      .evaluate((mark) => mark.firstChild === Reflect.get(globalThis, 'preparedNode'));
    expect(isTheSame).toBe(true);
    expect(placesOf(await onlyMention(workspace, fileName)).map(({ quote }) => quote)).toEqual([words]);
    // The caret stands after what was marked, and nothing else is prepared.
    await selectionSettled(page);
    expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
  });

  test(`${name}: who selects from line to line and waits between goes on under the same place`, async ({ shared }) => {
    const { page } = shared;
    await shared.openLines(...lines);
    await focusLetter(page, 'b1', 40);
    await page.keyboard.press('Shift+ArrowDown');
    await page.waitForTimeout(600);
    await page.keyboard.press('Shift+ArrowDown');
    // Under the end of the short line it would be far before.
    await expect.poll(async () => (await caretOffset(page, 'b3')) ?? 0).toBeGreaterThan(25);
  });
}
