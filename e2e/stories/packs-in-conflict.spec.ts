// A colleague's pack on whose records we have worked too: the preview shows both sides in their own directions, and what is
// chosen is what is on disk.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { actDirectly, showAnew } from '../driver/act-directly';
import { expectNoBarriers } from '../driver/axe';
import { articlesOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { settingsOnDisk, wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { before, beginWithPack, mergeDialog, packDialog, PERSIAN, savePack, WAYS } from '../driver/packs';
import { saved } from '../driver/pages';
import { picture } from '../driver/picture';

test.use({ sample: 'worked' });

const LONG_NOTE =
  'Their note: the agency did not name its source, and the second report repeats the first one word for word, down to the ' +
  'mistake in the date; see https://agency.example/archive/2026/11/29/a-very-long-address-without-any-place-to-break-it.html.';

/** The note on a mention, on disk. */
const noteOf = async (workspace: string, mentionId: string): Promise<string | undefined> =>
  (await articlesOnDisk(workspace)).flatMap(({ mentions }) => mentions).find(({ id }) => id === mentionId)?.note;

const writeNote = (page: Page, articleId: string, mentionId: string, note: string) =>
  actDirectly(page, { command: 'edit-mention', articleId, mentionId, edit: { kind: 'claim', note } });

for (const language of ['en', 'fa'] as const) {
  test(`${language}: conflicts with a pack are seen side by side and decided`, async ({ launch, folder }) => {
    test.setTimeout(120_000);
    const words = wordsOf(language).window;
    const { app, page } = await launch();
    const { path, articles } = await beginWithPack(app, page, folder, language);
    const claimsOf = ({ mentions }: (typeof articles)[number]) => mentions.filter(({ kind }) => kind === 'claim');
    const marked = articles.find((each) => claimsOf(each).length > 1);
    const persian = articles.find(({ original }) => original.fileName === PERSIAN.fileName);
    if (marked === undefined || persian === undefined) throw new Error('the sample has no claims');
    const [first, second] = claimsOf(marked);
    if (first === undefined || second === undefined) throw new Error('an article has two claims');
    const mark = (quote: string) => {
      const start = persian.text.indexOf(quote);
      const selections = [{ start, end: start + quote.length }];
      return actDirectly(page, { command: 'add-mention', articleId: persian.id, kind: 'claim', selections });
    };

    // The colleague unpacks it, works on it, and hands it back.
    const dialog = packDialog(page, language);
    await WAYS.dropped({ app, page, folder }, path);
    const theirs = join(folder, 'theirs');
    await mkdir(theirs);
    await answerOpenDialogs(app, [theirs]);
    await dialog.getByRole('button', { name: words.givenPack.asWorkspace }).click();
    await expect(dialog).toHaveCount(0);
    await writeNote(page, marked.id, first.id, LONG_NOTE);
    await writeNote(page, marked.id, second.id, 'یادداشت همکار دربارهٔ این منبع');
    await mark('پل ایمن است');
    await showAnew(page);
    const back = join(folder, 'back.hashiya');
    await savePack(app, page, back, language);

    // Meanwhile we have worked on the same.
    await answerOpenDialogs(app, [sampleWorkspace(folder)]);
    await chooseMenu(app, 'open-workspace');
    // Both copies are called the same.
    await expect.poll(() => settingsOnDisk(folder)).toMatchObject({ lastWorkspace: sampleWorkspace(folder) });
    await saved(page);
    await writeNote(page, marked.id, first.id, 'یادداشت ما: منبع را خودمان دیده‌ایم.');
    await showAnew(page);

    await WAYS.dropped({ app, page, folder }, back);
    await expect(dialog.getByText(words.givenPack.sound)).toBeVisible();
    await picture(page, `given-pack-${language}`);
    await dialog.getByRole('button', { name: before(words.givenPack.merge) }).click();
    const merge = mergeDialog(page, language);
    const decide = merge.getByRole('region', { name: words.merge.decide });
    await expect(decide.getByText(LONG_NOTE.slice(0, 30))).toBeVisible();
    await picture(page, `merge-${language}`);
    for (const list of await merge.locator('.disclosure-button').all()) await list.click();
    await expect(merge.getByText('پل ایمن است').first()).toBeVisible();
    await expectNoBarriers(page, 'conflicts with a pack');
    await page.evaluate(() => {
      document.querySelector('.modal')?.scrollTo(0, 100_000);
    });
    await picture(page, `merge-opened-${language}`);
    await decide.getByText(words.merge.chooseTheirs).first().click();
    await merge.getByRole('button', { name: words.merge.apply }).click();
    await expect(merge).toHaveCount(0);
    await saved(page);
    const ours = sampleWorkspace(folder);
    await expect.poll(() => noteOf(ours, first.id)).toBe(LONG_NOTE);
    await expect.poll(() => noteOf(ours, second.id)).toBe('یادداشت همکار دربارهٔ این منبع');
    const quotes = (await articlesOnDisk(ours))
      .filter(({ id }) => id === persian.id)
      .flatMap(({ mentions }) => mentions.map(({ ranges }) => ranges[0]?.quote));
    expect(quotes).toEqual(['پل ایمن است']);
  });
}
