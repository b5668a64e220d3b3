// Pasting a page: its text and structure become an article, its source is kept, and nothing of it runs, loads or reaches
// the window; a page without text is the plain text beside it.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expectNoBarriers } from '../driver/axe';
import { articlesOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { pastePage } from '../driver/giving-files';
import { expect, test } from '../driver/launch';
import { article, library, openSample, text } from '../driver/pages';

test.use({ isHandedOn: true });

const FIXTURES = resolve(import.meta.dirname, '../../extract/testing/pages');

const TRAP =
  '<img src="https://evil.example/pixel.png" onerror="window.hasRun=true"><script>window.hasRun=true</script>' +
  '<iframe src="https://evil.example/"></iframe><link rel="stylesheet" href="https://evil.example/x.css">';

const PASTED = [
  {
    name: 'left to right',
    file: 'pasted-writer-en.html',
    title: 'Old bridge to reopen before winter',
    direction: 'ltr',
    language: 'en-GB',
    blocks: 3,
  },
  {
    name: 'right to left',
    file: 'pasted-chrome-fa.html',
    title: 'پل قدیمی پیش از زمستان باز می‌شود',
    direction: 'rtl',
    language: 'fa',
    blocks: 3,
  },
  {
    name: 'right to left from Word',
    file: 'pasted-word-ar.html',
    title: 'الجسر القديم يفتح قبل الشتاء',
    direction: 'rtl',
    language: 'ar',
    blocks: 4,
  },
] as const;

for (const { name, file, title, direction, language, blocks } of PASTED) {
  test(`a page from ${name} comes in by paste with its structure, and nothing of it loads`, async ({
    launch,
    folder,
  }) => {
    const { page } = await launch();
    await openSample(page);
    const source = (await readFile(join(FIXTURES, file), 'utf8')).replace(
      '<!--EndFragment-->',
      `${TRAP}<!--EndFragment-->`,
    );
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const parsed = await pastePage(text(page), source, 'plain words');
    expect(parsed).toEqual([]);

    const heading = article(page).getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(title);
    await expect(heading).toHaveAttribute('dir', direction);
    await expect(text(page).locator('[data-block]')).toHaveCount(blocks);
    await expect(library(page).getByRole('row')).toHaveCount(3);
    expect(await page.evaluate(() => 'hasRun' in globalThis)).toBe(false);
    expect(asked.filter((address) => address.includes('example'))).toEqual([]);
    await expectNoBarriers(page, `a pasted page from ${name}`);

    const imported = (await articlesOnDisk(sampleWorkspace(folder))).find(
      ({ original }) => original.source?.kind === 'pasted',
    );
    expect(imported).toMatchObject({ title, direction, language, markup: 'extracted' });
    expect(imported?.original.howRead).toMatchObject({ reader: 'html', body: 'whole', encoding: { label: 'utf-8' } });
    const codes = imported?.original.howRead?.warnings.map(({ code }) => code) ?? [];
    // Word declares its own language and the encoding of its own file; only the first is doubted.
    expect(codes.filter((code) => code !== 'language-not-as-declared')).toEqual([]);
    expect(imported?.original.fileName).toMatch(/^Pasted page .+\.html$/u);
    const bytes = Buffer.from(`\uFEFF${source}`);
    expect(imported?.original.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await readFile(join(sampleWorkspace(folder), 'originals', imported?.original.sha256 ?? ''))).toEqual(bytes);
  });
}

test('a picture that is pasted is the plain text beside it', async ({ launch, folder }) => {
  const { page } = await launch();
  await openSample(page);
  await pastePage(
    text(page),
    '<meta charset="utf-8"><img src="https://evil.example/a.png">',
    'پل در ژانویه دیده می‌شود',
  );
  await expect(text(page)).toHaveText('پل در ژانویه دیده می‌شود');
  const articles = await articlesOnDisk(sampleWorkspace(folder));
  expect(articles.find(({ original }) => original.source?.kind === 'pasted')).toMatchObject({
    text: 'پل در ژانویه دیده می‌شود',
    original: { howRead: { reader: 'text' } },
  });
});
