// Texts whose lists are nested further than is read: every letter comes in, and the list of what was imported and the facts of
// the reading say how many lines stayed text.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectNoBarriers } from '../driver/axe';
import { articleOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { dropPaths } from '../driver/giving-files';
import { switchLanguage, wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { article, openArticle, openSample, saved } from '../driver/pages';

const LINES = 1500;
const TEXTS = [
  { fileName: 'quoted.md', words: 'the envoy said that the bridge is open', direction: 'ltr' },
  { fileName: 'نقل.md', words: 'فرستاده گفت که پل باز است', direction: 'rtl' },
] as const;

const nested = (words: string): string => `# ${words}\n\n${`> - > - > - > - ${words}\n`.repeat(LINES)}`;

for (const [language, { fileName, words }] of [
  ['en', TEXTS[0]],
  ['fa', TEXTS[1]],
] as const) {
  test(`${language}: of one file by itself that is said at once, and leads to how it was read`, async ({
    launch,
    folder,
  }) => {
    const { provenance, imported } = wordsOf(language).window;
    const { page } = await launch();
    await openSample(page);
    if (language !== 'en') await switchLanguage(page, 'en', language);
    const path = join(folder, fileName);
    await writeFile(path, nested(words));
    await dropPaths(page, [path]);
    const notice = page.getByRole('status').filter({ hasText: imported.doubtful });
    await expectNoBarriers(page, 'a notice of a doubtful text');
    await notice.getByRole('button', { name: provenance.open }).click();
    await expect(page.getByRole('region', { name: provenance.open })).toContainText(
      provenance.doubt['markup-left-as-text'].split('{{')[0] ?? '',
    );
    await saved(page);
    const { original } = await articleOnDisk(sampleWorkspace(folder), fileName);
    expect(original.howRead?.warnings.map(({ code }) => code)).toContain('markup-left-as-text');
  });
}

for (const language of ['en', 'fa'] as const) {
  test(`${language}: lists that are nested too far are told as left as text`, async ({ launch, folder }) => {
    const { provenance, imported } = wordsOf(language).window;
    const told = provenance.doubt['markup-left-as-text'].split('{{')[0] ?? '';
    const { page } = await launch();
    await openSample(page);
    if (language !== 'en') await switchLanguage(page, 'en', language);
    const paths: string[] = [];
    for (const { fileName, words } of TEXTS) {
      const path = join(folder, fileName);
      await writeFile(path, nested(words));
      paths.push(path);
    }
    await dropPaths(page, paths);
    const list = page.getByRole('dialog', { name: imported.heading });
    for (const { fileName } of TEXTS) {
      const row = list.getByRole('row').filter({ hasText: fileName });
      await expect(row).toContainText(imported.doubtful);
      await expect(row).toContainText(told);
    }
    await expectNoBarriers(page, 'a list of articles with lists left as text');
    await list.getByRole('button', { name: wordsOf(language).window.help.close, exact: true }).click();
    await expect(list).toHaveCount(0);

    await saved(page);
    for (const { fileName, words, direction } of TEXTS) {
      const found = await articleOnDisk(sampleWorkspace(folder), fileName);
      expect(found.direction).toBe(direction);
      expect(found.text.split(words)).toHaveLength(LINES + 2);
      const warnings = found.original.howRead?.warnings ?? [];
      const count = Number(warnings.find(({ code }) => code === 'markup-left-as-text')?.details['count']);
      // The first of them are lists still.
      expect(count).toBeGreaterThan(100);
      expect(count).toBeLessThan(LINES);
      expect(found.blocks.filter(({ kind }) => kind !== 'paragraph').length).toBeGreaterThan(10);
      await openArticle(page, new RegExp(words, 'u'));
      // Once it is open, it stays open for the next article.
      const panel = page.getByRole('region', { name: provenance.open });
      if (await panel.isHidden()) await article(page).getByRole('button', { name: provenance.open }).click();
      await expect(panel).toContainText(told);
      await expect(panel).toContainText(new Intl.NumberFormat(language).format(count));
    }
  });
}
