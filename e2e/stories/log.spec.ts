// The log stays on the machine and has no word of an article: after a crash of the page, of the process that reads files, a
// bug in the page and a request that is refused, it says so in words of its own, and so do the diagnostics.

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { beginWith, mark } from '../driver/beginning';
import { crashPage, seenAfterCrash } from '../driver/crashing';
import { articlesOnDisk } from '../driver/files-on-disk';
import { pasteText } from '../driver/giving-files';
import { expect, test } from '../driver/launch';
import { cardOf, fillField } from '../driver/marking';
import { chooseMenu } from '../driver/native';
import { expectArticles, openArticle, text } from '../driver/pages';
import { SEEDS } from '../driver/seeds';

const NOTES = ['Kestrel informant', 'یادداشت محرمانهٔ منبع'] as const;

/** Ends the process that reads files as the system would. */
const killReader = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ app: electron }) => {
    const reader = electron.getAppMetrics().find(({ name }) => name === 'hashiya-reader');
    if (reader === undefined) throw new Error('there is no reader');
    process.kill(reader.pid, 'SIGKILL');
  });

/** A bug in the page that is over an article: an error whose words are the article's. */
const failInPage = (app: ElectronApplication, words: string): Promise<void> =>
  app.evaluate(async ({ BrowserWindow }, said) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    await page?.executeJavaScript(`
      setTimeout(() => { throw new RangeError(${JSON.stringify(said)}); });
      void Promise.reject(new TypeError(${JSON.stringify(said)}));
      window.hashiya.request('article:read', { articleId: ${JSON.stringify({ said })} });
      window.hashiya.request(${JSON.stringify(said)}, null);
    `);
  }, words);

/** Every run of letters that is long enough to be a word of an article and not one of ours. */
const wordsOf = (text: string): string[] => [...new Set(text.match(/\p{Letter}{7,}/gu) ?? [])];

for (const [index, seed] of SEEDS.entries()) {
  test(`${seed.name}: the log says what stopped, and neither it nor the diagnostics have a word of the work`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    await openArticle(page, seed.title);
    await mark(begun, 'Claim', seed.claim);
    const note = NOTES[index] ?? '';
    await fillField(page, cardOf(page, 'Claim', seed.claim), 'Note', note);
    const logs = join(folder, 'user', 'logs');
    const log = (): Promise<string> => readFile(join(logs, 'hashiya.log'), 'utf8');
    expect(await log()).toMatch(/ started app=[\d.]+ electron=[\d.]+ platform=\w+ arch=\w+\n/u);

    await failInPage(app, `${seed.claim} ${note}`);
    await expect.poll(log).toMatch(/ error place=page name=RangeError/u);
    await expect.poll(log).toMatch(/ error place=page name=TypeError/u);
    await expect.poll(log).toContain(' request-refused channel=article:read because=arguments\n');
    await expect.poll(log).toContain(' request-refused channel=unknown because=channel\n');

    await pasteText(text(page), `${note} ${seed.claim}`);
    await expectArticles(page, 3);
    await killReader(app);
    await expect.poll(log).toMatch(/ process-gone process=reader reason=stopped exit=-?\d+\n/u);
    await crashPage(app);
    await expect.poll(log).toMatch(/ page-gone reason=(?:crashed|killed) exit=\d+\n/u);
    await expect.poll(async () => (await seenAfterCrash(app))?.heading ?? null, { timeout: 20_000 }).not.toBeNull();

    await chooseMenu(app, 'copy-diagnostics');
    const clipboard = (): Promise<string> => app.evaluate(({ clipboard: system }) => system.readText());
    await expect.poll(clipboard).toContain('Diagnostics of Hashiya');
    await expect.poll(async () => (await seenAfterCrash(app))?.notices).toContain('Diagnostics are on the clipboard');
    const copied = await clipboard();
    expect(copied).toMatch(/ {2}hashiya: [\d.]+\n/u);
    expect(copied).toMatch(/ {2}articles: 3\n/u);
    expect(copied).toMatch(/ {2}mentions: 1\n/u);
    expect(copied).toMatch(/page-gone reason=/u);

    const articles = await articlesOnDisk(workspace);
    const secrets = [
      folder,
      note,
      seed.claim,
      ...articles.map(({ title }) => title),
      ...articles.flatMap((article) => wordsOf(article.text)),
    ];
    const noted = await log();
    for (const secret of secrets) {
      expect(noted).not.toContain(secret);
      expect(copied).not.toContain(secret);
    }
    // No picture of the memory, which has the article in it, is left behind.
    const left = await readdir(join(folder, 'user'), { recursive: true });
    expect(left.filter((path) => path.endsWith('.dmp'))).toEqual([]);
    expect(existsSync(logs)).toBe(true);
    expect(await readdir(logs)).toEqual(['hashiya.log']);

    const shown = app.evaluate(
      ({ shell }) =>
        new Promise<string>((resolve) => {
          shell.showItemInFolder = (path: string) => {
            resolve(path);
          };
        }),
    );
    await chooseMenu(app, 'show-log');
    expect(await shown).toBe(join(logs, 'hashiya.log'));
  });
}
