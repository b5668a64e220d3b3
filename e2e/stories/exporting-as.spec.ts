// Exporting in a format that is chosen: what the format is for and what it cannot say is seen before anything is saved, and
// what is saved is on disk as it was told.

import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectNoBarriers } from '../driver/axe';
import { beginWith, mark, type OpenSeed } from '../driver/beginning';
import { expectNothingClipped } from '../driver/clipping';
import { wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { cardOf, fillField } from '../driver/marking';
import { answerSaveDialogs, chooseMenu } from '../driver/native';
import { text } from '../driver/pages';
import { SEEDS, type Seed } from '../driver/seeds';

test.use({ isHandedOn: true });

const exportDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Export as' });

const W3C = 'W3C Web Annotation';

interface Annotation {
  readonly target: {
    readonly selector?: readonly { readonly type: string; readonly exact?: string; start?: number }[];
  };
}

const annotationsIn = async (path: string): Promise<Annotation[]> => {
  const collection = JSON.parse(await readFile(path, 'utf8')) as { first: { items: Annotation[] } };
  return collection.first.items;
};

const quotesIn = async (path: string): Promise<string[]> =>
  (await annotationsIn(path)).flatMap(({ target }) =>
    [target].flat().flatMap(({ selector }) => selector?.flatMap(({ exact }) => exact ?? []) ?? []),
  );

/** Opens the dialog by its key and chooses a format by its name. */
const choose = async (page: Page, format: string): Promise<Locator> => {
  await page.keyboard.press('Control+Shift+E');
  const dialog = exportDialog(page);
  await expect(dialog).toBeVisible();
  await dialog.getByText(format, { exact: true }).click();
  await expect(dialog.getByRole('radio', { name: format, exact: true })).toBeChecked();
  return dialog;
};

const work = async (begun: OpenSeed, seed: Seed): Promise<void> => {
  await mark(begun, 'Source', seed.source);
  await mark(begun, 'Claim', seed.claim);
  await fillField(begun.page, cardOf(begun.page, 'Claim', seed.claim), 'Note', 'یادداشت');
};

for (const seed of SEEDS) {
  test(`${seed.name}: a format is chosen, its losses are seen, and the file holds what was marked`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page } = begun;
    await work(begun, seed);
    const path = join(folder, 'handed on.jsonld');
    await answerSaveDialogs(app, path);

    const dialog = await choose(page, 'Hashiya (JSON)');
    await expect(dialog.getByText('Nothing is lost')).toBeVisible();
    // By key from format to format.
    await dialog.getByRole('radio', { name: 'Hashiya (JSON)' }).press('ArrowDown');
    await expect(dialog.getByRole('radio', { name: 'Hashiya (JSON)' })).not.toBeChecked();
    await dialog.getByText('Tables (CSV)', { exact: true }).click();
    await expect(dialog.getByRole('checkbox', { name: 'Begin with a byte order mark' })).toBeChecked();
    await dialog.getByText(W3C, { exact: true }).click();
    await expect(dialog.getByText('The web’s standard for annotations')).toBeVisible();
    const lost = dialog.getByRole('region', { name: 'What this format cannot say' });
    await expect(lost.getByText(/^Directions, languages and roles of lines/u)).toBeVisible();
    await expect(dialog.getByRole('status').filter({ hasText: /^One file \(\W*jsonld/u })).toBeVisible();
    await expectNoBarriers(page, 'the choice of a format');
    expect(await readdir(folder)).not.toContain('handed on.jsonld');

    await dialog.getByRole('button', { name: 'Save…' }).click();
    await expect(dialog).toHaveCount(0);
    const notice = page.getByRole('status').filter({ hasText: path });
    await expect(notice.getByRole('button', { name: 'Show in folder' })).toBeVisible();
    const quotes = await quotesIn(path);
    expect(quotes).toContain(seed.claim);
    expect(quotes).toContain(seed.source);
    expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  test(`${seed.name}: the unit of positions is an option, which the file follows`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page } = begun;
    await mark(begun, 'Claim', seed.claim);
    const contents: string[] = [];
    for (const unit of ['Unicode code points', 'UTF-16 code units']) {
      const dialog = await choose(page, W3C);
      const field = dialog.getByRole('button', { name: /Positions count/u });
      await expect(field).toContainText('Unicode code points');
      await field.click();
      await page.getByRole('option', { name: unit }).click();
      await expect(field).toContainText(unit);
      const path = join(folder, `${unit}.jsonld`);
      await answerSaveDialogs(app, path);
      await dialog.getByRole('button', { name: 'Save…' }).click();
      await expect(page.getByRole('status').filter({ hasText: path })).toBeVisible();
      contents.push(await readFile(path, 'utf8'));
      expect(await quotesIn(path)).toContain(seed.claim);
    }
    // Of these texts one has characters that the two count differently, or none has; the file says which it counts.
    expect(contents[0]).not.toBe(contents[1]);
  });
}

