// A colleague's work joins ours: seen before it is taken, decided where the two differ, one act on disk, and nothing the
// second time.

import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { filterCriteriaSchema } from '../../core/saved-filters/saved-filter';
import { actDirectly } from '../driver/act-directly';
import { expectAlert } from '../driver/alerts';
import { expectNoBarriers } from '../driver/axe';
import { beginWith, mark, type OpenSeed } from '../driver/beginning';
import { Colleague } from '../driver/colleague';
import { exportThroughMenu } from '../driver/exports';
import { articleOnDisk } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { cardOf, fillField } from '../driver/marking';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { openArticle, saved, text } from '../driver/pages';
import { SEEDS, type Seed } from '../driver/seeds';

const mergeDialog = (page: Page): Locator => page.getByRole('dialog', { name: /^Merge/u });

const countOf = (page: Page, kind: string): Locator =>
  mergeDialog(page).locator('.merge-counts > div').filter({ hasText: kind }).locator('dd');

/** The notes on disk by what they are on. */
const notesOf = async (workspace: string, seed: Seed): Promise<Record<string, string>> => {
  const { mentions } = await articleOnDisk(workspace, seed.fileName);
  return Object.fromEntries(mentions.map(({ ranges, note }) => [ranges[0]?.quote ?? '', note]));
};

/** Marks a claim and a source, each with a note, and then something that nobody touches: it dates what is handed on. */
const work = async (begun: OpenSeed, seed: Seed): Promise<void> => {
  await mark(begun, 'Source', seed.source);
  await fillField(begun.page, cardOf(begun.page, 'Source', seed.source), 'Note', 'source as it was');
  await mark(begun, 'Claim', seed.claim);
  await fillField(begun.page, cardOf(begun.page, 'Claim', seed.claim), 'Note', 'claim as it was');
  await mark(begun, 'Contested', seed.overlap);
};

const choose = async ({ app }: OpenSeed, path: string, way: 'merge-export' | 'merge-folder'): Promise<void> => {
  await answerOpenDialogs(app, [path]);
  await chooseMenu(app, way);
};

