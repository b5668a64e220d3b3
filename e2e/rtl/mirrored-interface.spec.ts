// Case U1 of rtl.md §8: in an interface from right to left the window is mirrored, the article is not, and what is done
// with mouse and keys goes where it is pointed.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from '../../core/locales/languages';
import { directionsShown } from '../driver/direction';
import { articleOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { expectLanguage, switchLanguage, wordsOf } from '../driver/interface-language';
import { test, type RunningApp } from '../driver/launch';
import { letterPoint } from '../driver/letters';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { article, cards, expectArticles, library, margin, openArticle, openSample, SEED_RTL } from '../driver/pages';
import { isInk, pictureOf, pixelsWhere } from '../driver/pixels';
import { SEEDS } from '../driver/seeds';
import { placeOf, selectByDrag } from '../driver/selecting';
import { markBeside } from '../driver/mark-beside';
import { boxOf, middleOf } from '../driver/boxes';

/** Where the arrow of an icon points: its tip is half-way along its line. */
const arrowOf = (button: Locator): Promise<'left' | 'right'> =>
  button
    .locator('svg path')
    .first()
    .evaluate((path: SVGPathElement) => {
      const toScreen = path.getScreenCTM();
      const placeAt = (share: number): number =>
        path.getPointAtLength(share * path.getTotalLength()).matrixTransform(toScreen ?? undefined).x;
      return placeAt(0.5) > placeAt(0) ? 'right' : 'left';
    });

/** The handles between panes follow the pointer, and step to the side of the arrow key that is pressed. */
const expectHandlesToFollow = async (page: Page): Promise<void> => {
  const handles = page.getByRole('separator');
  await expect(handles).toHaveCount(2);
  for (const handle of await handles.all()) {
    for (const way of [-50, 30]) {
      const { x, y } = await middleOf(handle);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + way / 2, y, { steps: 3 });
      await page.mouse.move(x + way, y, { steps: 3 });
      await page.mouse.up();
      expect(Math.abs((await middleOf(handle)).x - x - way)).toBeLessThan(3);
    }
    await handle.focus();
    const start = (await middleOf(handle)).x;
    await page.keyboard.press('ArrowLeft');
    const left = (await middleOf(handle)).x;
    expect(left).toBeLessThan(start - 5);
    await page.keyboard.press('ArrowRight');
    expect((await middleOf(handle)).x).toBeGreaterThan(left + 5);
  }
};

const expectInOrder = async (fromTheLeft: readonly Locator[]): Promise<void> => {
  const boxes = await Promise.all(fromTheLeft.map(boxOf));
  boxes.forEach(({ left }, index) => {
    expect(left).toBeGreaterThanOrEqual((boxes[index - 1]?.right ?? 0) - 1);
  });
};

const expectMirrored = async (page: Page, language: Language): Promise<void> => {
  const isMirrored = language !== 'en';
  const { bar, settings, library: words } = wordsOf(language).window;
  const inOrder = (locators: Locator[]): Promise<void> => expectInOrder(isMirrored ? locators.reverse() : locators);
  await inOrder([library(page), article(page), margin(page)]);
  const header = page.getByRole('banner');
  const button = (name: string): Locator => header.getByRole('button', { name, exact: true });
  // What undo and redo would do is part of their names.
  const undo = header.getByRole('button', { name: new RegExp(`^${bar.undo}`, 'u') });
  const redo = header.getByRole('button', { name: new RegExp(`^${bar.redo}`, 'u') });
  await inOrder([undo, redo, button(bar.import), button(bar.export), button(settings.open)]);
  expect(await arrowOf(undo)).toBe(isMirrored ? 'right' : 'left');
  expect(await arrowOf(redo)).toBe(isMirrored ? 'left' : 'right');
  const row = library(page).getByRole('row', { name: SEED_RTL.title });
  await inOrder([row.locator('.count-chip').first(), row.getByRole('button', { name: words.more })]);
};

for (const way of ['by --lang', 'in the settings']) {
  test(`U1: chosen ${way}, an interface from right to left is mirrored, and its handles go where they are pulled`, async ({
    launch,
  }) => {
    const { app, page } = await launch(way === 'by --lang' ? ['--lang=fa'] : ['--lang=en']);
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 860);
    });
    await openSample(page);
    await openArticle(page, SEED_RTL.title);
    if (way === 'in the settings') {
      await expectMirrored(page, 'en');
      await switchLanguage(page, 'en', 'fa');
    }
    await expectLanguage(page, 'fa');
    await expectMirrored(page, 'fa');
    await expectHandlesToFollow(page);
    // D1: the lines of the article keep the direction they have by themselves.
    const shown = Object.entries(await directionsShown(page));
    expect(shown.flatMap(([line, direction]) => (direction === 'rtl' ? [line] : []))).toEqual(['3', '7', '8', '16']);
    const column = await boxOf(page.locator('.article-text'));
    const verse = await letterPoint(page, 'b7', 0, 1);
    const english = await letterPoint(page, 'b24', 0, 0);
    expect(Math.abs(verse.x - column.right)).toBeLessThan(3);
    expect(Math.abs(english.x - column.left)).toBeLessThan(3);
    // And back, in the window that is open.
    if (way === 'in the settings') {
      await switchLanguage(page, 'fa', 'en');
      await expectMirrored(page, 'en');
      await expectHandlesToFollow(page);
    }
  });
}

