// Pasting pages that want to run or to load something: each of the list that the reader of pages is tried with, in articles of
// both directions. None runs, none asks for anything, and what is visible of each is its article's text.

import { articlesOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { pastePage } from '../driver/giving-files';
import { beginWatched, HOSTILE_SETS } from '../driver/hostile';
import { expect, test } from '../driver/launch';
import { expectArticles, saved, text } from '../driver/pages';
import { HOSTILE_PAGES, SEEN_WORD } from '../../extract/testing/hostile-pages';

for (const [place, { direction, code, words }] of HOSTILE_SETS.entries()) {
  test(`${direction}: nothing of a hostile page that is pasted runs or loads, and its text comes in`, async ({
    launch,
    folder,
  }) => {
    test.setTimeout(240_000);
    const { page, expectNoHarm } = await beginWatched(launch);
    // Every page is pasted in one of the two directions.
    const pages = HOSTILE_PAGES.filter(
      (html, index) => index % HOSTILE_SETS.length === place && !html.startsWith('<frameset'),
    );
    for (const [index, html] of pages.entries()) {
      // Each has words of its own, so that no two are the same bytes.
      const own = `${words} ${String(index)}`;
      const parsed = await pastePage(text(page), `<p>${own}</p>${html}`, own);
      expect(parsed).toEqual([]);
      await expectArticles(page, 3 + index);
      await expect(text(page)).toContainText(SEEN_WORD);
    }
    await saved(page);
    await expectNoHarm();
    const pasted = (await articlesOnDisk(sampleWorkspace(folder))).filter(
      ({ original }) => original.source?.kind === 'pasted',
    );
    expect(pasted).toHaveLength(pages.length);
    for (const article of pasted) {
      expect(article.text.split(SEEN_WORD)).toHaveLength(2);
      expect(article.text).toContain(words);
      expect(article.direction).toBe(code);
      expect(article.original.howRead?.reader).toBe('html');
    }
  });
}
