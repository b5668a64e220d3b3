// A newer text of an article: what becomes of the mentions is seen and decided first, the old text stays to be looked at,
// an orphan is attached again by hand, and all of it is undone.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Article } from '../../core/article/article';
import { expectNoBarriers } from '../driver/axe';
import { beginWith, mark } from '../driver/beginning';
import { articleOnDisk } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { spansOf } from '../driver/marking';
import { answerOpenDialogs } from '../driver/native';
import { margin, saved, text } from '../driver/pages';
import { SEEDS } from '../driver/seeds';
import { placeOf, selectByDrag } from '../driver/selecting';

test.use({ isHandedOn: true });

const NEW_WORDS = { 'left to right': 'drill', 'right to left': 'میهن' };
const OLD_WORDS = { 'left to right': 'train', 'right to left': 'کشور' };

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: /^A newer text for/u });

const countOf = (page: Page, outcome: string): Locator =>
  dialog(page).locator('.merge-counts > div').filter({ hasText: outcome }).locator('dd');

const quotesOf = ({ mentions }: Article): Record<string, string | undefined> =>
  Object.fromEntries(mentions.map(({ id, ranges }) => [id, ranges[0]?.quote]));

for (const seed of SEEDS) {
  test(`${seed.name}: a newer text is compared, decided on and taken, and the old one stays`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace, article } = begun;
    const moved = await mark(begun, 'Source', seed.source);
    const lost = await mark(begun, 'Contested', seed.elsewhere);
    const changed = await mark(begun, 'Claim', seed.claim);
    const side = seed.name.endsWith('left') ? 'right to left' : 'left to right';
    const claim = seed.claim.replace(OLD_WORDS[side], NEW_WORDS[side]);
    const newer = `0\n\n${article.text.replace(seed.claim, claim).replace(seed.elsewhere, '')}`;
    const path = join(folder, 'newer', seed.fileName);
    await mkdir(join(folder, 'newer'));
    await writeFile(path, newer);

    await answerOpenDialogs(app, [path]);
    await page.getByRole('button', { name: 'New text…' }).click();
    await expect(countOf(page, 'Moved')).toHaveText('1');
    await expect(countOf(page, 'Changed')).toHaveText('1');
    await expect(countOf(page, 'Lost')).toHaveText('1');
    await expect(dialog(page).getByText('In the new text: 1. Orphans: 2.')).toBeVisible();
    const decide = dialog(page).getByRole('region', { name: 'To decide' });
    const row = decide.getByRole('listitem').filter({ hasText: claim });
    await expect(row.locator('mark .quote')).toHaveText([seed.claim, claim]);
    await expect(row.locator('mark .quote').last()).toHaveAttribute('dir', side === 'right to left' ? 'rtl' : 'ltr');
    await row.getByText('Take this place').click();
    await expect(dialog(page).getByText('In the new text: 2. Orphans: 1.')).toBeVisible();
    await dialog(page).getByRole('button', { name: 'What differs' }).click();
    await expect(dialog(page).locator('.difference del').filter({ hasText: OLD_WORDS[side] }).first()).toBeVisible();
    await expectNoBarriers(page, 'the table of a revision');
    await dialog(page).getByRole('textbox', { name: 'Why the text is replaced' }).fill('Corrected');
    await dialog(page).getByRole('button', { name: 'Replace the text' }).click();

    await expect(dialog(page)).toHaveCount(0);
    await expect(spansOf(page, changed).first()).toBeVisible();
    await saved(page);
    const after = await articleOnDisk(workspace, seed.fileName);
    expect(after.text).toBe(newer);
    expect(quotesOf(after)).toEqual({ [moved]: seed.source, [changed]: claim, [lost]: seed.elsewhere });
    expect(after.revisions).toMatchObject([{ text: article.text, note: 'Corrected' }]);

    const orphans = margin(page).getByRole('region', { name: 'Orphans' });
    await orphans.getByRole('article').click();
    await selectByDrag(page, placeOf(after, seed.overlap.split(' ').at(-1) ?? ''));
    await page.getByRole('button', { name: 'Attach again' }).click();
    await expect(orphans).toHaveCount(0);

    await page.getByRole('button', { name: '1 earlier text…' }).click();
    const earlier = page.getByRole('dialog', { name: /^Earlier texts of/u });
    await expect(earlier.getByText('Corrected')).toBeVisible();
    await expect(earlier.getByRole('listitem')).toHaveCount(3);
    await earlier.getByRole('button', { name: 'The text' }).click();
    await expect(earlier.getByText(seed.claim).last()).toBeVisible();
    await expectNoBarriers(page, 'earlier texts');
    await earlier.getByRole('button', { name: 'Show original…' }).click();
    const original = page.getByRole('dialog', { name: /^Original of/u });
    await expect(original).toContainText(seed.fileName);
    await expect(original).toContainText(seed.claim);
    await expect(original).not.toContainText(claim);
    await original.getByRole('button', { name: 'Close' }).click();
    await expect(original).toHaveCount(0);
    await expect(earlier).toBeVisible();
    await earlier.getByRole('button', { name: 'Close' }).click();

    for (const command of [/^Undo: move edge/u, /^Undo: revise text/u])
      await page.getByRole('button', { name: command }).click();
    await expect(page.getByRole('button', { name: 'New text…' })).toBeVisible();
    await expect(page.getByRole('button', { name: /earlier text/u })).toHaveCount(0);
    await expect(text(page)).toContainText(seed.elsewhere);
    await saved(page);
    const before = await articleOnDisk(workspace, seed.fileName);
    expect(before.text).toBe(article.text);
    expect(quotesOf(before)).toEqual({ [moved]: seed.source, [changed]: seed.claim, [lost]: seed.elsewhere });
  });
}