for (const seed of SEEDS) {
  test(`${seed.name}: a colleague’s export is compared, decided on and merged, and merging it again takes nothing`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    await work(begun, seed);
    const given = join(folder, 'given.json');
    await exportThroughMenu(begun, given);
    const back = await (
      await Colleague.with(given, seed)
    )
      .note(seed.source, 'their note on the source')
      .note(seed.claim, 'یادداشت همکار')
      .markLike(seed.claim, seed.elsewhere)
      .handBack(join(folder, 'back.json'));
    await cardOf(page, 'Claim', seed.claim).click();
    await fillField(page, cardOf(page, 'Claim', seed.claim), 'Note', 'our note on the claim');
    const before = {
      [seed.source]: 'source as it was',
      [seed.claim]: 'our note on the claim',
      [seed.overlap]: '',
    };
    await expect.poll(() => notesOf(workspace, seed)).toEqual(before);

    await choose(begun, back, 'merge-export');
    await expect(countOf(page, 'New there')).toHaveText('1');
    await expect(countOf(page, 'Changed there')).toHaveText('1');
    await expect(countOf(page, 'Conflicts')).toHaveText('1');
    const decide = mergeDialog(page).getByRole('region', { name: 'To decide' });
    const note = decide.getByRole('row', { name: 'Note' });
    await expect(note.getByRole('cell').nth(0)).toHaveText('our note on the claim');
    await expect(note.getByRole('cell').nth(0).locator('.quote')).toHaveAttribute('dir', 'ltr');
    await expect(note.getByRole('cell').nth(1)).toHaveText('یادداشت همکار');
    await expect(note.getByRole('cell').nth(1).locator('.quote')).toHaveAttribute('dir', 'rtl');
    await expect(decide.getByRole('radio', { name: 'Keep ours' })).toBeChecked();
    await mergeDialog(page).getByRole('button', { name: 'Changed there' }).click();
    await expect(mergeDialog(page).getByText('their note on the source')).toBeVisible();
    await expectNoBarriers(page, 'the preview of a merge');

    // By key: the choice, then the button.
    await decide.getByRole('radio', { name: 'Keep ours' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(decide.getByRole('radio', { name: 'Take theirs' })).toBeChecked();
    await mergeDialog(page).getByRole('button', { name: 'Merge', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(mergeDialog(page)).toHaveCount(0);
    const merged = {
      [seed.source]: 'their note on the source',
      [seed.claim]: 'یادداشت همکار',
      [seed.overlap]: '',
      [seed.elsewhere]: '',
    };
    await expect.poll(() => notesOf(workspace, seed)).toEqual(merged);
    await expect(cardOf(page, 'Claim', seed.elsewhere)).toBeVisible();

    await choose(begun, back, 'merge-export');
    await expect(mergeDialog(page).getByText('There is nothing to take')).toBeVisible();
    await expect(mergeDialog(page).getByRole('button', { name: 'Merge', exact: true })).toBeDisabled();
    await mergeDialog(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(mergeDialog(page)).toHaveCount(0);

    await chooseMenu(app, 'undo');
    await expect.poll(() => notesOf(workspace, seed)).toEqual(before);
    await expect(cardOf(page, 'Claim', seed.elsewhere)).toHaveCount(0);
    await text(page).focus();
  });

  test(`${seed.name}: a saved filter that a colleague changed is told in words, and taken`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, workspace } = begun;
    const words = seed.shared;
    await actDirectly(page, {
      command: 'make-saved-filter',
      name: 'Mine',
      criteria: { of: 'claims', show: 'all', words },
    });
    await actDirectly(page, {
      command: 'make-saved-filter',
      name: 'After it',
      criteria: { of: 'claims', show: 'all', words },
    });
    await saved(page);
    const given = join(folder, 'given.json');
    await exportThroughMenu(begun, given);
    const criteria = {
      of: 'articles',
      words,
      facets: [{ by: 'date', days: { from: '2016-08-17', until: '2016-08-17' } }],
    };
    const back = await (
      await Colleague.with(given, seed)
    )
      .letThrough('Mine', filterCriteriaSchema.parse(criteria))
      .handBack(join(folder, 'back.json'));
    await choose(begun, back, 'merge-export');
    await mergeDialog(page).getByRole('button', { name: 'Changed there' }).click();
    await expect(mergeDialog(page)).toContainText('Published: Aug 17, 2016');
    await expect(mergeDialog(page)).not.toContainText('facets');
    await expectNoBarriers(page, 'a changed filter in a merge');
    await mergeDialog(page).getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(mergeDialog(page)).toHaveCount(0);
    const onDisk = async (): Promise<unknown> =>
      JSON.parse(await readFile(join(workspace, 'saved-filters.json'), 'utf8')) as unknown;
    await expect.poll(onDisk).toMatchObject({ savedFilters: [{ name: 'Mine', criteria }, { name: 'After it' }] });
  });

  test(`${seed.name}: a copy of the workspace’s folder is merged, and the workspace itself is refused`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    await work(begun, seed);
    await saved(page);
    await app.close();
    const copy = join(folder, 'copy');
    await cp(workspace, copy, { recursive: true });

    const theirs = await launch(['--workspace', copy]);
    await openArticle(theirs.page, seed.title);
    await mark({ ...begun, ...theirs }, 'Contested', seed.elsewhere);
    const source = cardOf(theirs.page, 'Source', seed.source);
    await source.click();
    await fillField(theirs.page, source, 'Note', 'noted in the copy');
    await theirs.app.close();

    const ours = await launch(['--workspace', workspace]);
    const here = { ...begun, ...ours };
    await choose(here, workspace, 'merge-folder');
    await expectAlert(ours.page, [workspace, 'is the workspace itself']);
    await choose(here, copy, 'merge-folder');
    await expect(countOf(ours.page, 'New there')).toHaveText('1');
    await expect(countOf(ours.page, 'Changed there')).toHaveText('1');
    await mergeDialog(ours.page).getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(mergeDialog(ours.page)).toHaveCount(0);
    await expect
      .poll(() => notesOf(workspace, seed))
      .toEqual({
        [seed.source]: 'noted in the copy',
        [seed.claim]: 'claim as it was',
        [seed.overlap]: '',
        [seed.elsewhere]: '',
      });
  });
}
