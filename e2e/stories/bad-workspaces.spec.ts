// Workspaces that cannot be read or written: the folder or file is named, with cause and next step, and no work is lost.

import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAlert } from '../driver/alerts';
import { beginWith, mark } from '../driver/beginning';
import { expectMentionsOnDisk } from '../driver/expect-on-disk';
import { keptAs } from '../driver/kept-as';
import { sampleWorkspace } from '../driver/files-on-disk';
import { exportThroughMenu, expectQuotesInText, quotesOf, readExport } from '../driver/exports';
import { expect, test } from '../driver/launch';
import { cardOf } from '../driver/marking';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { cards, findings, openArticle, openSample, saved, savingState, text } from '../driver/pages';
import { withPlainRights } from '../driver/permissions';
import { SEEDS } from '../driver/seeds';
import { placeOf, selectByDrag } from '../driver/selecting';

for (const seed of SEEDS) {
  test(`${seed.name}: the workspace folder vanishes; nothing on screen is lost, and it can be exported or saved again`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace, article } = begun;
    await mark(begun, 'Source', seed.source);
    const elsewhere = join(folder, 'elsewhere');
    await rename(workspace, elsewhere);

    await selectByDrag(page, placeOf(article, seed.claim));
    await page.keyboard.press('Digit1');
    await expectAlert(page, [workspace, 'no longer there', 'put the folder back', 'export your work']);
    await expect(savingState(page)).toHaveText('Not saved');
    await expect(cards(page)).toHaveCount(1);
    await expect(cardOf(page, 'Source', seed.source)).toBeVisible();

    const exported = join(folder, 'rescued.json');
    await exportThroughMenu({ app, page }, exported);
    const rescued = await readExport(exported);
    expectQuotesInText(rescued);
    expect(quotesOf(rescued, seed.title)).toEqual([seed.source]);
    expect(rescued.articles).toHaveLength(2);

    // The folder is put back: the same words, still selected or not, can be marked, and undo knows both acts.
    await rename(elsewhere, workspace);
    await mark(begun, 'Claim', seed.claim);
    await saved(page);
    await expectMentionsOnDisk(workspace, seed.fileName, [`source: ${seed.source}`, `claim: ${seed.claim}`]);
  });

  test(`${seed.name}: the workspace folder is removed for good; the app goes on answering and a new one can be made`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    await mark(begun, 'Contested', seed.overlap);
    await rm(workspace, { recursive: true });
    await chooseMenu(app, 'undo');
    await expectAlert(page, [workspace, 'no longer there']);
    await expect(cardOf(page, 'Contested', seed.overlap)).toBeVisible();
    await exportThroughMenu({ app, page }, join(folder, 'rescued.json'));
    await answerOpenDialogs(app, [join(folder, 'new one')]);
    await chooseMenu(app, 'new-workspace');
    await expect(page.getByRole('heading', { name: 'new one' })).toBeVisible();
    await answerOpenDialogs(app, [join(folder, 'rescued.json')]);
    await chooseMenu(app, 'import');
    await openArticle(page, seed.title);
    await expect(cardOf(page, 'Contested', seed.overlap)).toBeVisible();
    await expectMentionsOnDisk(join(folder, 'new one'), seed.fileName, [`contested: ${seed.overlap}`]);
  });

  test(`${seed.name}: a damaged article file is made good at start and said so, and its bytes are kept`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, workspace, article } = begun;
    await mark(begun, 'Source', seed.source);
    await mark(begun, 'Claim', seed.claim);
    await app.close();
    const path = join(workspace, 'articles', `${article.id}.json`);
    const good = await readFile(path);
    const damages = [
      { bytes: good.subarray(0, good.length / 2), cause: 'it is not JSON' },
      { bytes: Buffer.concat([good.subarray(0, 100), Buffer.from([0xff])]), cause: 'it is not UTF-8' },
      { bytes: Buffer.alloc(0), cause: 'it is not JSON' },
    ];
    for (const { bytes, cause } of damages) {
      await writeFile(path, bytes);
      const { app: mended, page } = await launch();
      const finding = findings(page).getByRole('status').filter({ hasText: path });
      await expect(finding).toContainText('was made good; nothing is missing');
      await expect(finding).toContainText(cause);
      const kept = keptAs(await finding.innerText());
      expect(kept).toContain(join(workspace, 'quarantine'));
      expect(await readFile(kept)).toEqual(bytes);
      await openArticle(page, seed.title);
      await expect(cardOf(page, 'Claim', seed.claim)).toBeVisible();
      await expect(cardOf(page, 'Source', seed.source)).toBeVisible();
      await expectMentionsOnDisk(workspace, seed.fileName, [`source: ${seed.source}`, `claim: ${seed.claim}`]);
      await finding.getByRole('button', { name: 'Dismiss' }).click();
      await expect(findings(page)).toHaveCount(0);
      await mended.close();
    }
    // The work goes on, and undo still knows what came before the damage.
    const again = await launch();
    await text(again.page).waitFor();
    await expect(findings(again.page)).toHaveCount(0);
    await openArticle(again.page, seed.title);
    await chooseMenu(again.app, 'undo');
    await expect(cardOf(again.page, 'Claim', seed.claim)).toHaveCount(0);
    await expectMentionsOnDisk(workspace, seed.fileName, [`source: ${seed.source}`]);
  });
}

test('where nothing is left to make a workspace good from, it is named, left as it is, and a backup is offered', async ({
  launch,
  folder,
}) => {
  const first = await launch();
  await openSample(first.page);
  await first.app.close();
  const workspace = sampleWorkspace(folder);
  const path = join(workspace, 'workspace.json');
  await writeFile(path, '{"torn');
  await rm(join(workspace, 'previous', 'workspace.json'), { force: true });
  const { page } = await launch();
  const alert = page.getByRole('alert').filter({ hasText: path });
  await expect(alert).toContainText('it is not JSON');
  await expect(alert.getByRole('button', { name: 'Restore from a backup…' })).toBeVisible();
  await expectAlert(page, [path, 'Restore the workspace from a backup']);
  expect(await readFile(path, 'utf8')).toBe('{"torn');
});

test('a folder that may not be read, and one that is no workspace, are named, and the open workspace stays open', async ({
  launch,
  folder,
}) => {
  const [, seed] = SEEDS;
  if (seed === undefined) throw new Error('there are two seeds');
  const begun = await beginWith(seed, launch, folder);
  const { app, page } = begun;
  const closed = join(folder, 'closed');
  await mkdir(closed);
  await writeFile(join(closed, 'workspace.json'), '{}');
  await chmod(folder, 0o755);
  await chmod(closed, 0o000);
  await answerOpenDialogs(app, [closed]);
  await withPlainRights(app, async () => {
    await chooseMenu(app, 'open-workspace');
    await expectAlert(page, [closed, 'could not be read', 'permission denied', 'Check the folder’s permissions']);
  });
  await chmod(closed, 0o700);
  await writeFile(join(folder, 'a file.txt'), '');
  for (const [path, cause] of [
    [join(folder, 'nowhere'), 'is not a Hashiya workspace, or is not there'],
    [join(folder, 'a file.txt'), 'could not be read'],
  ] as const) {
    await answerOpenDialogs(app, [path]);
    await chooseMenu(app, 'open-workspace');
    await expectAlert(page, [path, cause]);
  }
  await answerOpenDialogs(app, [folder]);
  await chooseMenu(app, 'new-workspace');
  await expectAlert(page, [folder, 'is not empty', 'Choose an empty folder']);
  await mark(begun, 'Claim', seed.claim);
});
