// Importing web pages, documents and archives of them: what is read, what stands aside as the page's own, what is kept of
// where it came from, and what cannot be read.

import { createHash } from 'node:crypto';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { HOSTILE_PAGES } from '../../extract/testing/hostile-pages';
import { expectNoBarriers } from '../driver/axe';
import { articleOnDisk, articlesOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { article, closeImportedList, importedList, library, openSample, text } from '../driver/pages';

test.use({ isHandedOn: true });

const FIXTURES = resolve(import.meta.dirname, '../../extract/testing');

const PAGES = [
  {
    name: 'left to right',
    file: 'pages/news-en.html',
    title: 'Old bridge to reopen before winter, minister says',
    direction: 'ltr',
    language: 'en-GB',
  },
  {
    name: 'right to left',
    file: 'pages/news-fa.html',
    title: 'پل قدیمی پیش از زمستان باز می‌شود',
    direction: 'rtl',
    language: 'fa',
  },
] as const;

for (const { name, file, title, direction, language } of PAGES) {
  test(`a web page from ${name} is an article, with its furniture set aside and its bytes kept`, async ({
    launch,
    folder,
  }) => {
    const { app, page } = await launch();
    await openSample(page);
    const fileName = file.split('/').at(-1) ?? '';
    const path = join(folder, fileName);
    await copyFile(join(FIXTURES, file), path);
    await answerOpenDialogs(app, [path]);
    await chooseMenu(app, 'import');
    const heading = article(page).getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(title);
    await expect(heading).toHaveAttribute('dir', direction);
    await expect(article(page)).toContainText('set aside as the page’s own');
    const aside = text(page).locator('[data-role="clutter"]');
    const body = text(page).locator('[data-block]:not([data-role])');
    expect(await aside.count()).toBeGreaterThan(1);
    await expect(body.filter({ hasText: title })).toHaveCount(1);
    await expectNoBarriers(page, `a page from ${name}`);

    const imported = await articleOnDisk(sampleWorkspace(folder), fileName);
    const bytes = await readFile(path);
    expect(imported).toMatchObject({ language, direction, markup: 'extracted' });
    expect(imported.original).toMatchObject({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      source: { kind: 'file', path },
      howRead: { reader: 'html', readerVersion: 1, encoding: { label: 'utf-8' }, body: 'found' },
    });
    const roles = imported.blocks.map(({ role }) => role);
    expect(roles.filter((role) => role === 'clutter')).toHaveLength(await aside.count());
    // Nothing that a page shows is lost, and nothing of it runs.
    expect(imported.text.split('\n')).toHaveLength(imported.blocks.length);
    expect(await readFile(join(sampleWorkspace(folder), 'originals', imported.original.sha256))).toEqual(bytes);
  });
}

test('a PDF from right to left and an archive of pages come in, and what cannot be read is named', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch();
  await openSample(page);
  const pdf = join(folder, 'water-fa.pdf');
  await copyFile(join(FIXTURES, 'pdf/water-fa.pdf'), pdf);
  const zip = join(folder, 'pages.zip');
  const [english, persian] = await Promise.all(PAGES.map(({ file }) => readFile(join(FIXTURES, file))));
  await writeFile(
    zip,
    zipSync({
      'a/one.html': english ?? Buffer.of(),
      'b/two.html': persian ?? Buffer.of(),
      'b/picture.png': Buffer.of(1),
    }),
  );
  const broken = join(folder, 'broken.pdf');
  await writeFile(broken, '%PDF-1.7\nno more of it\n');
  await answerOpenDialogs(app, [pdf, zip, broken]);
  await chooseMenu(app, 'import');
  const refused = importedList(page).getByRole('row').filter({ hasText: 'broken.pdf' });
  for (const words of ['Not imported', 'cannot be read as what it is']) await expect(refused).toContainText(words);
  const doubtful = importedList(page).getByRole('row').filter({ hasText: 'water-fa.pdf' });
  await expect(doubtful).toContainText('Its text is doubtful');
  await expect(importedList(page).getByText('Its text is doubtful')).toHaveCount(1);
  await closeImportedList(page);
  await expect(library(page).getByRole('row')).toHaveCount(5);
  const articles = await articlesOnDisk(sampleWorkspace(folder));
  const of = (reader: string) => articles.filter(({ original }) => original.howRead?.reader === reader);
  expect(of('html').map(({ original }) => original.source)).toEqual(
    expect.arrayContaining([
      { kind: 'archive', path: zip, part: 'a/one.html' },
      { kind: 'archive', path: zip, part: 'b/two.html' },
    ]),
  );
  const [document] = of('pdf');
  expect(document?.direction).toBe('rtl');
  expect(document?.original.howRead?.warnings.map(({ code }) => code)).toContain('text-from-glyphs');
});

for (const { name, direction, words } of [
  { name: 'left to right', direction: 'ltr', words: 'The envoy said that the bridge would open on Thursday.' },
  { name: 'right to left', direction: 'rtl', words: 'فرستاده گفت که پل روز پنجشنبه باز می‌شود و کشتی‌ها می‌روند.' },
] as const) {
  test(`Markdown from ${name} with hostile HTML, pictures and references shows it as text, and none of it runs or loads`, async ({
    launch,
    folder,
  }) => {
    const { app, page } = await launch();
    await openSample(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const lines = [
      `# ${words}`,
      '![a](https://evil.example/pixel.gif) ![b][far] [c][script] <https://evil.example/auto>',
      '[d](javascript:globalThis.hashiyaWasHere=1)',
      ...HOSTILE_PAGES.map((html) => `${words} ${html}`),
      '[far]: https://evil.example/2.gif',
      '[script]: javascript:globalThis.hashiyaWasHere=1',
    ];
    const content = lines.join('\n\n');
    const path = join(folder, 'hostile.md');
    await writeFile(path, content);
    await answerOpenDialogs(app, [path]);
    await chooseMenu(app, 'import');
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveAttribute('dir', direction);
    // What is raw HTML to Markdown is words here: seen as it is written.
    await expect(text(page)).toContainText('<script src="https://evil.example/x.js"></script>');
    expect(await text(page).locator('script, img, iframe, svg, object, embed, form, a[href]').count()).toBe(0);
    expect(await page.evaluate(() => 'hashiyaWasHere' in globalThis)).toBe(false);
    expect(asked.filter((address) => !address.startsWith('app:'))).toEqual([]);
    expect(await articleOnDisk(sampleWorkspace(folder), 'hostile.md')).toMatchObject({ text: content, direction });
  });
}