test('U1: progress goes on to the left', async ({ launch, folder }) => {
  const { app, page } = await launch(['--lang=fa']);
  await openSample(page);
  const line = 'قال المبعوث إن المحادثات ستستأنف يوم الخميس في جنيف، ونفت الوزارة ذلك.\n';
  const paths = Array.from({ length: 40 }, (_nothing, index) => join(folder, `text ${String(index + 1)}.txt`));
  for (const [index, path] of paths.entries()) await writeFile(path, `${String(index)}\n${line.repeat(2000)}`);
  await page.evaluate(() => {
    const seen: { before: number; after: number }[] = [];
    Object.assign(globalThis, { seen });
    const look = (): void => {
      const track = document.querySelector('.progress-track')?.getBoundingClientRect();
      const done = document.querySelector('.progress-done:not(.is-unknown)')?.getBoundingClientRect();
      if (track !== undefined && done !== undefined && track.width > 0)
        seen.push({ before: done.left - track.left, after: track.right - done.right });
      requestAnimationFrame(look);
    };
    look();
  });
  await answerOpenDialogs(app, paths);
  await chooseMenu(app, 'import');
  await expectArticles(page, 42, { timeout: 40_000 });
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: { before: number; after: number }[] }).seen);
  // What is done lies at the right end of the track, with what is to do at its left.
  const partly = seen.filter(({ before }) => before > 5);
  expect(partly.length).toBeGreaterThan(0);
  expect(partly.every(({ after }) => after < 1)).toBe(true);
});

test('U1: what opens and closes points to where reading goes on', async ({ launch, folder }) => {
  const { page } = await launch(['--lang=fa']);
  await openSample(page);
  await openArticle(page, SEED_RTL.title);
  const saved = await articleOnDisk(sampleWorkspace(folder), SEED_RTL.fileName);
  await selectByDrag(page, placeOf(saved, SEEDS[1]?.claim ?? ''));
  await page.keyboard.press('Digit1');
  const history = cards(page)
    .first()
    .getByRole('button', { name: wordsOf('fa').window.history.ofMention });
  await expect(history).toBeVisible();
  expect(await arrowOf(history)).toBe('left');
  await history.click();
  // Open, it points down.
  await expect
    .poll(() =>
      history
        .locator('svg path')
        .first()
        .evaluate((path: SVGPathElement) => {
          const toScreen = path.getScreenCTM() ?? undefined;
          const [start, tip] = [0, 0.5].map((share) =>
            path.getPointAtLength(share * path.getTotalLength()).matrixTransform(toScreen),
          );
          return (tip?.y ?? 0) - (start?.y ?? 0);
        }),
    )
    .toBeGreaterThan(3);
});

/** The caret of a field and the ink of its letters, as distances from its left edge; the caret has a colour of its own. */
const caretAndInk = async (
  { app, page }: RunningApp,
  field: Locator,
): Promise<{ caret: number; ink: { left: number; right: number }; width: number }> => {
  const picture = await pictureOf(app, page, await boxOf(field), 'initial');
  const caret = pixelsWhere(picture, ({ red, green, blue }) => red > 200 && green < 60 && blue > 200).map(({ x }) => x);
  // Beside the letters lie the field's frame, and buttons at the one side or the other.
  const ink = pixelsWhere(picture, isInk)
    .filter(({ x, y }) => x > 36 && x < picture.width - 36 && y > 5 && y < picture.height - 5)
    .map(({ x }) => x);
  return {
    caret: caret.length === 0 ? Number.NaN : Math.min(...caret),
    ink: { left: Math.min(...ink), right: Math.max(...ink) },
    width: picture.width,
  };
};

for (const language of ['en', 'fa'] as const) {
  test(`U3: ${language}: note and search run as what is typed does, and empty as the interface`, async ({
    launch,
    folder,
  }) => {
    const { app, page } = await launch([`--lang=${language}`]);
    await page.emulateMedia({ colorScheme: 'light' });
    await openSample(page);
    await openArticle(page, SEED_RTL.title);
    await page.addStyleTag({
      content: 'input, textarea { caret-color: rgb(255 0 255) !important; caret-animation: manual !important }',
    });
    const saved = await articleOnDisk(sampleWorkspace(folder), SEED_RTL.fileName);
    await markBeside(page, saved, 'Digit1', SEEDS[1]?.claim ?? '');
    const { card: words, margin: filter, library: list } = wordsOf(language).window;
    const fields = [
      cards(page).first().getByLabel(words.note, { exact: true }),
      margin(page).getByRole('searchbox', { name: filter.filterText }),
      library(page).getByRole('searchbox', { name: list.filter }),
    ];
    for (const field of fields) {
      const expectRunning = async (typed: string, direction: 'ltr' | 'rtl'): Promise<void> => {
        await field.press('Control+A');
        await field.press('Delete');
        if (typed !== '') await field.pressSequentially(typed);
        await expect(field).toHaveCSS('direction', direction);
        if (typed.includes(' ')) return;
        await expect(async () => {
          const { caret, ink, width } = await caretAndInk({ app, page }, field);
          // Before any letter the caret stands where writing begins, after them at their other end.
          const beyond = direction === 'rtl' ? ink.left - caret : caret - ink.right;
          const fromStart = direction === 'rtl' ? width - caret : caret;
          if (typed === '') expect(fromStart).toBeLessThan(16);
          else expect(Math.abs(beyond)).toBeLessThan(8);
        }).toPass({ timeout: 8_000 });
      };
      await field.click();
      await expectRunning('', language === 'en' ? 'ltr' : 'rtl');
      await expectRunning('سلام‌سلام', 'rtl');
      await expectRunning('hellohello', 'ltr');
      await expectRunning('سلام hello', 'rtl');
      await expectRunning('', language === 'en' ? 'ltr' : 'rtl');
    }
  });
}
