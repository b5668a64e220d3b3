// An evidence pack where files are brought in, and one that is taken away: among other files it is told as what it is and
// not imported, by itself it is shown even where no workspace is open, and it is merged as it was shown or not at all.

import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectNoBarriers } from '../driver/axe';
import { articlesOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { dropPaths } from '../driver/giving-files';
import { wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { before, beginWithPack, expectSample, mergeDialog, packDialog, PERSIAN } from '../driver/packs';
import { openArticle, saved, SEED_LTR } from '../driver/pages';

test.use({ sample: 'worked' });

const ARTICLES = {
  en: { fileName: 'bridge.txt', text: 'The ministry said on Monday that the bridge is safe.\n', direction: 'ltr' },
  fa: { fileName: 'پل.txt', text: 'وزارت راه روز دوشنبه گفت که پل ایمن است.\n', direction: 'rtl' },
} as const;

for (const language of ['en', 'fa'] as const) {
  const { fileName, text, direction } = ARTICLES[language];

  test(`${language}: among files, or in a folder, a pack is told as one, and the articles beside it come in`, async ({
    launch,
    folder,
  }) => {
    test.setTimeout(120_000);
    const words = wordsOf(language);
    const { app, page } = await launch();
    const { path, articles } = await beginWithPack(app, page, folder, language);
    const workspace = sampleWorkspace(folder);
    const collected = join(folder, 'collected');
    await mkdir(collected);
    const [one, other, pack] = [fileName, `2 ${fileName}`, 'pack.hashiya'].map((name) => join(collected, name));
    if (one === undefined || other === undefined || pack === undefined) throw new Error('there are three names');
    await writeFile(one, text);
    await writeFile(other, `${text}${text}`);
    await cp(path, pack);
    const list = page.getByRole('dialog', { name: words.window.imported.heading });
    const refusal = list.getByText(words.errors['pack-among-files'].split('}}')[1] ?? '');
    const closeList = async (): Promise<void> => {
      await expect(refusal).toBeVisible();
      await expect(packDialog(page, language)).toHaveCount(0);
      await list.getByRole('button', { name: words.window.help.close, exact: true }).click();
      await expect(list).toHaveCount(0);
    };

    await dropPaths(page, [one, pack]);
    await expect(list.getByText(pack.split('/').at(-1) ?? '').first()).toBeVisible();
    await expectNoBarriers(page, 'a list of files with a pack among them');
    await closeList();
    await dropPaths(page, [collected]);
    await closeList();
    await answerOpenDialogs(app, [collected]);
    await chooseMenu(app, 'import-folder');
    await closeList();
    await answerOpenDialogs(app, [one, pack]);
    await chooseMenu(app, 'import');
    await closeList();

    await saved(page);
    const found = await articlesOnDisk(workspace);
    expect(found.map(({ original }) => original.fileName).sort()).toEqual(
      [...articles.map(({ original }) => original.fileName), fileName, `2 ${fileName}`].sort(),
    );
    expect(found.filter((each) => each.text.startsWith(text.trim())).map((each) => each.direction)).toEqual([
      direction,
      direction,
    ]);
  });

  test(`${language}: a pack that is dropped where no workspace is open is shown, and opened from there`, async ({
    launch,
    folder,
  }) => {
    const words = wordsOf(language).window.givenPack;
    const { app, page } = await launch();
    const sample = await beginWithPack(app, page, folder, language);
    await chooseMenu(app, 'close-workspace');
    await expect(page.getByRole('heading', { level: 1, name: 'Hashiya' })).toBeVisible();
    await dropPaths(page, [sample.path]);
    const dialog = packDialog(page, language);
    await expect(dialog.getByText(words.sound)).toBeVisible();
    await expect(dialog.getByText(words.notWritable)).toBeVisible();
    const unpacked = join(folder, 'unpacked');
    await mkdir(unpacked);
    await answerOpenDialogs(app, [unpacked]);
    // What was dropped is what is opened, whatever becomes of the file.
    await rm(sample.path);
    await dialog.getByRole('button', { name: words.asWorkspace }).click();
    await expect(dialog).toHaveCount(0);
    for (const title of [SEED_LTR.title, PERSIAN.title]) await openArticle(page, title);
    await expectSample(page, unpacked, sample);
  });

  test(`${language}: a merge with a pack that was taken away meanwhile says so, and changes nothing`, async ({
    launch,
    folder,
  }) => {
    const words = wordsOf(language);
    const { app, page } = await launch();
    const { path } = await beginWithPack(app, page, folder, language);
    const ours = join(folder, 'ours');
    await mkdir(ours);
    await answerOpenDialogs(app, [ours]);
    await chooseMenu(app, 'new-workspace');
    await expect.poll(() => readdir(ours)).toContain('workspace.json');
    await answerOpenDialogs(app, [path]);
    await chooseMenu(app, 'open-pack');
    await packDialog(page, language)
      .getByRole('button', { name: before(words.window.givenPack.merge) })
      .click();
    const merge = mergeDialog(page, language);
    await expect(merge).toBeVisible();
    await rm(path);
    await merge.getByRole('button', { name: words.window.merge.apply }).click();
    const alert = merge.getByRole('alert');
    await expect(alert).toContainText(path);
    await expect(alert).toContainText(words.causes['it is not there']);
    await expectNoBarriers(page, 'a merge that was refused');
    expect(await articlesOnDisk(ours).catch(() => [])).toEqual([]);
    expect(await readdir(join(ours, 'originals')).catch(() => [])).toEqual([]);
    await merge.getByRole('button', { name: words.window.merge.cancel }).click();
    await expect(merge).toHaveCount(0);
  });
}
