// What was marked in another tool comes in: seen before it is done, mapped, one act on disk that undo takes back, and
// nothing the second time.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectNoBarriers } from '../driver/axe';
import { beginWith } from '../driver/beginning';
import { articleOnDisk } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { cardOf } from '../driver/marking';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { SEEDS, type Seed } from '../driver/seeds';

test.use({ isHandedOn: true });

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Import annotations' });

/** What Hypothesis gives of a page with the text of a seed: its quotes, and positions that are not ours. */
const rowsOf = (seed: Seed): string => {
  const marked = [
    { id: 'a', tag: 'Claim', exact: seed.claim },
    { id: 'b', tag: 'رأی 😀', exact: seed.source },
    { id: 'c', tag: 'Claim', exact: 'these words stand nowhere in it' },
  ];
  return JSON.stringify({
    total: marked.length,
    rows: marked.map(({ id, tag, exact }, index) => ({
      id,
      uri: `https://example.org/${seed.fileName.replace('.txt', '.html')}`,
      user: 'acct:noor@hypothes.is',
      created: '2026-05-01T10:00:00.000000+00:00',
      text: `note ${id}`,
      tags: [tag],
      target: [
        {
          selector: [
            { type: 'TextPositionSelector', start: 900_000 + index, end: 900_000 + index + exact.length },
            { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
          ],
        },
      ],
    })),
  });
};

for (const seed of SEEDS) {
  test(`${seed.name}: what was marked elsewhere is looked at, mapped and brought in, and undo takes it back`, async ({
    launch,
    folder,
  }) => {
    const { app, page, workspace } = await beginWith(seed, launch, folder);
    const file = join(folder, 'rows.json');
    await writeFile(file, rowsOf(seed));
    await answerOpenDialogs(app, [file]);
    await chooseMenu(app, 'import-annotations');

    const dialog = dialogOf(page);
    const countOf = (outcome: string): Locator =>
      dialog.locator('.merge-counts > div').filter({ hasText: outcome }).locator('dd');
    await expect(countOf('Found by their quotes')).toHaveText('2');
    await expect(countOf('Not found in the article')).toHaveText('1');
    await dialog.getByRole('button', { name: /^To look at/u }).click();
    await expect(dialog.getByText('these words stand nowhere in it')).toBeVisible();
    await expect(dialog.locator('.merge-item .quote').filter({ hasText: seed.claim })).toHaveAttribute(
      'dir',
      seed.name.includes('right to left') ? 'rtl' : 'ltr',
    );
    await expectNoBarriers(page, 'the preview of an import of annotations');

    const label = dialog.getByRole('button', { name: /رأی/u });
    await expect(label).toContainText('A tag');
    await label.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Source' }).click();
    await expect(label).toContainText('Source');
    await expect(dialog.getByRole('status').locator('dd').first()).toHaveText('2');
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(dialog).toHaveCount(0);

    const marks = async (): Promise<(string | undefined)[][]> =>
      (await articleOnDisk(workspace, seed.fileName)).mentions
        .map(({ kind, ranges, note }) => [kind, ranges[0]?.quote, note])
        .sort();
    await expect.poll(marks).toEqual([
      ['claim', seed.claim, 'note a'],
      ['source', seed.source, 'note b'],
    ]);
    await expect(cardOf(page, 'Claim', seed.claim)).toBeVisible();

    await chooseMenu(app, 'import-annotations');
    // The label that the analyst had mapped is proposed as a tag again; what is a claim by its name is here.
    await expect(countOf('Already here')).toHaveText('1');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await chooseMenu(app, 'undo');
    await expect.poll(marks).toEqual([]);
  });
}
