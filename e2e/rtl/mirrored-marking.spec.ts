// Case U1 of rtl.md §8 where marks are made: in an interface from right to left words are marked, edges moved and cards stand where
// the article's own directions say.

import { expect } from '@playwright/test';
import { expectNoBarriers } from '../driver/axe';
import { expectMentionsOnDisk } from '../driver/expect-on-disk';
import { articleOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { readyToMeasure } from '../driver/glyphs';
import { wordsOf } from '../driver/interface-language';
import { test } from '../driver/launch';
import { letterPoint } from '../driver/letters';
import { boxesOfMention } from '../driver/painted';
import { article, cards, openArticle, openSample } from '../driver/pages';
import { SEEDS } from '../driver/seeds';
import { placeOf, selectionSettled } from '../driver/selecting';
import { boxOf, middleOf } from '../driver/boxes';
import { markBeside } from '../driver/mark-beside';

const isPersian = (words: string): boolean => /^\p{Script=Arabic}/u.test(words);

for (const language of ['fa', 'he'] as const) {
  for (const seed of SEEDS) {
    test(`U1: ${language}, ${seed.name}: words are marked and edges moved by mouse and key, with the card level`, async ({
      launch,
      folder,
    }) => {
      const { page } = await launch([`--lang=${language}`]);
      await openSample(page);
      await openArticle(page, seed.title);
      await readyToMeasure(page);
      const workspace = sampleWorkspace(folder);
      const saved = await articleOnDisk(workspace, seed.fileName);
      const { edges } = wordsOf(language).window;
      const id = await markBeside(page, saved, 'Digit3', seed.shared);
      await expectMentionsOnDisk(workspace, seed.fileName, [`contested: ${seed.shared}`]);

      // Level with its words, also after the pane was scrolled, and beside them: at the other side than the library.
      const place = placeOf(saved, seed.shared);
      const card = cards(page).first();
      const expectLevel = async (): Promise<void> => {
        await expect(async () => {
          const [words] = await boxesOfMention(page, place.block, id);
          expect(Math.abs((await boxOf(card)).top - (words?.top ?? Number.NaN))).toBeLessThan(3);
        }).toPass({ timeout: 8_000 });
      };
      await expectLevel();
      await page.locator('.reader').evaluate((reader) => {
        reader.scrollTop = 60;
      });
      await expectLevel();
      expect((await boxOf(card)).right).toBeLessThanOrEqual((await boxOf(article(page))).left);

      // The colour of the card's edge is at the side of the text, where reading begins.
      const { edgeAtText, edgeAway } = await card.evaluate((element) => {
        const style = getComputedStyle(element);
        return { edgeAtText: style.borderRightWidth, edgeAway: style.borderLeftWidth };
      });
      expect([edgeAtText, edgeAway]).toEqual(['3px', '1px']);

      // Keys: Left is on where the line runs from right to left, whatever the interface does.
      const onward = isPersian(seed.shared) ? 'ArrowLeft' : 'ArrowRight';
      const backward = isPersian(seed.shared) ? 'ArrowRight' : 'ArrowLeft';
      const end = page.getByRole('button', { name: edges.end });
      await end.focus();
      await page.keyboard.press(backward);
      await expectMentionsOnDisk(workspace, seed.fileName, [`contested: ${seed.shared.slice(0, -1)}`]);
      await expect(end).toBeFocused();
      await page.keyboard.press(onward);
      await expectMentionsOnDisk(workspace, seed.fileName, [`contested: ${seed.shared}`]);

      const wider = placeOf(saved, seed.overlap);
      const last = await letterPoint(page, wider.block, wider.end - 1, isPersian(seed.overlap) ? 0.1 : 0.9);
      // The handle follows the mention a frame later.
      await selectionSettled(page);
      const grip = await middleOf(end);
      await page.mouse.move(grip.x, grip.y);
      await page.mouse.down();
      await page.mouse.move(last.x, last.y, { steps: 6 });
      await page.mouse.up();
      await expectMentionsOnDisk(workspace, seed.fileName, [`contested: ${seed.overlap}`]);
      await expect(card.locator('.card-quote')).toHaveText(seed.overlap);
      await expectLevel();
      await expectNoBarriers(page, 'a chosen mention');
    });
  }
}
