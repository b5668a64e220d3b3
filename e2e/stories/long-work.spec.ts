// Work that takes long: many files at once come in as one act, with progress, or not at all; a check of the workspace.

import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectNoBarriers } from '../driver/axe';
import { beginWith, mark } from '../driver/beginning';
import { expectMentionsOnDisk } from '../driver/expect-on-disk';
import { articlesOnDisk } from '../driver/files-on-disk';
import { dropPaths } from '../driver/giving-files';
import { expect, test } from '../driver/launch';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { closeImportedList, expectArticles, importedList, library } from '../driver/pages';
import { SEEDS, type Seed } from '../driver/seeds';

const FILES = 40;

const LINES: Readonly<Record<string, string>> = {
  ltr: 'The envoy said that talks would resume in Geneva on Thursday, and the ministry denied it.',
  rtl: 'قال المبعوث إن المحادثات ستستأنف يوم الخميس في جنيف، ونفت الوزارة ذلك.',
};

/** Writes texts of so many lines, in the direction of a seed; returns their paths. */
const writeTexts = async (folder: string, seed: Seed, lines: number): Promise<string[]> => {
  const line = LINES[seed.name.endsWith('right to left') ? 'rtl' : 'ltr'] ?? '';
  const paths = Array.from({ length: FILES }, (_nothing, index) => join(folder, `text ${String(index + 1)}.txt`));
  for (const [index, path] of paths.entries()) {
    await writeFile(path, `${String(index + 1)}. ${line}\n${`${line}\n`.repeat(lines)}`);
  }
  return paths;
};

for (const seed of SEEDS) {
  test(`${seed.name}: many files come in with progress, as one act, each with its outcome`, async ({
    launch,
    folder,
  }) => {
    test.slow();
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    await mark(begun, 'Claim', seed.claim);
    const paths = await writeTexts(folder, seed, 3000);
    const refused = join(folder, 'empty.txt');
    await writeFile(refused, '');
    await answerOpenDialogs(app, [...paths, refused]);
    await chooseMenu(app, 'import');
    const progress = page.getByRole('progressbar', { name: 'Importing articles' });
    await expect(progress).toBeVisible();
    await expect(progress).toContainText(/of 41/u);
    await expectNoBarriers(page, 'long work');
    const list = importedList(page);
    await expect(list).toContainText('40 articles were imported', { timeout: 60_000 });
    await list.getByText('Not imported: 1').click();
    await expect(list.getByRole('row')).toContainText('is empty');
    await closeImportedList(page);
    await expect(progress).toHaveCount(0);
    await expectArticles(page, FILES + 2);
    await expect.poll(async () => (await articlesOnDisk(workspace)).length, { timeout: 30_000 }).toBe(FILES + 2);

    // Some of them again, by a drop: they are there already, and nothing is done.
    const [first = '', second = ''] = paths;
    await dropPaths(page, [first, second]);
    await expect(list.getByText('Already there: 2')).toBeVisible();
    await closeImportedList(page);
    await chooseMenu(app, 'undo');
    await expect(library(page).getByRole('row')).toHaveCount(2);
    await expect.poll(async () => (await articlesOnDisk(workspace)).length, { timeout: 30_000 }).toBe(2);
    await expectMentionsOnDisk(workspace, seed.fileName, [`claim: ${seed.claim}`]);
  });

  test(`${seed.name}: cancelled, the workspace is as it was, and can be worked in`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    await mark(begun, 'Claim', seed.claim);
    await expectMentionsOnDisk(workspace, seed.fileName, [`claim: ${seed.claim}`]);
    await answerOpenDialogs(app, await writeTexts(folder, seed, 6000));
    await chooseMenu(app, 'import');
    const progress = page.getByRole('progressbar', { name: 'Importing articles' });
    await expect(progress).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'This was cancelled' })).toBeVisible();
    await expect(progress).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(library(page).getByRole('row')).toHaveCount(2);
    expect(await articlesOnDisk(workspace)).toHaveLength(2);
    expect(await readdir(join(workspace, 'originals'))).toHaveLength(2);
    await mark(begun, 'Source', seed.source);
    await expectMentionsOnDisk(workspace, seed.fileName, [`source: ${seed.source}`, `claim: ${seed.claim}`]);
  });

  test(`${seed.name}: a check says that all is well, or what is wrong and where`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace, article } = begun;
    await mark(begun, 'Claim', seed.claim);
    const dialog = page.getByRole('dialog', { name: 'Check of the workspace' });
    await chooseMenu(app, 'verify-workspace');
    await expect(dialog).toContainText('All is well');
    await expect(dialog).toContainText('2 articles with 1 mention.');
    await expectNoBarriers(page, 'a check that found nothing');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toHaveCount(0);

    const original = join(workspace, 'originals', article.original.sha256);
    await rm(original);
    await chooseMenu(app, 'verify-workspace');
    await expect(dialog).toContainText('1 problem was found');
    const problem = dialog.getByRole('list', { name: 'Problems' }).getByRole('listitem');
    await expect(problem).toHaveCount(1);
    await expect(problem).toContainText('its original is not there');
    await expect(problem).toContainText(original);
    await expect(problem).toContainText(article.title);
    await expectNoBarriers(page, 'a check that found something');
  });
}
