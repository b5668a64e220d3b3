// Where an article's text comes from: the facts of its original and of how it was read, the original itself as it is, a copy
// of it, damage that is told, and reading it again with another encoding or body.

import { createHash } from 'node:crypto';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expectAlert } from '../driver/alerts';
import { expectNoBarriers } from '../driver/axe';
import { beginWith, mark } from '../driver/beginning';
import { articleOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { spansOf } from '../driver/marking';
import { answerOpenDialogs, answerSaveDialogs, chooseMenu } from '../driver/native';
import { article, openSample, saved, text } from '../driver/pages';
import { picture } from '../driver/picture';
import { SEEDS } from '../driver/seeds';

test.use({ isHandedOn: true });

const FIXTURES = resolve(import.meta.dirname, '../../extract/testing');
const SEED_FOLDER = resolve(import.meta.dirname, '../../seeds');

const panel = (page: Page): Locator => page.getByRole('region', { name: 'How this was read' });
const original = (page: Page): Locator => page.getByRole('dialog', { name: /^Original of/u });
const revision = (page: Page): Locator => page.getByRole('dialog', { name: /, read again$/u });
const source = (page: Page): Locator => original(page).getByRole('region', { name: /character by character/u });

const fact = (page: Page, name: string): Locator =>
  panel(page)
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd');

const openPanel = (page: Page): Promise<void> =>
  article(page).getByRole('button', { name: 'How this was read' }).click();

const choose = async (page: Page, field: string, value: string): Promise<void> => {
  await panel(page)
    .getByRole('button', { name: new RegExp(`${field}$`, 'u') })
    .click();
  await page.getByRole('option', { name: value, exact: true }).click();
};

const readAgain = (page: Page): Promise<void> => panel(page).getByRole('button', { name: 'Read again…' }).click();

const clipboardOf = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

/** The bytes as the app's own runtime decodes them: not every version of Node follows the Encoding Standard in all of them. */
const decodedIn = (app: ElectronApplication, encoding: string, bytes: Buffer): Promise<string> =>
  app.evaluate((_electron, [label, base64]) => new TextDecoder(label).decode(Buffer.from(base64, 'base64')), [
    encoding,
    bytes.toString('base64'),
  ] as const);

for (const seed of SEEDS) {
  test(`${seed.name}: its original is told of, shown, copied, found damaged, and read again`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    const bytes = await readFile(join(SEED_FOLDER, seed.fileName));
    const hash = createHash('sha256').update(bytes).digest('hex');
    const claim = await mark(begun, 'Claim', seed.claim);

    await openPanel(page);
    await expect(fact(page, 'Fingerprint (SHA-256)')).toContainText(hash);
    await expect(fact(page, 'File')).toContainText(seed.fileName);
    await expect(fact(page, 'Size')).toContainText(`${bytes.length.toLocaleString('en')} bytes`);
    await expect(fact(page, 'Reader')).toHaveText(/^(?:Plain text|Text with Markdown), version 1$/u);
    await expect(fact(page, 'Encoding')).toContainText('utf-8');
    await expect(fact(page, 'Encoding')).toContainText('the bytes are valid UTF-8');
    await expect(fact(page, 'Imported')).toContainText(/\d{4}/u);
    await panel(page).getByRole('button', { name: 'Copy the fingerprint' }).click();
    await expect.poll(() => clipboardOf(app)).toBe(hash);
    await expectNoBarriers(page, 'how a text was read');
    await picture(page, `panel-${seed.fileName}`);

    await panel(page).getByRole('button', { name: 'Show original…' }).click();
    await expect(original(page).getByText('the fingerprint is the same')).toBeVisible();
    expect(await source(page).evaluate((element) => element.textContent)).toBe(bytes.toString('utf8'));
    await expectNoBarriers(page, 'an original');
    await picture(page, `original-${seed.fileName}`);
    const copy = join(folder, 'copy.txt');
    await answerSaveDialogs(app, copy);
    await original(page).getByRole('button', { name: 'Save a copy…' }).click();
    await expect.poll(() => readFile(copy).catch(() => null)).toEqual(bytes);
    await original(page).getByRole('button', { name: 'Close' }).click();

    const kept = join(workspace, 'originals', hash);
    await writeFile(kept, Buffer.from(bytes).fill('x', 0, 1));
    await panel(page).getByRole('button', { name: 'Show original…' }).click();
    await expectAlert(page, [seed.fileName, 'is damaged', 'restore the workspace from a backup']);
    await rm(kept);
    await readAgain(page);
    await expectAlert(page, [seed.fileName, 'is not there', 'Restore the workspace from a backup']);
    await writeFile(kept, bytes);

    await readAgain(page);
    await expect(page.getByText('gives just what the article has')).toBeVisible();

    await choose(page, 'Encoding', 'windows-1252');
    await readAgain(page);
    await expect(revision(page).getByText(`From the original`)).toBeVisible();
    await expectNoBarriers(page, 'the table of a text that was read again');
    if (await revision(page).getByRole('button', { name: 'Take all proposed places' }).isVisible())
      await revision(page).getByRole('button', { name: 'Take all proposed places' }).click();
    await revision(page).getByRole('button', { name: 'Replace the text' }).click();
    await expect(revision(page)).toHaveCount(0);
    await saved(page);
    const after = await articleOnDisk(workspace, seed.fileName);
    expect(after.text).toBe(await decodedIn(app, 'windows-1252', bytes));
    expect(after.original).toMatchObject({
      sha256: hash,
      importedAt: begun.article.original.importedAt,
      howRead: { encoding: { label: 'windows-1252', reason: 'analyst' } },
    });
    expect(after.original.readAgain?.at).toBeTruthy();
    expect(after.revisions).toHaveLength(1);
    // Letters that only the wrong encoding gives are on screen: the text is shown anew.
    const wrong = /[\u00C2-\u00FF]/u.exec(after.text)?.[0] ?? 'nothing';
    await expect(text(page)).toContainText(wrong);
    await expect(fact(page, 'Encoding')).toContainText('windows-1252');
    await expect(fact(page, 'Encoding')).toContainText('chosen by an analyst');
    await expect(fact(page, 'Read again')).toContainText(/\d{4}/u);

    await page.getByRole('button', { name: /^Undo: revise text/u }).click();
    await expect(spansOf(page, claim).first()).toBeVisible();
    await saved(page);
    const before = await articleOnDisk(workspace, seed.fileName);
    expect(before.text).toBe(begun.article.text);
    expect(before.original).toEqual(begun.article.original);
  });
}

