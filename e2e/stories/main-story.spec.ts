// The main job: from the first start to an export whose quotes equal the text, on both seeds.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportThroughMenu, expectQuotesInText, quotesOf, readExport } from '../driver/exports';
import { expectMentionsOnDisk } from '../driver/expect-on-disk';
import { articleOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { letterPoint } from '../driver/letters';
import { cardOf, markByKey, markByToolbar } from '../driver/marking';
import { cards, openArticle, openSample, text } from '../driver/pages';
import { seedBytes, SEEDS } from '../driver/seeds';
import { placeOf, selectByDoubleClick, selectByDrag, selectByKeyboard } from '../driver/selecting';

for (const seed of SEEDS) {
  test(`${seed.name}: marked by mouse and keyboard, restarted, exported, every quote equals the text`, async ({
    launch,
    folder,
  }) => {
    const workspace = sampleWorkspace(folder);
    const { app, page } = await launch();
    await openSample(page);
    await openArticle(page, seed.title);
    const before = await articleOnDisk(workspace, seed.fileName);

    await test.step('the text is the seed, and the original is kept byte for byte', async () => {
      const bytes = await seedBytes(seed);
      expect(before.text).toBe(bytes.toString('utf8'));
      expect(await readFile(join(workspace, 'originals', before.original.sha256))).toEqual(bytes);
      const shown = await text(page)
        .locator('[data-block]')
        .evaluateAll((blocks) => blocks.map((block) => block.textContent));
      expect(shown).toEqual(before.blocks.map((block) => before.text.slice(block.start, block.end)));
    });

    const expected = [`source: ${seed.source}`, `claim: ${seed.claim}`, `contested: ${seed.overlap}`];

    await test.step('a claim by dragging, a source with the keys alone, a contested mark over the claim', async () => {
      await selectByDrag(page, placeOf(before, seed.claim));
      await markByToolbar(page, 'Claim', seed.claim);
      await selectByKeyboard(page, placeOf(before, seed.source));
      await markByKey(page, 'Source', seed.source);
      await selectByDrag(page, placeOf(before, seed.overlap));
      await markByKey(page, 'Contested', seed.overlap);
      await expectMentionsOnDisk(workspace, seed.fileName, expected);
    });

    await test.step('where two lie over each other, the text carries both', async () => {
      const { block, start } = placeOf(before, seed.shared);
      const { x, y } = await letterPoint(page, block, start + 1, 0.5);
      const kinds = await page.evaluate(
        (point) => {
          const found: (string | null)[] = [];
          let span = document.elementFromPoint(point.x, point.y)?.closest('[data-mention]') ?? null;
          for (; span !== null; span = span.parentElement?.closest('[data-mention]') ?? null)
            found.push(span.getAttribute('data-kind'));
          return found.sort();
        },
        { x, y },
      );
      expect(kinds).toEqual(['claim', 'contested']);
    });

    await test.step('a word by double click, taken back and done again with the keys', async () => {
      await selectByDoubleClick(page, placeOf(before, seed.word));
      await markByKey(page, 'Contested', seed.word);
      await page.keyboard.press('Control+Z');
      await expect(cardOf(page, 'Contested', seed.word)).toHaveCount(0);
      await expectMentionsOnDisk(workspace, seed.fileName, expected);
      await page.keyboard.press('Control+Shift+Z');
      await expect(cardOf(page, 'Contested', seed.word)).toBeVisible();
      await expectMentionsOnDisk(workspace, seed.fileName, [...expected, `contested: ${seed.word}`]);
    });

    await app.close();
    const again = await launch();

    await test.step('after a restart all of it is there, and undo goes on where it was', async () => {
      await openArticle(again.page, seed.title);
      await expect(cards(again.page)).toHaveCount(4);
      await text(again.page).focus();
      await again.page.keyboard.press('Control+Z');
      await expect(cards(again.page)).toHaveCount(3);
      await expectMentionsOnDisk(workspace, seed.fileName, expected);
    });

    await test.step('the export says the same, and says it the same way twice', async () => {
      const files = [join(folder, 'first.json'), join(folder, 'second.json')] as const;
      for (const file of files) await exportThroughMenu(again, file);
      expect(await readFile(files[0])).toEqual(await readFile(files[1]));
      const exported = await readExport(files[0]);
      expect(exported).toMatchObject({ format: 'hashiya', formatVersion: 2 });
      expectQuotesInText(exported);
      expect(quotesOf(exported, seed.title)).toEqual([seed.source, seed.claim, seed.overlap]);
    });
  });
}
