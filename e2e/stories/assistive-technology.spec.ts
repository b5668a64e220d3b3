// What assistive technology is told of a long text, of which only what is near the window is laid out: all of it, whatever is opened
// and wherever one goes. Each story has an app of its own: Chromium 130 may end a page in which a tree was asked for and whoever asked
// has gone.

import { articleOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { dropText } from '../driver/import-text';
import { expect, test } from '../driver/launch';
import { LONG_TEXTS, longLines } from '../driver/long-lines';
import { library, line, openArticle, openSample, saved, SEED_LTR, SEED_RTL, text } from '../driver/pages';

for (const long of LONG_TEXTS) {
  test(`${long.name}: assistive technology has all of a long text, and the window stays while one goes about`, async ({
    launch,
    folder,
  }) => {
    const { app, page } = await launch();
    await app.evaluate(({ app: running }) => {
      running.setAccessibilitySupportEnabled(true);
    });
    await openSample(page);
    const fileName = 'read-out.txt';
    await dropText(page, fileName, longLines(long, 'byLength').join('\n'));
    const article = await articleOnDisk(sampleWorkspace(folder), fileName);
    const row = library(page).locator(`[data-key="${article.id}"]`);
    for (const other of [SEED_LTR, SEED_RTL, SEED_LTR]) {
      await openArticle(page, other.title);
      await row.click();
      await text(page).focus();
      await page.keyboard.press('Control+End');
      await expect(line(page, article.blocks.length)).toBeInViewport();
      await page.keyboard.press('Control+Home');
      await expect(line(page, 1)).toBeInViewport();
    }
    await saved(page);

    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const names = new Set(nodes.map(({ name }) => String(name?.value ?? '').trim()));
    const missing = article.blocks
      .map(({ start, end }) => article.text.slice(start, end).trim())
      .filter((words) => !names.has(words));
    expect(missing).toEqual([]);
  });
}
