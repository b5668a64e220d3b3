// What other tools would hand over, and an evidence pack, with words that would run or load something in every field: they
// are words while they are looked at, when they have come in, and in an interface of either direction.

import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exportToText, workspaceToExport } from '../../core/export/export-json';
import { everyField } from '../../core/exporters/testing/every-field';
import { withHostileWords } from '../../core/testing/hostile-words';
import { articlesOnDisk } from '../driver/files-on-disk';
import { adoptExport, beginWatched, HOSTILE_NAME } from '../driver/hostile';
import { wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { answerOpenDialogs, answerSaveDialogs, chooseMenu } from '../driver/native';
import { before, mergeDialog, packDialog, savePack } from '../driver/packs';
import { library, saved } from '../driver/pages';

const FORMATS = [
  { id: 'w3c', ending: '.jsonld' },
  { id: 'brat', ending: '' },
  { id: 'cas', ending: '' },
  { id: 'refi-project', ending: '.qdpx' },
] as const;

/** The files that an export has made, as they are chosen together; texts go with their annotations by themselves. */
const filesIn = async (path: string): Promise<string[]> => {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  const files = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  return files.filter((name) => /\.(?:ann|json)$/u.test(name));
};

for (const language of ['en', 'fa'] as const) {
  test(`${language}: hostile words in files of other tools and in a pack are words in the window`, async ({
    launch,
    folder,
  }) => {
    test.setTimeout(240_000);
    const { app, page, expectNoHarm } = await beginWatched(launch, language);
    const { window: words, exports: exported } = wordsOf(language);
    await adoptExport(
      app,
      page,
      join(folder, 'hostile'),
      exportToText(workspaceToExport(withHostileWords(everyField()))),
    );

    const pathOf = (name: string): string => join(folder, `${HOSTILE_NAME} ${name}`);
    const exportAs = page.getByRole('dialog', { name: words.exportAs.heading });
    for (const { id, ending } of FORMATS) {
      const path = pathOf(`${id}${ending}`);
      await answerSaveDialogs(app, path);
      await chooseMenu(app, 'export-as');
      await exportAs.getByText(exported.formats[id].name, { exact: true }).click();
      await exportAs.getByRole('button', { name: words.exportAs.save }).click();
      await expect(exportAs).toHaveCount(0);
      await expect.poll(async () => (await filesIn(path)).length).toBeGreaterThan(0);
    }
    const pack = pathOf('pack.hashiya');
    await savePack(app, page, pack, language);
    await expectNoHarm();

    // The same articles, with nothing of that in them.
    const ours = join(folder, 'ours');
    await adoptExport(app, page, ours, exportToText(workspaceToExport(everyField())));
    const preview = page.getByRole('dialog', { name: words.annotations.heading });
    for (const { id, ending } of FORMATS) {
      await answerOpenDialogs(app, await filesIn(pathOf(`${id}${ending}`)));
      await chooseMenu(app, 'import-annotations');
      await expect(preview).toBeVisible();
      for (const list of await preview.locator('.disclosure-button').all()) await list.click();
      await page.waitForTimeout(300);
      await expectNoHarm();
      const apply = preview.getByRole('button', { name: words.annotations.apply, exact: true });
      if (await apply.isEnabled()) await apply.click();
      else await page.keyboard.press('Escape');
      await expect(preview).toHaveCount(0);
      await saved(page);
      await expectNoHarm();
    }

    const given = packDialog(page, language);
    const openPack = async (): Promise<void> => {
      await answerOpenDialogs(app, [pack]);
      await chooseMenu(app, 'open-pack');
      await expect(given).toBeVisible();
      await expectNoHarm();
    };
    await openPack();
    await given.getByRole('button', { name: before(words.givenPack.merge) }).click();
    const merge = mergeDialog(page, language);
    await expect(merge).toBeVisible();
    for (const list of await merge.locator('.disclosure-button').all()) await list.click();
    await page.waitForTimeout(300);
    await expectNoHarm();
    await merge.getByRole('button', { name: words.merge.cancel }).click();
    await expect(merge).toHaveCount(0);

    await openPack();
    const unpacked = join(folder, HOSTILE_NAME);
    await mkdir(unpacked);
    await answerOpenDialogs(app, [unpacked]);
    await given.getByRole('button', { name: words.givenPack.asWorkspace }).click();
    await expect(given).toHaveCount(0);
    await saved(page);
    for (const row of (await library(page).getByRole('row').all()).slice(0, 6)) await row.click();
    await expectNoHarm();
    expect(await articlesOnDisk(unpacked)).not.toEqual([]);
  });
}
