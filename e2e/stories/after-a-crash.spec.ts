// After a crash: what was said to be saved is there, and an unreadable end of the journal is set aside, not thrown away.

import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAlert } from '../driver/alerts';
import { beginWith, mark } from '../driver/beginning';
import { expectMentionsOnDisk } from '../driver/expect-on-disk';
import { articleOnDisk } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { cardOf, fillField } from '../driver/marking';
import { chooseMenu } from '../driver/native';
import { openArticle } from '../driver/pages';
import { SEEDS } from '../driver/seeds';

for (const seed of SEEDS) {
  test(`${seed.name}: what was saved survives the app being killed, and can be undone`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    await mark(begun, 'Claim', seed.claim);
    await fillField(page, cardOf(page, 'Claim', seed.claim), 'Note', 'نوشته شد');
    await expect.poll(async () => (await articleOnDisk(workspace, seed.fileName)).mentions[0]?.note).toBe('نوشته شد');
    const gone = app.waitForEvent('close');
    app.process().kill('SIGKILL');
    await gone;

    const again = await launch();
    await openArticle(again.page, seed.title);
    await expect(cardOf(again.page, 'Claim', seed.claim)).toContainText('نوشته شد');
    await expect(again.page.getByRole('alert')).toHaveCount(0);
    await chooseMenu(again.app, 'undo');
    await chooseMenu(again.app, 'undo');
    await expect(cardOf(again.page, 'Claim', seed.claim)).toHaveCount(0);
    await expectMentionsOnDisk(workspace, seed.fileName, []);
  });

  test(`${seed.name}: a journal that ends in something unreadable is told of, and the work goes on`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, workspace } = begun;
    await mark(begun, 'Claim', seed.claim);
    await app.close();
    const torn = '{"sha256":"0","entry":{"seq';
    await appendFile(join(workspace, 'journal', 'journal.jsonl'), torn);

    const again = await launch();
    const alert = again.page.getByRole('alert');
    await expect(alert).toContainText('journal could not be read');
    const kept = /[^\s\u2066-\u2069]*journal-tail-[0-9a-f]+/u.exec(await alert.innerText())?.[0] ?? '';
    expect(await readFile(kept, 'utf8')).toBe(torn);
    await expectAlert(again.page, [
      'journal could not be read',
      join(workspace, 'quarantine'),
      'everything before it is here',
    ]);
    await openArticle(again.page, seed.title);
    await expect(cardOf(again.page, 'Claim', seed.claim)).toBeVisible();
    await mark({ ...begun, ...again }, 'Source', seed.source);
    await expectMentionsOnDisk(workspace, seed.fileName, [`source: ${seed.source}`, `claim: ${seed.claim}`]);
  });
}
