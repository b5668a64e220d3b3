// A workspace of many articles opens with the one that was read last, and the others follow.

import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '../driver/launch';
import { article, expectArticles, library, saved, text } from '../driver/pages';

const project = resolve(import.meta.dirname, '../..');
const COUNT = 240;

/** Short articles of our own, every other one in Persian. */
const textOf = (number: number): string =>
  number % 2 === 0
    ? `Harbour report ${String(number)}\nThe port authority said that pier ${String(number)} stays closed.\n`
    : `گزارش بندر ${String(number)}\nادارهٔ بندر گفت که اسکلهٔ ${String(number)} بسته می‌ماند.\n`;

for (const { name, title, words } of [
  { name: 'left to right', title: 'Harbour report 200', words: 'stays closed' },
  { name: 'right to left', title: 'گزارش بندر 201', words: 'بسته می‌ماند' },
]) {
  test(`${name}: the article that was read last is there again, and the library of ${String(COUNT)} after it`, async ({
    launch,
    folder,
  }) => {
    const files = join(folder, 'files');
    await mkdir(files);
    for (let number = 0; number < COUNT; number += 1) {
      await writeFile(join(files, `${String(number).padStart(3, '0')}.txt`), textOf(number));
    }
    const workspace = join(folder, 'many');
    const command = [join(project, 'out/cli/index.js'), 'import', '--workspace', workspace, files, '--recursive'];
    await promisify(execFile)(process.execPath, command);

    const { app, page } = await launch(['--workspace', workspace]);
    await saved(page);
    await library(page).getByRole('searchbox').fill(title);
    await library(page).getByRole('row', { name: title }).click();
    await expect(article(page).getByRole('heading', { level: 1 })).toContainText(title);
    const settings = join(folder, 'user', 'settings.json');
    const shownId = async (): Promise<string | undefined> => {
      const { lastArticles } = JSON.parse(await readFile(settings, 'utf8')) as { lastArticles: Record<string, string> };
      return lastArticles[workspace];
    };
    await expect
      .poll(async () => {
        const id = await shownId();
        return id === undefined ? '' : readFile(join(workspace, 'articles', `${id}.json`), 'utf8');
      })
      .toContain(title);
    await app.close();

    const again = await launch();
    await expect(article(again.page).getByRole('heading', { level: 1 })).toContainText(title);
    await expect(text(again.page)).toContainText(words);
    await saved(again.page);
    // Its row, far from the first, is where it can be seen.
    await expect(library(again.page).getByRole('row', { name: title })).toBeInViewport();
    // All are there, though only the rows near what is seen are made.
    const rows = library(again.page).getByRole('row');
    expect(await rows.count()).toBeLessThan(COUNT / 2);
    await rows.first().focus();
    await again.page.keyboard.press('End');
    await expect(
      library(again.page)
        .getByRole('row', { name: /Harbour report 0|گزارش بندر 239/ })
        .first(),
    ).toBeVisible();
    await expectArticles(again.page, COUNT);
  });
}
