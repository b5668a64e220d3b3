// A colleague's evidence pack: it is checked, and then becomes a workspace of its own or joins the open one, with every
// record and every original on disk; one that was changed is not taken in.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expectNoBarriers } from '../driver/axe';
import { articlesOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { switchLanguage, wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { answerOpenDialogs, answerSaveDialogs, chooseMenu } from '../driver/native';
import { article, openArticle, openSample, saved, SEED_RTL } from '../driver/pages';

const LANGUAGES = ['en', 'fa'] as const;
/** The name of an entry up to what it is filled with. */
const before = (words: string): string => words.split('{{')[0] ?? '';

test.use({ sample: 'worked' });

for (const language of LANGUAGES) {
  test(`${language}: is opened as a workspace, merged into another, and refused where it was changed`, async ({
    launch,
    folder,
  }) => {
    test.setTimeout(120_000);
    const words = wordsOf(language).window;
    const { app, page } = await launch();
    await openSample(page);
    await saved(page);
    const sample = await articlesOnDisk(sampleWorkspace(folder));
    expect(sample.length).toBeGreaterThan(1);
    const path = join(folder, 'pack.hashiya');
    await chooseMenu(app, 'evidence-pack');
    await answerSaveDialogs(app, path);
    await page.getByRole('dialog', { name: 'Export as' }).getByRole('button', { name: 'Save…' }).click();
    await expect(page.getByRole('status').filter({ hasText: path })).toBeVisible();
    if (language !== 'en') await switchLanguage(page, 'en', language);

    const dialog = page.getByRole('dialog', { name: before(words.givenPack.heading) });
    const openPack = async (): Promise<void> => {
      await answerOpenDialogs(app, [path]);
      await chooseMenu(app, 'open-pack');
      await expect(dialog).toBeVisible();
    };
    /** What a workspace has on disk of the sample: its texts, what is marked, and each original byte for byte. */
    const expectSample = async (workspace: string): Promise<void> => {
      await saved(page);
      const found = await articlesOnDisk(workspace);
      const essence = ({ text, mentions, original }: (typeof found)[number]) => ({
        text,
        marked: mentions.map(({ id }) => id),
        original: original.sha256,
      });
      const byText = (one: { text: string }, other: { text: string }) => (one.text < other.text ? -1 : 1);
      expect(found.map(essence).sort(byText)).toEqual(sample.map(essence).sort(byText));
      const originals = await readdir(join(workspace, 'originals'));
      for (const name of originals) {
        expect(await readFile(join(workspace, 'originals', name))).toEqual(
          await readFile(join(sampleWorkspace(folder), 'originals', name)),
        );
      }
      expect(originals).toHaveLength(sample.length);
    };

    // A folder that is not empty is named, and the dialog stays for another choice.
    await openPack();
    await expectNoBarriers(page, 'a pack that can be taken in');
    const used = join(folder, 'used');
    await mkdir(used);
    await writeFile(join(used, 'notes.txt'), 'mine');
    await answerOpenDialogs(app, [used]);
    await dialog.getByRole('button', { name: words.givenPack.asWorkspace }).click();
    await expect(dialog.getByRole('alert')).toContainText(used);
    await expectNoBarriers(page, 'a pack and a folder that is not empty');
    expect(await readdir(used)).toEqual(['notes.txt']);

    const unpacked = join(folder, 'unpacked');
    await mkdir(unpacked);
    await answerOpenDialogs(app, [unpacked]);
    await dialog.getByRole('button', { name: words.givenPack.asWorkspace }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: unpacked })).toBeVisible();
    await openArticle(page, SEED_RTL.title);
    await expect(article(page).getByRole('heading', { level: 1, name: SEED_RTL.title })).toBeVisible();
    await expectSample(unpacked);

    // Into a workspace that has nothing of it.
    const ours = join(folder, 'ours');
    await mkdir(ours);
    await answerOpenDialogs(app, [ours]);
    await chooseMenu(app, 'new-workspace');
    await expect.poll(() => readdir(ours)).toContain('workspace.json');
    await openPack();
    await dialog.getByRole('button', { name: before(words.givenPack.merge) }).click();
    const merge = page.getByRole('dialog', { name: before(words.merge.heading) });
    await expectNoBarriers(page, 'the comparison with a pack');
    await merge.getByRole('button', { name: words.merge.apply }).click();
    await expect(merge).toHaveCount(0);
    await expectSample(ours);

    await writeFile(path, zipSync({ ...unzipSync(await readFile(path)), 'export.json': strToU8('{}') }, { level: 0 }));
    await openPack();
    await expect(dialog.getByText(words.givenPack.refused)).toBeVisible();
    await expect(dialog.getByRole('list', { name: words.givenPack.choose })).toHaveCount(0);
    await expectNoBarriers(page, 'a pack that was changed');
  });
}
