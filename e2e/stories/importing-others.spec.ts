// What stands in a folder or an archive and is no article: each file, or each kind of many, is listed with the reason and
// the next step, in an interface of either direction; what belongs to a saved page, or to the system, is not.

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expectNoBarriers } from '../driver/axe';
import { articlesOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { dropPaths } from '../driver/giving-files';
import { expectLanguage, switchLanguage, wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { openSample, saved } from '../driver/pages';

test.use({ isHandedOn: true });

const SETS = [
  { direction: 'left to right', language: 'en', news: 'The envoy said that the bridge would open on Thursday.' },
  { direction: 'right to left', language: 'fa', news: 'فرستاده گفت که پل روز پنجشنبه باز می‌شود.' },
] as const;

const ONE = Uint8Array.of(1);

/** A folder with a complete page, a program, and an archive of an article, an archive and three hundred pictures. */
const writeFolder = async (parent: string, news: string): Promise<string> => {
  const folder = join(parent, 'collected');
  await mkdir(join(folder, 'page_files'), { recursive: true });
  await writeFile(join(folder, 'page.html'), `<p>${news}</p><img src="page_files/photo.jpg">`);
  await writeFile(join(folder, 'page_files', 'photo.jpg'), ONE);
  await writeFile(join(folder, 'page_files', 'frame.html'), '<p>Buy now</p>');
  await writeFile(join(folder, '.DS_Store'), ONE);
  await writeFile(join(folder, 'setup.exe'), ONE);
  const text = new TextEncoder().encode(`${news} 2`);
  const pictures = Array.from({ length: 300 }, (_none, index) => [`pictures/${String(index)}.png`, ONE] as const);
  const inner = zipSync({ 'hidden.txt': text });
  const parts = { 'news.txt': text, 'inner.zip': inner, '__MACOSX/._news.txt': ONE };
  await writeFile(join(folder, 'site.zip'), zipSync({ ...parts, ...Object.fromEntries(pictures) }));
  return folder;
};

for (const { direction, language, news } of SETS) {
  test(`${direction}: what is no article is listed with the reason, many of a kind together`, async ({
    launch,
    folder,
  }) => {
    const { app, page } = await launch();
    await openSample(page);
    if (language !== 'en') await switchLanguage(page, 'en', language);
    await expectLanguage(page, language);
    const words = wordsOf(language).window.imported;
    const collected = await writeFolder(folder, news);
    await answerOpenDialogs(app, [collected]);
    await chooseMenu(app, 'import-folder');

    const list = page.getByRole('dialog', { name: words.heading });
    const rowOf = (name: string) => list.getByRole('row').filter({ hasText: name });
    await expect(list.getByRole('row')).toHaveCount(5);
    const number = new Intl.NumberFormat(language).format(302);
    const refused = words.counted.replace('{{outcome}}', words.outcomes.refused).replace('{{number}}', number);
    await expect(list.getByText(refused, { exact: true })).toBeVisible();
    await expect(rowOf('setup.exe')).toContainText('mhtml');
    await expect(rowOf('inner.zip')).toContainText(words.outcomes.refused);
    await expect(rowOf('.png')).toContainText(new Intl.NumberFormat(language).format(300));
    await expect(list).not.toContainText('photo.jpg');
    await expect(list).not.toContainText('DS_Store');
    await expectNoBarriers(page, `files that are no articles, ${direction}`);

    await saved(page);
    const articles = await articlesOnDisk(sampleWorkspace(folder));
    expect(articles.map(({ original }) => original.fileName).sort()).toEqual(
      expect.arrayContaining(['news.txt', 'page.html']),
    );
    expect(articles).toHaveLength(4);
    // Of what was refused nothing is kept.
    expect(await readdir(join(sampleWorkspace(folder), 'originals'))).toHaveLength(4);

    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    await dropPaths(page, [collected]);
    await expect(rowOf('collected/setup.exe')).toBeVisible();
    await expect(rowOf('collected/site.zip: inner.zip')).toBeVisible();
    await expect(list.getByRole('row')).toHaveCount(5);
    expect(await articlesOnDisk(sampleWorkspace(folder))).toHaveLength(4);
  });
}