const PAGES = [
  { name: 'left to right', file: 'news-en.html', word: 'bridge' },
  { name: 'right to left', file: 'news-fa.html', word: 'پل' },
] as const;

for (const { name, file, word } of PAGES) {
  test(`a web page from ${name}: its source is shown and never rendered, and its whole page becomes the body`, async ({
    launch,
    folder,
  }) => {
    const { app, page } = await launch();
    await openSample(page);
    const path = join(folder, file);
    await copyFile(join(FIXTURES, 'pages', file), path);
    await answerOpenDialogs(app, [path]);
    await chooseMenu(app, 'import');
    // The article that was open has lines set aside too.
    await expect(text(page)).toContainText(word);
    const aside = text(page).locator('[data-role="clutter"]');
    await expect(aside.first()).toBeVisible();
    const imported = await articleOnDisk(sampleWorkspace(folder), file);
    const clutter = imported.blocks.filter(({ role }) => role === 'clutter').length;

    await openPanel(page);
    await expect(fact(page, 'Reader')).toHaveText('Web page, version 1');
    await expect(fact(page, 'Libraries')).toContainText(/readability \d/u);
    await expect(fact(page, 'Came from')).toContainText(path);
    await expect(fact(page, 'Body')).toHaveText('What Readability finds');
    await expect(fact(page, 'Set aside')).toHaveText(`${String(clutter)} lines`);
    await expectNoBarriers(page, 'how a page was read');
    await picture(page, `panel-${file}`);

    await panel(page).getByRole('button', { name: 'Show original…' }).click();
    expect(await source(page).evaluate((element) => element.textContent)).toBe(await readFile(path, 'utf8'));
    expect(await source(page).evaluate((element) => element.childElementCount)).toBe(0);
    await expect(source(page)).toContainText('<html');
    await picture(page, `original-${file}`);
    await original(page).getByRole('button', { name: 'Close' }).click();

    await choose(page, 'Body', 'The whole page');
    await readAgain(page);
    await expect(revision(page).getByText('every mention stays where it is')).toBeVisible();
    const counts = revision(page).locator('.merge-counts > div');
    await expect(counts.filter({ hasText: 'Part of the body' }).locator('dd')).toHaveText(String(clutter));
    await expectNoBarriers(page, 'a page that was read otherwise');
    await picture(page, `again-${file}`);
    await revision(page).getByRole('button', { name: 'Take this reading' }).click();
    await expect(aside).toHaveCount(0);
    await expect(fact(page, 'Body')).toHaveText('The whole page');
    await expect(fact(page, 'Set aside')).toHaveText('Nothing');
    await saved(page);
    const after = await articleOnDisk(sampleWorkspace(folder), file);
    expect(after.text).toBe(imported.text);
    expect(after.text).toContain(word);
    expect(after.blocks.every(({ role }) => role === 'body')).toBe(true);
    expect(after.original.howRead?.body).toBe('whole');
    expect(after.revisions).toBeUndefined();

    await page.getByRole('button', { name: /^Undo: revise text/u }).click();
    await expect(aside).toHaveCount(clutter);
    await saved(page);
    expect(await articleOnDisk(sampleWorkspace(folder), file)).toEqual(imported);
  });
}

test('a PDF is not shown but kept: it is named in its folder, and copied', async ({ launch, folder }) => {
  const { app, page } = await launch();
  await openSample(page);
  const path = join(folder, 'water-fa.pdf');
  await copyFile(join(FIXTURES, 'pdf/water-fa.pdf'), path);
  await answerOpenDialogs(app, [path]);
  await chooseMenu(app, 'import');
  await expect(article(page).getByRole('heading', { level: 1 })).toHaveAttribute('dir', 'rtl');
  await openPanel(page);
  await expect(fact(page, 'Reader')).toHaveText('PDF document, version 1');
  await expect(fact(page, 'Encoding')).toHaveText('Fixed by the format');
  await expect(fact(page, 'Doubtful')).toContainText('put together from letters on a page');
  await panel(page).getByRole('button', { name: 'Show original…' }).click();
  await expect(original(page).getByText('is not shown here')).toBeVisible();
  await expect(source(page)).toHaveCount(0);
  await picture(page, 'original-pdf');
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (shown) => {
      Object.assign(globalThis, { shownItem: shown });
    };
  });
  await original(page).getByRole('button', { name: 'Show in folder' }).click();
  const { original: kept } = await articleOnDisk(sampleWorkspace(folder), 'water-fa.pdf');
  await expect
    .poll(() => app.evaluate(() => (globalThis as { shownItem?: string }).shownItem))
    .toBe(join(sampleWorkspace(folder), 'originals', kept.sha256));
  const copy = join(folder, 'copy.pdf');
  await answerSaveDialogs(app, copy);
  await original(page).getByRole('button', { name: 'Save a copy…' }).click();
  await expect.poll(() => readFile(copy).catch(() => null)).toEqual(await readFile(path));
});