for (const seed of SEEDS) {
  test(`${seed.name}: a format of several files is a folder, which holds them all`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page } = begun;
    await mark(begun, 'Claim', seed.claim);
    const dialog = await choose(page, 'brat (standoff)');
    await expect(dialog.getByRole('status').filter({ hasText: 'A folder with 6 files' })).toBeVisible();
    const path = join(folder, 'for brat');
    await mkdir(path);
    await writeFile(join(path, 'mine'), 'mine');
    await answerSaveDialogs(app, path);
    await dialog.getByRole('button', { name: 'Save…' }).click();
    await expect(dialog.getByRole('alert')).toContainText('it is a folder that is not empty');
    expect(await readdir(path)).toEqual(['mine']);
    await rm(join(path, 'mine'));
    await dialog.getByRole('button', { name: 'Save…' }).click();
    await expect(page.getByRole('status').filter({ hasText: path })).toBeVisible();
    const names = await readdir(path);
    expect(names).toHaveLength(6);
    expect(names).toContain('annotation.conf');
    const marks = await Promise.all(
      names.filter((name) => name.endsWith('.ann')).map((name) => readFile(join(path, name), 'utf8')),
    );
    expect(marks.join('')).toContain(`\t${seed.claim}\n`);
    expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([]);
  });
}

test('where something stands in the way the dialog says so and stays, and nothing is written over', async ({
  launch,
  folder,
}) => {
  const [seed] = SEEDS;
  if (seed === undefined) throw new Error('there is no seed');
  const { app, page, workspace } = await beginWith(seed, launch, folder);
  await writeFile(join(folder, 'victim'), 'mine');
  await symlink(join(folder, 'victim'), join(folder, 'link'));
  await mkdir(join(folder, 'taken'));
  const dialog = await choose(page, W3C);
  for (const [path, cause] of [
    [join(folder, 'link'), 'a symbolic link stands there'],
    [join(folder, 'taken'), 'it is a folder'],
    [join(workspace, 'inside.jsonld'), 'it lies inside the workspace folder'],
  ] as const) {
    await answerSaveDialogs(app, path);
    await dialog.getByRole('button', { name: 'Save…' }).click();
    const alert = dialog.getByRole('alert');
    await expect(alert).toContainText(cause);
    await expect(alert).toContainText(path);
    await expect(alert).toContainText('choose another place');
  }
  expect(await readFile(join(folder, 'victim'), 'utf8')).toBe('mine');
  expect(await readdir(join(folder, 'taken'))).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
});

for (const language of ['en', 'fa', 'ar', 'he'] as const) {
  test(`${language}: the choice of a format is whole, light and dark, wide and narrow`, async ({ launch }) => {
    const { app, page } = await launch([`--lang=${language}`]);
    const { exportAs } = wordsOf(language).window;
    const { formats, losses } = wordsOf(language).exports;
    await chooseMenu(app, 'open-sample');
    await text(page).waitFor();
    await chooseMenu(app, 'export-as');
    const dialog = page.getByRole('dialog', { name: exportAs.heading, exact: true });
    await dialog.getByText(formats.w3c.name, { exact: true }).click();
    await expect(dialog.getByText(losses['text-layer'])).toBeVisible();
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      for (const width of [1280, 900]) {
        await app.evaluate(({ BrowserWindow }, wanted) => {
          BrowserWindow.getAllWindows()[0]?.setContentSize(wanted, 860);
        }, width);
        await page.waitForFunction((wanted) => innerWidth === wanted, width);
        await expectNothingClipped(page, `the choice of a format, ${theme}, ${String(width)}`);
        const pictures = process.env['HASHIYA_PICTURES'];
        if (pictures !== undefined)
          await page.screenshot({ path: join(pictures, `export-as-${language}-${theme}-${String(width)}.png`) });
      }
      await expectNoBarriers(page, `the choice of a format in ${language}, ${theme}`);
    }
  });
}
