// Files that something other than Hashiya changes while the app has them open: what can be taken in is shown and can be
// taken back, what may not be is set aside, and both are said.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from '../driver/axe';
import { beginWith, mark, type OpenSeed } from '../driver/beginning';
import { expectMentionsOnDisk } from '../driver/expect-on-disk';
import { articleOnDisk } from '../driver/files-on-disk';
import { keptAs } from '../driver/kept-as';
import { expect, test, type RunningApp } from '../driver/launch';
import { cardOf, fillField } from '../driver/marking';
import { chooseMenu } from '../driver/native';
import { findings, saved } from '../driver/pages';
import { SEEDS } from '../driver/seeds';

test.use({ isHandedOn: true });

const fileOf = ({ workspace, article }: OpenSeed): string => join(workspace, 'articles', `${article.id}.json`);

/** Comes back to the window, as from an editor; a display without a window manager gives no focus by itself. */
const comeBack = ({ app }: RunningApp): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.emit('focus');
  });

const findingOf = (page: Page, role: 'status' | 'alert', words: string) =>
  findings(page).getByRole(role).filter({ hasText: words });

for (const seed of SEEDS) {
  test(`${seed.name}: a note that an editor changes is taken in, said, and taken back by undo`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    await mark(begun, 'Claim', seed.claim);
    const card = cardOf(page, 'Claim', seed.claim);
    await fillField(page, card, 'Note', 'ours, نوشته شد');
    const noteOnDisk = async (): Promise<string | undefined> =>
      (await articleOnDisk(workspace, seed.fileName)).mentions[0]?.note;
    await expect.poll(noteOnDisk).toBe('ours, نوشته شد');
    await page.keyboard.press('Escape');

    const path = fileOf(begun);
    await writeFile(path, (await readFile(path, 'utf8')).replace('ours, نوشته شد', 'theirs, از بیرون'));
    await comeBack(begun);
    await expect(card).toContainText('theirs, از بیرون');
    const finding = findingOf(page, 'status', 'was changed by something other than Hashiya');
    await expect(finding).toContainText(path);
    await expect(finding).toContainText('undo takes them back');
    await expectNoBarriers(page, 'a finding');

    await chooseMenu(app, 'undo');
    await expect(card).toContainText('ours, نوشته شد');
    await expect.poll(noteOnDisk).toBe('ours, نوشته شد');
    await chooseMenu(app, 'redo');
    await expect(card).toContainText('theirs, از بیرون');
    await expect.poll(noteOnDisk).toBe('theirs, از بیرون');
    // It stays until it is dismissed, through acts and from one article to another.
    await expect(finding).toBeVisible();
    await finding.getByRole('button', { name: 'Dismiss' }).click();
    await expect(findings(page)).toHaveCount(0);
  });

  test(`${seed.name}: a change that came before an act of our own is taken in before it is overwritten`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, workspace } = begun;
    await mark(begun, 'Claim', seed.claim);
    await expectMentionsOnDisk(workspace, seed.fileName, [`claim: ${seed.claim}`]);
    const path = fileOf(begun);
    await writeFile(
      path,
      (await readFile(path, 'utf8')).replace(/"outlet":\s*(?:null|"[^"]*")/u, '"outlet": "The Editor"'),
    );
    await mark(begun, 'Source', seed.source);
    await expect(findingOf(page, 'status', 'was changed by something other than Hashiya')).toContainText(path);
    await expect.poll(async () => (await articleOnDisk(workspace, seed.fileName)).outlet).toBe('The Editor');
    await expectMentionsOnDisk(workspace, seed.fileName, [`source: ${seed.source}`, `claim: ${seed.claim}`]);
  });

  test(`${seed.name}: a text that was changed from outside is set aside, and ours put back`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, workspace, article } = begun;
    await mark(begun, 'Claim', seed.claim);
    await expectMentionsOnDisk(workspace, seed.fileName, [`claim: ${seed.claim}`]);
    await saved(page);
    const path = fileOf(begun);
    const altered = JSON.stringify({
      ...(JSON.parse(await readFile(path, 'utf8')) as object),
      text: article.text.replace(seed.word, [...seed.word].reverse().join('')),
    });
    await writeFile(path, altered);
    await comeBack(begun);
    const finding = findingOf(page, 'alert', 'was not taken in');
    await expect(finding).toContainText('the text of the article was changed in it');
    expect(await readFile(keptAs(await finding.innerText()), 'utf8')).toBe(altered);
    await expectNoBarriers(page, 'a grave finding');
    await mark(begun, 'Source', seed.source);
    await expectMentionsOnDisk(workspace, seed.fileName, [`source: ${seed.source}`, `claim: ${seed.claim}`]);
    expect((await articleOnDisk(workspace, seed.fileName)).text).toBe(article.text);
  });
}
