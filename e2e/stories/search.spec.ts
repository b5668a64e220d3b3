// Searching the whole workspace: words in any spelling, operators, opening a place, places in context, marking many of
// them as one act, and the table that is saved of them.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SavedFilter } from '../../core/saved-filters/saved-filter';
import { actDirectly } from '../driver/act-directly';
import { expectNoBarriers } from '../driver/axe';
import { beginWith } from '../driver/beginning';
import { dropText } from '../driver/import-text';
import { recordsOnDisk } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { mentionsOnDisk } from '../driver/marked';
import { answerSaveDialogs, chooseMenu } from '../driver/native';
import { saved, text } from '../driver/pages';
import { SEEDS } from '../driver/seeds';
import { contextRows, foundLines, searchField, searchFor, searchStatus, searchView, showAs } from '../driver/searching';

test.use({ isHandedOn: true });

/** What is looked for in each seed, typed as on another keyboard or in other letters, and as the text has it. */
const QUERIES = [
  { query: 'chinese', spelling: /chinese/giu },
  { query: 'كشور', spelling: /کشور/gu },
] as const;

const savedSearches = (workspace: string): Promise<SavedFilter[]> =>
  recordsOnDisk<SavedFilter>(workspace, 'savedFilters');

const selected = (): string => getSelection()?.toString() ?? '';

for (const [index, seed] of SEEDS.entries()) {
  const words = QUERIES[index] ?? QUERIES[0];

  test(`${seed.name}: words are found, opened at their place, marked in context, and undone as one`, async ({
    launch,
    folder,
  }) => {
    const { app, page, article, workspace } = await beginWith(seed, launch, folder);
    const places = [...article.text.matchAll(words.spelling)];
    expect(places.length).toBeGreaterThan(1);
    await searchFor(page, words.query);
    const [first] = places;
    await expect(
      foundLines(page)
        .filter({ hasText: first?.[0] ?? '' })
        .first(),
    ).toBeVisible();
    await expectNoBarriers(page, 'what was found');

    // By keyboard from the field to the first place, which is selected in the text.
    await foundLines(page).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(text(page)).toBeFocused();
    await expect.poll(() => page.evaluate(selected)).toMatch(new RegExp(`^${words.spelling.source}$`, 'iu'));

    await searchFor(page, `in:article ${words.query}`);
    await showAs(page, 'In context');
    await expect(contextRows(page).first()).toBeVisible();
    const count = await contextRows(page).count();
    await expect(searchStatus(page)).toContainText(String(count));
    await expectNoBarriers(page, 'places in context');

    const path = join(folder, 'places.csv');
    await answerSaveDialogs(app, path);
    await searchView(page).getByRole('button', { name: 'Save as table…' }).click();
    await expect(page.getByText(path)).toBeVisible();
    const table = await readFile(path, 'utf8');
    expect(table.split('\r\n')[0]?.replace('\uFEFF', '')).toMatch(/^left,hit,right,article_id/u);
    expect(table.match(words.spelling)?.length).toBeGreaterThanOrEqual(places.length);

    const first_ = contextRows(page).first();
    await first_.focus();
    await page.keyboard.press('Control+A');
    await expect(searchView(page).getByText(`${String(count)} chosen`)).toBeVisible();
    await searchView(page).getByRole('button', { name: 'Mark as' }).click();
    await page.getByRole('menuitem', { name: 'Source' }).click();
    const dialog = page.getByRole('dialog', { name: /Mark as/u });
    await expect(dialog.getByText('Will be marked')).toBeVisible();
    await expectNoBarriers(page, 'the preview of marks');
    await dialog.getByRole('button', { name: `Mark ${String(count)} places` }).press('Enter');
    await expect(dialog).toHaveCount(0);
    await saved(page);
    const marked = await mentionsOnDisk(workspace, seed.fileName, places.length);
    expect(marked.map(({ ranges }) => ranges[0]?.start).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      places.map(({ index: start }) => start),
    );
    await expect(contextRows(page).first().getByText('Marked: Source')).toBeAttached();
    await chooseMenu(app, 'undo');
    await mentionsOnDisk(workspace, seed.fileName, 0);
  });
}

