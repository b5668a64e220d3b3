// Orphans: when the words of a mention are no longer at their place, it is listed with its quote, never hidden or moved.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beginWith, mark } from '../driver/beginning';
import { expectMentionsOnDisk } from '../driver/expect-on-disk';
import { exportThroughMenu, readExport } from '../driver/exports';
import { expect, test } from '../driver/launch';
import { cardOf, fillField, spansOf } from '../driver/marking';
import { cards, margin, openArticle } from '../driver/pages';
import { SEEDS } from '../driver/seeds';

for (const seed of SEEDS) {
  test(`${seed.name}: a mention whose quote another program has changed is listed as an orphan and exported as one`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace, article } = begun;
    const lost = await mark(begun, 'Claim', seed.claim);
    await fillField(page, cardOf(page, 'Claim', seed.claim), 'Note', 'kept');
    const placed = await mark(begun, 'Source', seed.source);
    await app.close();

    // One letter of the quote becomes another: the text no longer has it at its place.
    const path = join(workspace, 'articles', `${article.id}.json`);
    const quote = `${seed.claim.slice(0, 1)}X${seed.claim.slice(2)}`;
    const file = await readFile(path, 'utf8');
    await writeFile(path, file.replace(`"quote": ${JSON.stringify(seed.claim)}`, `"quote": ${JSON.stringify(quote)}`));

    const again = await launch();
    await openArticle(again.page, seed.title);
    const orphans = margin(again.page).getByRole('region', { name: 'Orphans' });
    await expect(orphans.getByRole('heading', { name: 'Orphans 1' })).toBeVisible();
    await expect(orphans.getByRole('article', { name: `Claim: ${quote}` })).toContainText('kept');
    await expect(spansOf(again.page, lost)).toHaveCount(0);
    await expect(spansOf(again.page, placed).first()).toBeVisible();
    await expect(cards(again.page)).toHaveCount(2);

    const exported = join(folder, 'export.json');
    await exportThroughMenu(again, exported);
    const mentions = (await readExport(exported)).articles.flatMap((candidate) => candidate.mentions);
    expect(mentions.map(({ id, placement }) => [id, placement])).toEqual([
      [placed, 'placed'],
      [lost, 'orphan'],
    ]);

    const card = orphans.getByRole('article');
    await card.click();
    await fillField(again.page, card, 'Note', 'looked at');
    await card.getByRole('button', { name: 'Delete mention' }).click();
    await expect(orphans).toHaveCount(0);
    await expectMentionsOnDisk(workspace, seed.fileName, [`source: ${seed.source}`]);
  });
}
