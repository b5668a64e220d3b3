// Importing files that want to run or to load something: the list of hostile pages as pages, saved pages, messages and Markdown,
// and the documents that are made to do harm. None runs, none asks for anything, and what is visible comes in.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articlesOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { beginWatched, HOSTILE_SETS } from '../driver/hostile';
import { expect, test } from '../driver/launch';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { importedList, library, text } from '../driver/pages';
import { hostileFiles } from '../../extract/testing/hostile-files';
import { HOSTILE_PAGES, SEEN_WORD } from '../../extract/testing/hostile-pages';

const PAGES = HOSTILE_PAGES.filter((page) => !page.startsWith('<frameset'));

/** The same page in each way that pages come. */
const FORMS: Readonly<Record<string, (page: string) => string>> = {
  html: (page) => `<!doctype html><meta charset=utf-8>${page}`,
  mhtml: (page) =>
    [
      'From: <Saved by a browser>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      '',
    ]
      .concat(
        '--b',
        'Content-Type: text/html; charset=utf-8',
        'Content-Location: https://evil.example/',
        '',
        page,
        '--b--',
        '',
      )
      .join('\r\n'),
  eml: (page) =>
    [
      'From: a@paper.example',
      'Subject: x',
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      '',
      page,
      '',
    ].join('\r\n'),
  md: (page) => `# heading\n\n![x](https://evil.example/m.png) [r][a]\n\n${page}\n\n[a]: https://evil.example/a\n`,
};

/** A document that takes seconds says nothing more than one that does not; the unit tests have them all. */
const MOST_BYTES = 300_000;

for (const { direction, code, words } of HOSTILE_SETS) {
  test(`${direction}: nothing of hostile files that are imported runs or loads, and their texts come in`, async ({
    launch,
    folder,
  }) => {
    test.setTimeout(300_000);
    const { app, page, expectNoHarm } = await beginWatched(launch);
    const files = join(folder, 'files');
    await mkdir(files);
    for (const [ending, form] of Object.entries(FORMS)) {
      for (const [index, hostile] of PAGES.entries()) {
        const own = `<p>${words} ${String(index)} ${ending}</p>${hostile}`;
        await writeFile(join(files, `page-${String(index)}.${ending}`), form(own));
      }
    }
    const documents = hostileFiles().filter(
      ({ outcome, bytes, fileName }) =>
        outcome === 'read' && bytes.length < MOST_BYTES && /\.(?:docx|odt|pdf|epub)$/u.test(fileName),
    );
    for (const { fileName, bytes } of documents) await writeFile(join(files, fileName), bytes);

    await answerOpenDialogs(app, [files]);
    await chooseMenu(app, 'import-folder');
    await importedList(page).waitFor({ timeout: 200_000 });
    await expectNoHarm();
    await importedList(page).getByRole('button', { name: 'Close' }).click();

    const articles = (await articlesOnDisk(sampleWorkspace(folder))).filter(({ original }) =>
      /^(?:page|hostile)-/u.test(original.fileName),
    );
    expect(articles.length).toBe(PAGES.length * Object.keys(FORMS).length + documents.length);
    for (const { original, text: read, direction: read_direction } of articles) {
      expect(read, original.fileName).toContain(SEEN_WORD);
      if (!/^page-\d+\.(?:html|mhtml|eml)$/u.test(original.fileName)) continue;
      expect(read.split(SEEN_WORD), original.fileName).toHaveLength(2);
      expect(read, original.fileName).not.toContain('hashiyaWasHere');
      expect(read_direction, original.fileName).toBe(code);
    }

    // Some of each kind are opened, one after the other.
    const rows = library(page).getByRole('row');
    for (let at = 0; at < Math.min(24, await rows.count()); at += 1) {
      await rows.nth(at).click();
      await text(page).waitFor();
      await expectNoHarm();
    }
  });
}
