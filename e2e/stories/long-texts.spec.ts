// Long texts, of which only what is near the window is laid out and drawn with its marks: selecting, copying, finding,
// going to what is far away and paper must know all of it. Assistive technology has a story of its own (assistive-technology.spec.ts).

import type { Page } from '@playwright/test';
import type { Article } from '../../core/article/article';
import { articleOnDisk } from '../driver/files-on-disk';
import { expectCurrentHit, findBar, typeQuery } from '../driver/finding';
import type { Box } from '../driver/glyphs';
import { LONG_TEXTS, longLines, type LongText, type Order } from '../driver/long-lines';
import { markDirectly } from '../driver/mark-directly';
import { line, text } from '../driver/pages';
import { expectPainted } from '../driver/painted';
import { pictureOf, pixelsWhere } from '../driver/pixels';
import { placeOf, selectionSettled } from '../driver/selecting';
import { expect, test, type SharedApp } from '../driver/shared-app';

const openLong = async (
  shared: SharedApp,
  long: LongText,
  order: Order,
): Promise<{ article: Article; fileName: string }> => {
  const fileName = await shared.openLines(...longLines(long, order));
  return { fileName, article: await articleOnDisk(shared.workspace, fileName) };
};

const blocksText = ({ text: all, blocks }: Article): string => all.slice(blocks[0]?.start, blocks.at(-1)?.end);

const copied = async ({ app, page }: SharedApp): Promise<string> => {
  await app.evaluate(({ clipboard }) => clipboard.writeText('before'));
  await selectionSettled(page);
  await page.keyboard.press('Control+C');
  const read = (): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(read).not.toBe('before');
  return read();
};

const focusText = async (page: Page): Promise<void> => {
  await text(page).focus();
  // ProseMirror puts its own selection back a moment after it has got the focus; nobody types that soon.
  await page.waitForTimeout(200);
};

/** Goes to a share of the text at once, as by the scroll bar, and lists the blocks in the window with their marks. */
const jumpTo = (page: Page, share: number): Promise<{ id: string; mentions: string[] }[]> =>
  page.evaluate(async (to) => {
    const scroller = document.querySelector('.reader-frame .reader');
    if (scroller === null) throw new Error('nothing can be scrolled');
    scroller.scrollTop = scroller.scrollHeight * to;
    // What this frame paints is there when its callbacks run.
    await new Promise(requestAnimationFrame);
    return [...document.querySelectorAll('[data-block]')]
      .filter((block) => {
        const { top, bottom } = block.getBoundingClientRect();
        return top >= 60 && bottom <= innerHeight - 60;
      })
      .map((block) => ({
        id: block.getAttribute('data-block') ?? '',
        mentions: [...block.querySelectorAll('[data-mention]')].map((each) => each.getAttribute('data-mention') ?? ''),
      }));
  }, share);

/** Where the first mark is that lies wholly in the window. */
const boxOfMark = (page: Page): Promise<Box> =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.article-text [data-mention]')].map((mark) =>
      mark.getBoundingClientRect(),
    );
    const box = boxes.find(({ top, bottom }) => top >= 60 && bottom <= innerHeight - 60);
    if (box === undefined) throw new Error('nothing in the window is marked');
    return { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
  });