test('the language of queries: operators, fields, what cannot be understood, and ways to go on', async ({
  launch,
  folder,
}) => {
  const [seed] = SEEDS;
  if (seed === undefined) throw new Error('no seed');
  const { page, article } = await beginWith(seed, launch, folder);
  await actDirectly(page, {
    command: 'edit-article',
    articleId: article.id,
    details: { title: article.title, outlet: 'Press TV', url: null, publishedOn: '2016-08-17', language: 'en' },
  });
  await page.reload();
  await text(page).or(page.getByRole('main')).first().waitFor();
  await searchFor(page, 'in:article outlet:"press tv" Beijing -persian');
  await expect(searchStatus(page)).toHaveText(/in 1 record$/u);
  await searchField(page).fill('in:article "no such words at all"');
  await expect(searchStatus(page)).toHaveText('Nothing was found.');
  await expect(searchView(page).getByRole('heading', { name: 'Nothing was found' })).toBeVisible();
  await searchField(page).fill('Beijing OR');
  await expect(searchView(page).getByText('Words are missing here')).toBeVisible();
  await expect(searchField(page)).toHaveAttribute('aria-invalid', 'true');
  await expectNoBarriers(page, 'a query that cannot be understood');

  await searchField(page).fill('');
  await page.keyboard.type('outlet:pr');
  await page.keyboard.press('ArrowDown');
  await expect(searchView(page).getByRole('button', { name: 'outlet:"Press TV"' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(searchField(page)).toHaveValue('outlet:"Press TV" ');
  await expect(searchField(page)).toBeFocused();

  await searchView(page).getByRole('button', { name: 'How to write a search' }).click();
  await page.getByRole('dialog', { name: 'How to write a search' }).getByRole('button', { name: 'in:mention' }).click();
  await expect(searchField(page)).toHaveValue('outlet:"Press TV" in:mention');
});

test('an expression that runs away is ended, and the next search is answered', async ({ launch, folder }) => {
  const [seed] = SEEDS;
  if (seed === undefined) throw new Error('no seed');
  const { page } = await beginWith(seed, launch, folder);
  await dropText(page, 'slow.txt', `first line\n${'a'.repeat(60)}b`);
  await searchFor(page, 'in:article (a+)+$');
  await searchView(page).getByRole('radio', { name: 'Expression' }).click();
  await expect(searchView(page).getByText('takes too long over 1 text')).toBeVisible({ timeout: 20_000 });
  await searchField(page).fill('in:article (a+)+b');
  await expect(searchStatus(page)).toHaveText(/place/u);
  await expect(foundLines(page).filter({ hasText: 'aaaa' })).not.toHaveCount(0);
});

for (const { name, letter, other } of [
  { name: 'left to right', letter: 'a', other: 'b' },
  { name: 'right to left', letter: 'ا', other: 'ب' },
]) {
  test(`${name}: a search that takes long is stopped by a press, and the next one is answered`, async ({
    launch,
    folder,
  }) => {
    const [seed] = SEEDS;
    if (seed === undefined) throw new Error('no seed');
    const { page } = await beginWith(seed, launch, folder);
    for (const number of [1, 2, 3, 4, 5, 6]) {
      await dropText(page, `slow-${String(number)}.txt`, `line ${String(number)}\n${letter.repeat(60)}${other}`);
    }
    await searchFor(page, `in:article (${letter}+)+$`);
    await searchView(page).getByRole('radio', { name: 'Expression' }).click();
    const stop = searchView(page).getByRole('button', { name: 'Stop' });
    await stop.click();
    await expect(searchView(page).getByText('Stopped')).toBeVisible();
    await expect(stop).toHaveCount(0);
    await searchField(page).fill(`in:article ${letter}{60}${other}`);
    await expect(searchStatus(page)).toHaveText(/in 6 records$/u);
  });
}

test('rows of right-to-left lines run right to left, and are in the order of the words beside', async ({
  launch,
  folder,
}) => {
  const [seed] = SEEDS;
  if (seed === undefined) throw new Error('no seed');
  const { page } = await beginWith(seed, launch, folder);
  await dropText(page, 'fa.txt', 'خبر تازه\nوزیر گفت درنا زیبا است.\nارتش درنا آمد.\nbird درنا zebra.');
  await searchFor(page, 'درنا');
  await showAs(page, 'In context');
  await expect(contextRows(page)).toHaveCount(3);
  const row = contextRows(page).first();
  await expect(row).toContainText('زیبا');
  const boxOf = async (part: string) => row.locator(part).boundingBox();
  const [before, hit, after] = [
    await boxOf('.context-before bdi'),
    await boxOf('.context-hit'),
    await boxOf('.context-after bdi'),
  ];
  expect(before?.x).toBeGreaterThan(hit?.x ?? Infinity);
  expect(after?.x).toBeLessThan(hit?.x ?? -Infinity);
  await searchView(page)
    .getByRole('button', { name: /Sort by/u })
    .click();
  await page.getByRole('option', { name: 'Words after' }).click();
  await expect(contextRows(page).first()).toContainText('zebra');
});

for (const [index, seed] of SEEDS.entries()) {
  const { query } = QUERIES[index] ?? QUERIES[0];

  test(`${seed.name}: a search is saved under a name and asked again, and the help says how to write one`, async ({
    launch,
    folder,
  }) => {
    const { page, workspace } = await beginWith(seed, launch, folder);
    await searchFor(page, query);
    await expect(foundLines(page).first()).toBeVisible();
    const count = await foundLines(page).count();
    await searchView(page).getByRole('radio', { name: 'Whole words' }).click();
    await searchView(page).getByRole('button', { name: 'Saved filters' }).click();
    const list = page.getByRole('dialog', { name: 'Saved filters' });
    await list.getByLabel('Name of the present filter').fill('Every day');
    await expectNoBarriers(page, 'saved searches');
    await page.keyboard.press('Enter');
    await expect(list).toHaveCount(0);
    await saved(page);
    const criteria = { of: 'search', query, mode: 'word', exact: false };
    await expect.poll(() => savedSearches(workspace)).toMatchObject([{ name: 'Every day', criteria }]);

    await searchView(page).getByRole('radio', { name: 'Any spelling' }).click();
    await searchField(page).fill('no such words at all');
    await expect(searchStatus(page)).toHaveText('Nothing was found.');
    await searchView(page).getByRole('button', { name: 'Saved filters' }).click();
    await list.getByRole('button', { name: /^Every day/u }).click();
    await expect(searchField(page)).toHaveValue(query);
    await expect(searchView(page).getByRole('radio', { name: 'Whole words' })).toBeChecked();
    await expect(foundLines(page)).toHaveCount(count);

    await searchView(page).getByRole('button', { name: 'How to write a search' }).click();
    const help = page.getByRole('dialog', { name: 'How to write a search' });
    await expect(help).toBeVisible();
    await expectNoBarriers(page, 'help of the search');
    await help.getByRole('button', { name: 'kind:claim' }).click();
    await expect(searchField(page)).toHaveValue(`${query} kind:claim`);
  });
}
