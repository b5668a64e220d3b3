// A colleague's evidence pack, however it comes to the window: it is checked, and then becomes a workspace of its own or
// joins the open one, with every record and every original on disk; one that was changed is not taken in.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expectNoBarriers } from '../driver/axe';
import { wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { before, beginWithPack, expectSample, mergeDialog, packDialog, PERSIAN, WAYS } from '../driver/packs';
import { article, openArticle, SEED_LTR } from '../driver/pages';

test.use({ sample: 'worked' });

for (const [way, give] of Object.entries(WAYS)) {
  for (const language of ['en', 'fa'] as const) {
    test(`${language}: ${way}, is opened as a workspace, merged into another, and refused where it was changed`, async ({
      launch,
      folder,
    }) => {
      test.setTimeout(120_000);
      const words = wordsOf(language).window;
      const { app, page } = await launch();
      const sample = await beginWithPack(app, page, folder, language);
      const { path } = sample;
      const dialog = packDialog(page, language);
      const openPack = async (): Promise<void> => {
        await give({ app, page, folder }, path);
        await expect(dialog.getByText(way === 'dropped' ? 'pack.hashiya' : path)).toBeVisible();
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
      for (const title of [PERSIAN.title, SEED_LTR.title]) {
        await openArticle(page, title);
        await expect(article(page).getByRole('heading', { level: 1, name: title })).toBeVisible();
      }
      await expectSample(page, unpacked, sample);

      // Into a workspace that has nothing of it.
      const ours = join(folder, 'ours');
      await mkdir(ours);
      await answerOpenDialogs(app, [ours]);
      await chooseMenu(app, 'new-workspace');
      await expect.poll(() => readdir(ours)).toContain('workspace.json');
      await openPack();
      await dialog.getByRole('button', { name: before(words.givenPack.merge) }).click();
      const merge = mergeDialog(page, language);
      await expectNoBarriers(page, 'the comparison with a pack');
      await merge.getByRole('button', { name: words.merge.apply }).click();
      await expect(merge).toHaveCount(0);
      await openArticle(page, PERSIAN.title);
      await expectSample(page, ours, sample);

      const changed = zipSync({ ...unzipSync(await readFile(path)), 'export.json': strToU8('{}') }, { level: 0 });
      await writeFile(path, changed);
      await openPack();
      await expect(dialog.getByText(words.givenPack.refused)).toBeVisible();
      await expect(dialog.getByRole('list', { name: words.givenPack.list })).toContainText('export.json');
      await expect(dialog.getByRole('list', { name: words.givenPack.choose })).toHaveCount(0);
      await expectNoBarriers(page, 'a pack that was changed');
    });
  }
}
