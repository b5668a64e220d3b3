// Owns selecting words of the text as an analyst does: by dragging, by double click, and with the keyboard alone.

import { expect, type Page } from '@playwright/test';
import type { Article } from '../../core/article/article';
import { dragLetters, letterPoint, selectedOffsets } from './letters';
import { text } from './pages';

/** Words within one block; offsets are UTF-16 code units of the block's text. */
export interface Place {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Where words stand in an article: the first place, which has to lie within one block. */
export const placeOf = (article: Article, words: string): Place => {
  const start = article.text.indexOf(words);
  const block = article.blocks.find((candidate) => candidate.start <= start && start + words.length <= candidate.end);
  if (start === -1 || block === undefined) throw new Error(`“${words}” does not stand in one line of ${article.title}`);
  return { block: block.id, start: start - block.start, end: start - block.start + words.length, words };
};

const isRightToLeft = (letter: string | undefined): boolean => /^[\u0590-\u08FF\uFB1D-\uFEFC]/u.test(letter ?? '');

/** Waits until the app has heard of the selection: the browser tells it in a task of its own, after the input. */
export const selectionSettled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => {
          setTimeout(done);
        });
      }),
  );

const expectSelected = async (page: Page, { block, start, end }: Place): Promise<void> => {
  await expect.poll(() => selectedOffsets(page, block)).toEqual({ start, end });
  await selectionSettled(page);
};

/** Drags from the first letter's beginning to the last letter's end. */
export const selectByDrag = async (page: Page, place: Place): Promise<void> => {
  const { block, start, end, words } = place;
  await text(page).locator(`[data-block="${block}"]`).scrollIntoViewIfNeeded();
  await dragLetters(
    page,
    { block, offset: start, fraction: isRightToLeft(words[0]) ? 0.9 : 0.1 },
    { block, offset: end - 1, fraction: isRightToLeft(words.at(-1)) ? 0.1 : 0.9 },
  );
  await expectSelected(page, place);
};

/** Double-clicks the word that begins a place. */
export const selectByDoubleClick = async (page: Page, { block, start }: Place): Promise<void> => {
  await text(page).locator(`[data-block="${block}"]`).scrollIntoViewIfNeeded();
  const { x, y } = await letterPoint(page, block, start, 0.3);
  await page.mouse.dblclick(x, y);
  await selectionSettled(page);
};

/** The block that the caret is in. */
const caretBlock = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const node = getSelection()?.focusNode ?? null;
    const element = node instanceof Element ? node : node?.parentElement;
    return element?.closest('[data-block]')?.getAttribute('data-block') ?? null;
  });

const MOST_LINES = 200;

/** Moves the caret to the beginning of a block with the arrow keys, from the beginning of the text. */
export const goToBlock = async (page: Page, block: string): Promise<void> => {
  await text(page).focus();
  // ProseMirror puts its own selection back a moment after it has got the focus; nobody types that soon.
  await page.waitForTimeout(200);
  await page.keyboard.press('Control+Home');
  for (let lines = 0; (await caretBlock(page)) !== block; lines += 1) {
    if (lines === MOST_LINES) throw new Error(`the caret did not come to ${block}`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Home');
};

const pressOften = async (page: Page, key: string, times: number): Promise<void> => {
  for (let done = 0; done < times; done += 1) await page.keyboard.press(key);
};

/** Selects with the arrow keys alone. The block has to run in one direction up to the end of the place. */
export const selectByKeyboard = async (page: Page, place: Place): Promise<void> => {
  const { block, start, end, words } = place;
  await goToBlock(page, block);
  const forward = isRightToLeft(words[0]) ? 'ArrowLeft' : 'ArrowRight';
  await pressOften(page, forward, start);
  await pressOften(page, `Shift+${forward}`, end - start);
  await expectSelected(page, place);
};
