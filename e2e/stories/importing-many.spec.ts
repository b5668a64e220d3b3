// Many files at once: what became of each, the encoding of those that do not say it, and what is nearly the same as
// what is there; from files, a folder, and a drop.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { expectNoBarriers } from '../driver/axe';
import { articleOnDisk, articlesOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { dropPaths } from '../driver/giving-files';
import { expect, test } from '../driver/launch';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { article, closeImportedList, importedList, library, openSample, text } from '../driver/pages';

test.use({ isHandedOn: true });

const SETS = [
  {
    name: 'left to right',
    direction: 'ltr',
    title: 'Talks in Geneva',
    line: (index: number) => `The envoy said in sentence ${String(index)} that talks would resume on that day.`,
    added: 'The ministry denied all of it on Friday.',
    // Речь in windows-1251 is as well a word of other encodings.
    unsure: { bytes: [0xd0, 0xe5, 0xf7, 0xfc, 0x20, 0xec, 0xe8, 0xf0], encoding: 'windows-1251', text: 'Речь мир' },
  },
  {
    name: 'right to left',
    direction: 'rtl',
    title: 'محادثات في جنيف',
    line: (index: number) => `قال المبعوث في الجملة ${String(index)} إن المحادثات ستستأنف يوم الخميس في جنيف.`,
    added: 'ونفت الوزارة ذلك كله يوم الجمعة.',
    unsure: { bytes: [0xf7, 0xe5, 0xf8, 0xe0, 0x20, 0xec, 0xf9], encoding: 'windows-1255', text: 'קורא לש' },
  },
] as const;

type Set = (typeof SETS)[number];

const reportOf = ({ title, line }: Set): string =>
  [title, ...Array.from({ length: 30 }, (_none, index) => line(index))].join('\n');

/** The report again, with a line more. */
const repostOf = (set: Set): string => `${reportOf(set)}\n${set.added}`;

/** A folder with folders in it: a report, its repost in an archive, a text of unsure encoding, an empty file, a picture. */
const writeFolder = async (parent: string, set: Set): Promise<string> => {
  const folder = join(parent, 'collected');
  await mkdir(join(folder, 'below', 'deeper'), { recursive: true });
  await writeFile(join(folder, 'report.txt'), reportOf(set));
  await writeFile(join(folder, 'below', 'again.txt'), reportOf(set));
  await writeFile(join(folder, 'below', 'deeper', 'unsure.txt'), Buffer.from(set.unsure.bytes));
  await writeFile(join(folder, 'below', 'empty.txt'), '');
  await writeFile(join(folder, 'picture.png'), Buffer.of(1));
  const bytes = new TextEncoder().encode(repostOf(set));
  await writeFile(join(folder, 'site.zip'), zipSync({ 'pages/repost.txt': bytes, 'pages/style.css': Buffer.of(1) }));
  return folder;
};

const rowOf = (page: Page, fileName: string): Locator =>
  importedList(page).getByRole('row').filter({ hasText: fileName });

const encodingDialog = (page: Page): Locator => page.getByRole('dialog', { name: /Choose the encoding of/u });

const pairDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Nearly the same' });

for (const set of SETS) {
  test(`${set.name}: a folder comes in as one act, and every file has its outcome`, async ({ launch, folder }) => {
    const { app, page } = await launch();
    await openSample(page);
    await answerOpenDialogs(app, [await writeFolder(folder, set)]);
    await chooseMenu(app, 'import-folder');
    const list = importedList(page);
    await expect(list).toContainText('2 articles were imported');
    for (const count of ['All: 7', 'Imported: 2', 'Already there: 1', 'Encoding to choose: 1', 'Not imported: 3'])
      await expect(list.getByText(count, { exact: true })).toBeVisible();
    await expect(list.getByText('Nearly the same as another: 2')).toBeVisible();
    await expect(rowOf(page, 'empty.txt')).toContainText('is empty');
    await expect(
      rowOf(page, 'again.txt').or(rowOf(page, 'report.txt')).filter({ hasText: 'Already there' }),
    ).toHaveCount(1);
    await expectNoBarriers(page, 'what was imported');

    await list.getByText('Not imported: 3').click();
    await expect(list.getByRole('row')).toHaveCount(3);
    await expect(rowOf(page, 'picture.png')).toContainText('no ending that Hashiya reads');
    await expect(rowOf(page, 'site.zip: pages/style.css')).toContainText('no ending that Hashiya reads');
    await list.getByRole('button', { name: 'Copy the list' }).click();
    await expect(list.getByText('The list was copied.')).toBeVisible();
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toMatch(/^Not imported\t.*empty\.txt\t.* is empty/u);
    await list.getByText('All: 7').click();

    // The encoding is chosen by what the text reads like.
    await rowOf(page, 'unsure.txt').getByRole('button', { name: 'Choose the encoding…' }).click();
    const dialog = encodingDialog(page);
    const { encoding, text: words, bytes } = set.unsure;
    await expect(dialog.getByRole('button', { name: 'Import in this encoding' })).toBeDisabled();
    await dialog.getByText(words, { exact: true }).click();
    await expect(dialog.getByRole('radio', { name: encoding })).toBeChecked();
    await expectNoBarriers(page, 'the choice of an encoding');
    await dialog.getByRole('button', { name: 'Import in this encoding' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(list.getByText('Imported: 3', { exact: true })).toBeVisible();
    const chosen = await articleOnDisk(sampleWorkspace(folder), 'unsure.txt');
    expect(chosen.text).toBe(words);
    expect(chosen.original).toMatchObject({
      byteLength: bytes.length,
      howRead: { encoding: { label: encoding, reason: 'analyst' } },
    });

    // From the list to an article, and back to the list.
    await rowOf(page, 'unsure.txt').getByRole('button', { name: 'Go to the article' }).click();
    await expect(list).toHaveCount(0);
    await expect(text(page)).toHaveText(words);
    await page.getByRole('button', { name: 'Show what was imported' }).click();
    await closeImportedList(page);
    const repost = await articleOnDisk(sampleWorkspace(folder), 'repost.txt');
    expect(repost.original.source).toMatchObject({ kind: 'archive', part: 'pages/repost.txt' });
    await chooseMenu(app, 'undo');
    await chooseMenu(app, 'undo');
    await expect(library(page).getByRole('row')).toHaveCount(2);
  });

  test(`${set.name}: a repost is noticed, shown with what differs, and made the newer text`, async ({
    launch,
    folder,
  }) => {
    const { app, page } = await launch();
    await openSample(page);
    const [report, repost] = [join(folder, 'report.txt'), join(folder, 'repost.txt')];
    await writeFile(report, reportOf(set));
    await writeFile(repost, repostOf(set));
    await answerOpenDialogs(app, [report]);
    await chooseMenu(app, 'import');
    await expect(library(page).getByRole('row')).toHaveCount(3);
    const { id } = await articleOnDisk(sampleWorkspace(folder), 'report.txt');

    const noticed = page.getByRole('status').filter({ hasText: 'is nearly the same as' });
    const dialog = pairDialog(page);
    await answerOpenDialogs(app, [repost]);
    await chooseMenu(app, 'import');
    await noticed.getByRole('button', { name: 'Show what differs' }).click();
    await expect(dialog).toContainText('100%');
    await expect(dialog.locator('ins')).toContainText(set.added);
    await expect(dialog.locator('del')).toHaveCount(0);
    await expect(dialog.locator('.difference-passage')).toHaveAttribute('dir', set.direction);
    await expectNoBarriers(page, 'two articles that are nearly the same');
    await dialog.getByRole('button', { name: 'Remove the new one' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(library(page).getByRole('row')).toHaveCount(3);
    await expect.poll(async () => (await articlesOnDisk(sampleWorkspace(folder))).length).toBe(3);

    await chooseMenu(app, 'import');
    await noticed.getByRole('button', { name: 'Show what differs' }).click();
    await dialog.getByRole('button', { name: 'Make it the newer text…' }).click();
    const table = page.getByRole('dialog', { name: /A newer text for/u });
    await expect(table).toContainText('repost.txt');
    await table.getByRole('button', { name: 'Replace the text' }).click();
    await expect(table).toHaveCount(0);
    await expect(library(page).getByRole('row')).toHaveCount(3);
    await expect.poll(async () => (await articlesOnDisk(sampleWorkspace(folder))).length).toBe(3);
    const revised = (await articlesOnDisk(sampleWorkspace(folder))).find((one) => one.id === id);
    expect(revised?.text).toBe(repostOf(set));
    expect(revised?.revisions?.map((revision) => revision.text)).toEqual([reportOf(set)]);
    await expect(article(page).getByRole('heading', { level: 1, name: set.title })).toBeVisible();
  });

  test(`${set.name}: a folder that is dropped comes in with all that is below it`, async ({ launch, folder }) => {
    const { page } = await launch();
    await openSample(page);
    await dropPaths(page, [await writeFolder(folder, set)]);
    const list = importedList(page);
    await expect(list.getByText('Imported: 2', { exact: true })).toBeVisible();
    await expect(list.getByText('Already there: 1', { exact: true })).toBeVisible();
    await expect(rowOf(page, 'collected/below/deeper/unsure.txt')).toContainText('does not say its encoding');
    await expect(rowOf(page, 'collected/site.zip: pages/repost.txt')).toContainText('Nearly the same as');
    await closeImportedList(page);
    await expect.poll(async () => (await articlesOnDisk(sampleWorkspace(folder))).length).toBe(4);
  });
}

test('hundreds of files are gone through with the keyboard, and only those in sight are made', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch();
  await openSample(page);
  const many = join(folder, 'many');
  await mkdir(many);
  for (let index = 100; index < 400; index += 1)
    await writeFile(join(many, `${String(index)}.txt`), index % 5 === 0 ? '' : `خبر ${String(index)} of its own.`);
  await answerOpenDialogs(app, [many]);
  await chooseMenu(app, 'import-folder');
  const list = importedList(page);
  await expect(list.getByText('All: 300')).toBeVisible({ timeout: 30_000 });
  const rows = list.getByRole('row');
  expect(await rows.count()).toBeLessThan(40);
  await rows.first().focus();
  await page.keyboard.press('End');
  await expect(rows.filter({ hasText: '399.txt' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list).toHaveCount(0);
  await expect(text(page)).toHaveText('خبر 399 of its own.');
});

test('a broken UTF-8 file can still be read in an encoding that is looked at first', async ({ launch, folder }) => {
  const { app, page } = await launch();
  await openSample(page);
  const path = join(folder, 'broken.txt');
  await writeFile(path, Buffer.concat([Buffer.from('سلام بر همهٔ شما دوستان گرامی'), Buffer.of(0xff)]));
  await answerOpenDialogs(app, [path]);
  await chooseMenu(app, 'import');
  await page.getByRole('alert').getByRole('button', { name: 'Choose the encoding…' }).click();
  const dialog = encodingDialog(page);
  await dialog.getByRole('button', { name: /Another encoding/u }).click();
  await page.getByRole('option', { name: 'iso-8859-6' }).click();
  await expect(dialog).toContainText('is not in the encoding');
  await dialog.getByRole('button', { name: /Another encoding/u }).click();
  await page.getByRole('option', { name: 'windows-1256' }).click();
  await expect(dialog.getByRole('region', { name: 'How the text reads' })).toContainText('ط³');
  await dialog.getByRole('button', { name: 'Do not import' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await articlesOnDisk(sampleWorkspace(folder))).toHaveLength(2);
});
