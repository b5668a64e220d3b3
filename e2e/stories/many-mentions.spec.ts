// An article with thousands of mentions, which come to the window in pieces: all of them are there, from the first to the last,
// after a start as after a change.

import type { Locator } from '@playwright/test';
import { actDirectly, showAnew } from '../driver/act-directly';
import { declarationLines } from '../driver/declaration';
import { articleOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { dropText } from '../driver/import-text';
import { expect, test } from '../driver/launch';
import { spansOf } from '../driver/marking';
import { cards, library, openSample, saved, text } from '../driver/pages';

test.use({ isHandedOn: true });

const TEXTS = [
  { name: 'English, left to right', code: 'eng', fileName: 'much-marked.txt' },
  { name: 'Persian, right to left', code: 'pes_1', fileName: 'much-marked-persian.txt' },
] as const;

const LINES = 130;
const MENTIONS_A_LINE = 18;
/** How long a mention is and how far the next begins after it, in UTF-16 code units. */
const [LENGTH, STEP] = [3, 4];
const COUNT = LINES * MENTIONS_A_LINE;

for (const { name, code, fileName } of TEXTS) {
  test(`${name}: of ${String(COUNT)} mentions none is missing, and the last is found, deleted and brought back`, async ({
    launch,
    folder,
  }) => {
    const { page } = await launch();
    // Words without a gap, so that no mention ends in a space and is trimmed.
    const prose = declarationLines(code).map((line) => line.replace(/[^\p{L}]/gu, ''));
    const long = prose.filter(({ length }) => length > MENTIONS_A_LINE * STEP);
    await openSample(page);
    await dropText(page, fileName, Array.from({ length: LINES }, (_, at) => long[at % long.length] ?? '').join('\n'));
    const workspace = sampleWorkspace(folder);
    const article = await articleOnDisk(workspace, fileName);
    const selections = article.blocks.flatMap(({ start }) =>
      Array.from({ length: MENTIONS_A_LINE }, (_, at) => ({
        start: start + at * STEP,
        end: start + at * STEP + LENGTH,
      })),
    );
    await actDirectly(page, { command: 'add-mentions', articleId: article.id, kind: 'claim', selections });
    await showAnew(page);
    await library(page).locator(`[data-key="${article.id}"]`).click();
    const { mentions } = await articleOnDisk(workspace, fileName);
    expect(mentions).toHaveLength(COUNT);

    const card = (id = ''): Locator => page.locator(`[data-card="${id}"]`);
    const last = mentions.at(-1)?.id ?? '';
    await expect(card(mentions[0]?.id)).toHaveAttribute('aria-setsize', String(COUNT));
    await text(page).focus();
    await page.keyboard.press('Shift+F8');
    await expect(card(last)).toHaveAttribute('aria-posinset', String(COUNT));
    await expect(card(last)).toBeInViewport();
    await expect(spansOf(page, last).first()).toBeInViewport();

    await card(last).press('Delete');
    await expect(spansOf(page, last)).toHaveCount(0);
    await expect(cards(page).first()).toHaveAttribute('aria-setsize', String(COUNT - 1));
    await saved(page);
    expect((await articleOnDisk(workspace, fileName)).mentions).toHaveLength(COUNT - 1);
    await expect(text(page)).toBeFocused();
    await page.keyboard.press('Control+Z');
    await expect(card(last)).toHaveAttribute('aria-setsize', String(COUNT));
    await saved(page);
    expect((await articleOnDisk(workspace, fileName)).mentions.map(({ id }) => id)).toEqual(
      mentions.map(({ id }) => id),
    );
  });
}
