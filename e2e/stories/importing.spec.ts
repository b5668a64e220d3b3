// Importing: by dialog, by drop and by paste; the same bytes again; details that are proposed and can be edited.

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleOnDisk, articlesOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { dropPaths } from '../driver/giving-files';
import { expect, test } from '../driver/launch';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import {
  article,
  closeImportedList,
  importedList,
  library,
  openArticle,
  openSample,
  saved,
  text,
} from '../driver/pages';
import { seedBytes, SEEDS } from '../driver/seeds';

test.use({ isHandedOn: true });

/** One text in each direction, with a byte order mark on one, and CRLF on the other. */
const TEXTS = [
  {
    name: 'left to right',
    fileName: 'report.md',
    content: '\uFEFF# Talks in Geneva\n\nReuters, 3 March 2021\n\nThe envoy said that talks would resume.\n',
    title: 'Talks in Geneva',
    direction: 'ltr',
    lines: ['# Talks in Geneva', 'Reuters, 3 March 2021', 'The envoy said that talks would resume.'],
  },
  {
    name: 'right to left',
    fileName: 'تقرير.txt',
    content: 'محادثات في جنيف\r\n\r\nقال المبعوث إن المحادثات ستستأنف يوم الخميس في جنيف.\r\n',
    title: 'محادثات في جنيف',
    direction: 'rtl',
    lines: ['محادثات في جنيف', 'قال المبعوث إن المحادثات ستستأنف يوم الخميس في جنيف.'],
  },
] as const;

for (const { name, fileName, content, title, direction, lines } of TEXTS) {
  test(`a ${name} text comes in by dialog as it is, and its original is kept`, async ({ launch, folder }) => {
    const { app, page } = await launch();
    await openSample(page);
    const path = join(folder, fileName);
    await writeFile(path, content);
    await answerOpenDialogs(app, [path]);
    await chooseMenu(app, 'import');
    await expect(page.getByRole('status').filter({ hasText: title })).toContainText('Imported');
    await expect(article(page).getByRole('heading', { level: 1, name: title })).toHaveAttribute('dir', direction);
    expect(
      await text(page)
        .locator('[data-block]')
        .evaluateAll((all) => all.map((block) => block.textContent)),
    ).toEqual(lines);
    await expect(text(page).locator('[data-block]').first()).toHaveAttribute('dir', direction);
    const row = library(page).getByRole('row', { name: title });
    await expect(row).toContainText(direction.toUpperCase());
    await expect(row).toHaveAttribute('aria-selected', 'true');

    const imported = await articleOnDisk(sampleWorkspace(folder), fileName);
    expect(imported.text).toBe(content.replace('\uFEFF', ''));
    expect(imported.original.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect(await readFile(join(sampleWorkspace(folder), 'originals', imported.original.sha256), 'utf8')).toBe(content);
  });

  test(`a ${name} text comes in by paste, as an article of its own`, async ({ launch, folder }) => {
    const { app, page } = await launch();
    await openSample(page);
    await app.evaluate(
      async ({ clipboard }, copied) => {
        await clipboard.writeText(copied);
      },
      content.replace('\uFEFF', ''),
    );
    await text(page).press('Control+V');
    await expect(article(page).getByRole('heading', { level: 1 })).toContainText(title);
    await expect(library(page).getByRole('row')).toHaveCount(3);
    const texts = (await articlesOnDisk(sampleWorkspace(folder))).map((candidate) => candidate.text);
    expect(texts).toContain(content.replace('\uFEFF', ''));
  });
}

test('files dropped on the window come in, and one that is refused does not stop the others', async ({
  launch,
  folder,
}) => {
  const { page } = await launch();
  await openSample(page);
  const paths = [...TEXTS.map(({ fileName }) => join(folder, fileName)), join(folder, 'empty.txt')];
  for (const { fileName, content } of TEXTS) await writeFile(join(folder, fileName), content);
  await writeFile(join(folder, 'empty.txt'), '');
  await dropPaths(page, [paths[2] ?? '', paths[0] ?? '', paths[1] ?? '']);
  const refused = importedList(page).getByRole('row').filter({ hasText: 'Not imported' });
  for (const words of ['empty.txt', 'is empty', 'try again']) await expect(refused).toContainText(words);
  await closeImportedList(page);
  await expect(library(page).getByRole('row')).toHaveCount(4);
  for (const { title } of TEXTS) await expect(library(page).getByRole('row', { name: title })).toBeVisible();
  expect(await articlesOnDisk(sampleWorkspace(folder))).toHaveLength(4);
});

for (const seed of SEEDS) {
  test(`${seed.name}: the same bytes again are already there, and are opened instead`, async ({ launch, folder }) => {
    const { app, page } = await launch();
    await openSample(page);
    const other = SEEDS.find((candidate) => candidate !== seed);
    await openArticle(page, other?.title ?? /./);
    const copy = join(folder, 'another name.txt');
    await writeFile(copy, await seedBytes(seed));
    await answerOpenDialogs(app, [copy]);
    await chooseMenu(app, 'import');
    await expect(page.getByRole('status').filter({ hasText: 'already there' })).toBeVisible();
    await expect(article(page).getByRole('heading', { level: 1, name: seed.title })).toBeVisible();
    expect(await articlesOnDisk(sampleWorkspace(folder))).toHaveLength(2);
  });

  test(`${seed.name}: details are proposed, edited, refused when they cannot be, and kept`, async ({
    launch,
    folder,
  }) => {
    const { app, page } = await launch();
    await openSample(page);
    await openArticle(page, seed.title);
    await chooseMenu(app, 'edit-details');
    const form = page.getByRole('form', { name: 'Article details' });
    await expect(form.getByLabel('Title')).toHaveValue(seed.title);
    await expect(form.getByRole('button', { name: 'Language' })).toContainText('English');
    await form.getByLabel('Date of publication').fill('17.8.2016');
    await form.getByRole('button', { name: 'Save details' }).click();
    await expect(form).toContainText('Write the date as year-month-day');
    await form.getByLabel('Date of publication').fill('2016-08-25');
    await form.getByLabel('Title').fill('عنوان جدید ‘2016’');
    await form.getByLabel('Outlet').fill('Middle East Eye');
    await form.getByLabel('Address (URL)').fill('https://example.org/a?b=ج');
    await form.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('option', { name: 'Persian' }).click();
    await form.getByRole('button', { name: 'Save details' }).click();
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText('عنوان جدید ‘2016’');
    await saved(page);
    const details = {
      title: 'عنوان جدید ‘2016’',
      outlet: 'Middle East Eye',
      url: 'https://example.org/a?b=ج',
      publishedOn: '2016-08-25',
      language: 'fa',
    };
    expect(await articleOnDisk(sampleWorkspace(folder), seed.fileName)).toMatchObject(details);

    await app.close();
    const again = await launch();
    const row = library(again.page).getByRole('row', { name: 'عنوان جدید' });
    for (const fact of ['Middle East Eye', 'Aug 25, 2016', 'Persian']) await expect(row).toContainText(fact);
    await chooseMenu(again.app, 'undo');
    await expect(library(again.page).getByRole('row', { name: seed.title })).toBeVisible();
  });
}