for (const long of LONG_TEXTS) {
  test(`${long.name}: the keyboard goes through all of a long text, selects it and copies it`, async ({ shared }) => {
    const { page } = shared;
    const { article } = await openLong(shared, long, 'asItIs');
    const last = article.blocks.length;
    await focusText(page);
    await page.keyboard.press('Control+End');
    await expect(line(page, last)).toBeInViewport();
    await expect(line(page, 1)).not.toBeInViewport();
    // Line by line and page by page, from where the end of the text is.
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('PageUp');
    await selectionSettled(page);
    await page.keyboard.press('Control+Shift+End');
    const tail = await copied(shared);
    expect(tail.length).toBeGreaterThan(200);
    expect(blocksText(article).endsWith(tail)).toBe(true);

    await page.keyboard.press('Control+Home');
    await expect(line(page, 1)).toBeInViewport();
    await page.keyboard.press('Control+Shift+End');
    expect((await copied(shared)) === blocksText(article)).toBe(true);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+A');
    expect((await copied(shared)) === blocksText(article)).toBe(true);
    // The caret goes on from where it is, however far the text was scrolled away from it.
    await page.keyboard.press('Control+Home');
    await jumpTo(page, 0.6);
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(line(page, 2)).toBeInViewport();
    await page.keyboard.press('Control+A');
    // What was selected far away is selected when one comes there, and after one has left it.
    await jumpTo(page, 0.5);
    await jumpTo(page, 1);
    await page.waitForTimeout(500);
    await jumpTo(page, 0);
    expect((await copied(shared)) === blocksText(article)).toBe(true);
  });

  test(`${long.name}: a hit far away is found, shown and painted`, async ({ shared }) => {
    const { app, page } = shared;
    const { article } = await openLong(shared, long, 'reversed');
    const place = placeOf(article, long.words);
    await focusText(page);
    await page.keyboard.press('Control+Home');
    await typeQuery(page, long.words);
    await expectCurrentHit(page, place.block, place.start, place.end);
    await expect(text(page).locator(`[data-block="${place.block}"]`)).toBeInViewport();
    const box = await page.evaluate(() => {
      const [hit] = CSS.highlights.get('find-current') ?? [];
      if (hit === undefined) throw new Error('there is no hit');
      const range = document.createRange();
      range.setStart(hit.startContainer, hit.startOffset);
      range.setEnd(hit.endContainer, hit.endOffset);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      return { left, top, right, bottom };
    });
    // The fill has a colour; page and letters have none.
    const coloured = async (): Promise<number> =>
      pixelsWhere(await pictureOf(app, page, box), ({ red, blue }) => Math.abs(red - blue) > 40).length;
    await expect.poll(coloured).toBeGreaterThan(((box.right - box.left) * (box.bottom - box.top)) / 3);
    await page.keyboard.press('Escape');
    await expect(findBar(page)).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(long.words);
    await focusText(page);
    await page.keyboard.press('Escape');
  });

  test(`${long.name}: what is marked is painted wherever one comes, at once`, async ({ shared }) => {
    const { app, page, workspace } = shared;
    const { article, fileName } = await openLong(shared, long, 'sorted');
    const far = placeOf(article, long.words);
    const block = article.blocks.find(({ id }) => id === far.block);
    const every = article.blocks.filter((_block, index) => index % 3 === 0);
    const wanted = every.map(({ start, end }) => ({
      kind: 'claim' as const,
      parts: [{ start, end: Math.min(end, start + 15) }],
    }));
    const start = (block?.start ?? 0) + far.start;
    const ids = await markDirectly(page, workspace, fileName, [
      ...wanted,
      { kind: 'source', parts: [{ start, end: start + long.words.length }] },
    ]);
    const marked = new Set(every.map(({ id }) => id));
    const places = [0.31, 0.84, 0.52, 0.11, 0.97];
    for (const share of places) {
      const seen = await jumpTo(page, share);
      const withMarks = seen.filter(({ id }) => marked.has(id));
      expect(withMarks.length).toBeGreaterThan(0);
      for (const { mentions } of withMarks) expect(mentions).not.toEqual([]);
      // Lines that were never laid out may get their true heights yet, and move what is below them.
      await expect(async () => {
        const picture = await pictureOf(app, page, await boxOfMark(page));
        expect(pixelsWhere(picture, ({ red, blue }) => red - blue > 40).length).toBeGreaterThan(100);
      }).toPass({ timeout: 8_000 });
    }
    // Only what is near has marks in the page: nobody sees the others.
    const drawn = (): Promise<number> => page.locator('.article-text [data-mention]').count();
    await expect.poll(drawn).toBeLessThan(ids.length / 2);

    await jumpTo(page, 0);
    await focusText(page);
    await page.keyboard.press('Control+Home');
    // The last mention comes before the first.
    const source = ids.at(-1) ?? '';
    const after = every.filter(({ start: begins }) => begins > start).length;
    for (let pressed = 0; pressed <= after; pressed += 1) await page.keyboard.press('Shift+F8');
    await expect(text(page).locator(`[data-mention="${source}"]`).first()).toHaveClass(/is-selected/);
    await expect(text(page).locator(`[data-block="${far.block}"]`)).toBeInViewport();
    await expectPainted(page, far.block, source, far.start, far.end);
  });

  test(`${long.name}: paper has all of a long text`, async ({ shared }) => {
    const { page } = shared;
    const { article } = await openLong(shared, long, 'byLength');
    const skipped = (): Promise<number> =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('[data-block]')].filter(
            (block) => !block.checkVisibility({ contentVisibilityAuto: true }),
          ).length,
      );
    expect(await skipped()).toBeGreaterThan(article.blocks.length / 2);
    await page.emulateMedia({ media: 'print' });
    expect(await skipped()).toBe(0);
    await page.emulateMedia({ media: null, colorScheme: 'light' });
  });
}
