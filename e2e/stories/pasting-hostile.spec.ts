// Pasting pages that want to run or to load something: each of the list that the reader of pages is tried with, in articles of
// both directions. None runs, none asks for anything, and what is visible of each is its article's text.

import { articlesOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { pastePage } from '../driver/giving-files';
import { expect, test } from '../driver/launch';
import { expectArticles, openSample, saved, text } from '../driver/pages';
import { HOSTILE_PAGES, SEEN_WORD } from '../../extract/testing/hostile-pages';

const SETS = [
  { direction: 'left to right', code: 'ltr', words: 'The envoy said in sentence' },
  { direction: 'right to left', code: 'rtl', words: 'فرستاده گفت در جملهٔ' },
] as const;

for (const [place, { direction, code, words }] of SETS.entries()) {
  test(`${direction}: nothing of a hostile page that is pasted runs or loads, and its text comes in`, async ({
    launch,
    folder,
  }) => {
    test.setTimeout(240_000);
    const { app, page } = await launch();
    await openSample(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => {
      asked.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    // Every page is pasted in one of the two directions.
    const pages = HOSTILE_PAGES.filter((html, index) => index % SETS.length === place && !html.startsWith('<frameset'));
    for (const [index, html] of pages.entries()) {
      // Each has words of its own, so that no two are the same bytes.
      const own = `${words} ${String(index)}`;
      const parsed = await pastePage(text(page), `<p>${own}</p>${html}`, own);
      expect(parsed).toEqual([]);
      await expectArticles(page, 3 + index);
      await expect(text(page)).toContainText(SEEN_WORD);
    }
    await saved(page);
    const isRun = (): boolean => 'hashiyaWasHere' in globalThis;
    expect(await page.evaluate(isRun)).toBe(false);
    expect(await app.evaluate(isRun)).toBe(false);
    expect(asked.filter((address) => !address.startsWith('app:'))).toEqual([]);
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
