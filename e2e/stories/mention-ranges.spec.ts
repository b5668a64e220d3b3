// A mention of several ranges, and edges that are moved: by key, by word, and by dragging their handles.

import type { Page } from '@playwright/test';
import { beginWith, mark } from '../driver/beginning';
import { expectMentionsOnDisk } from '../driver/expect-on-disk';
import { expect, test } from '../driver/launch';
import { letterPoint } from '../driver/letters';
import { cardOf, spansOf } from '../driver/marking';
import { saved, text, toolbar } from '../driver/pages';
import { SEEDS } from '../driver/seeds';
import { placeOf, selectByDrag } from '../driver/selecting';

test.use({ isHandedOn: true });

const isPersian = (words: string): boolean => /^\p{Script=Arabic}/u.test(words);

const handle = (page: Page, edge: 'Start' | 'End') => page.getByRole('button', { name: `${edge} of the mention` });

for (const seed of SEEDS) {
  // In a right-to-left line the next letter is to the left.
  const onward = isPersian(seed.claim) ? 'ArrowLeft' : 'ArrowRight';
  const backward = isPersian(seed.claim) ? 'ArrowRight' : 'ArrowLeft';

  test(`${seed.name}: a selection is added to the chosen mention, by button and by key`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, workspace, article } = begun;
    const id = await mark(begun, 'Claim', seed.claim);
    await selectByDrag(page, placeOf(article, seed.elsewhere));
    await toolbar(page).getByRole('button', { name: 'Add to mention' }).click();
    const inOrder = [seed.claim, seed.elsewhere].join(' … ');
    await expect(cardOf(page, 'Claim', inOrder)).toContainText('2 parts');
    await selectByDrag(page, placeOf(article, seed.source));
    await page.keyboard.press('+');
    const all = [seed.source, seed.claim, seed.elsewhere];
    await expect(cardOf(page, 'Claim', all.join(' … '))).toContainText('3 parts');
    expect(await spansOf(page, id).allTextContents()).toEqual(all);
    await expectMentionsOnDisk(workspace, seed.fileName, [`claim: ${all.join(' … ')}`]);
    await saved(page);

    await text(page).focus();
    await page.keyboard.press('Control+Z');
    await expectMentionsOnDisk(workspace, seed.fileName, [`claim: ${inOrder}`]);
    await expect(spansOf(page, id)).toHaveText([seed.claim, seed.elsewhere]);
  });

  test(`${seed.name}: an edge moves by a letter and by a word with the keys`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, workspace, article } = begun;
    const id = await mark(begun, 'Source', seed.shared);
    const start = article.text.indexOf(seed.shared);
    const end = start + seed.shared.length;
    const marked = (from: number, to: number): string => article.text.slice(start + from, end + to);

    await handle(page, 'End').focus();
    await page.keyboard.press(backward);
    await expectMentionsOnDisk(workspace, seed.fileName, [`source: ${marked(0, -1)}`]);
    await page.keyboard.press(onward);
    await expectMentionsOnDisk(workspace, seed.fileName, [`source: ${marked(0, 0)}`]);
    await handle(page, 'Start').focus();
    await page.keyboard.press(onward);
    await expectMentionsOnDisk(workspace, seed.fileName, [`source: ${marked(1, 0)}`]);
    await expect(spansOf(page, id)).toHaveText(marked(1, 0));
    await expect(handle(page, 'Start')).toBeFocused();

    // The white space that a step by word takes in at the edge is not kept.
    await page.keyboard.press(`Control+${onward}`);
    const [first = ''] = seed.shared.split(' ');
    await expectMentionsOnDisk(workspace, seed.fileName, [`source: ${seed.shared.slice(first.length + 1)}`]);
  });

  test(`${seed.name}: an edge is dragged to another letter, and shows where it would come to rest`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, workspace, article } = begun;
    const id = await mark(begun, 'Contested', seed.shared);
    const wider = placeOf(article, seed.overlap);
    const last = await letterPoint(page, wider.block, wider.end - 1, isPersian(seed.overlap) ? 0.1 : 0.9);
    const grip = await handle(page, 'End').boundingBox();
    if (grip === null) throw new Error('the handle is not shown');
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await page.mouse.down();
    await page.mouse.move(last.x, last.y, { steps: 6 });
    const reached = `${seed.shared}${article.text.slice(article.text.indexOf(seed.shared) + seed.shared.length).slice(0, seed.overlap.length - seed.shared.length)}`;
    expect(reached).toBe(seed.overlap);
    await expect(spansOf(page, id)).toHaveText(seed.overlap);
    await page.mouse.up();
    await expectMentionsOnDisk(workspace, seed.fileName, [`contested: ${seed.overlap}`]);
    await expect(cardOf(page, 'Contested', seed.overlap)).toBeVisible();
  });

  test(`${seed.name}: white space alone is refused with a word, and nothing is marked`, async ({ launch, folder }) => {
    const { page, workspace, article } = await beginWith(seed, launch, folder);
    const place = placeOf(article, seed.shared);
    const gap = seed.shared.indexOf(' ');
    await selectByDrag(page, {
      ...place,
      start: place.start + gap,
      end: place.start + gap + 1,
      words: isPersian(seed.shared) ? 'ا' : 'a',
    });
    await expect(toolbar(page)).toBeVisible();
    await page.keyboard.press('Digit1');
    await expect(page.getByRole('alert')).toContainText('Nothing but white space is selected');
    await expectMentionsOnDisk(workspace, seed.fileName, []);
  });
}
