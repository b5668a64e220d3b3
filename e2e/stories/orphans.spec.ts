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
  test(`${seed.name}: a mention whose words another program has changed is listed as an orphan and exported as one`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace, article } = begun;
    const lost = await mark(begun, 'Claim', seed.claim);
    await fillField(page, cardOf(page, 'Claim', seed.claim), 'Note', 'kept');
    const placed = await mark(begun, 'Source', seed.source);
    await app.close();

    // One letter inside the claim becomes another: the offsets stay right, the quote does not.
    const path = join(workspace, 'articles', `${article.id}.json`);
    const at = article.text.indexOf(seed.claim) + 1;
    const altered = `${article.text.slice(0, at)}X${article.text.slice(at + 1)}`;
    const file = JSON.parse(await readFile(path, 'utf8')) as { text: string };
    await writeFile(path, JSON.stringify({ ...file, text: altered }));

    const again = await launch();
    await openArticle(again.page, seed.title);
    const orphans = margin(again.page).getByRole('region', { name: 'Orphans' });
    await expect(orphans.getByRole('heading', { name: 'Orphans 1' })).toBeVisible();
    await expect(orphans.getByRole('article', { name: `Claim: ${seed.claim}` })).toContainText('kept');
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
