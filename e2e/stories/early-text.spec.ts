// The text that was read last is in the page before the app is, where it stood; then the app takes its place.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beginWith, mark } from '../driver/beginning';
import { setRole, showClutter } from '../driver/clutter';
import { linesOf, startWithoutScripts } from '../driver/app-without-scripts';
import { endApp } from '../driver/end-app';
import { expect, test, type RunningApp } from '../driver/launch';
import { article, saved, text } from '../driver/pages';
import { SEEDS } from '../driver/seeds';

const [ltr] = SEEDS;
if (ltr === undefined) throw new Error('there is no seed');

const SETTINGS = ['user', 'settings.json'];

const settingsIn = async (folder: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(folder, ...SETTINGS), 'utf8')) as Record<string, unknown>;

/** What the page has recorded of its largest paints, by the ids of the elements. */
const idsOfPaints = ({ page }: RunningApp): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        // The type of its entries is not in the library of types yet.
        const observer = new PerformanceObserver((list) => {
          done(list.getEntries().map((entry) => (entry as PerformanceEntry & { readonly id: string }).id));
        });
        observer.observe({ type: 'largest-contentful-paint', buffered: true });
        // Where nothing was recorded nothing is told.
        setTimeout(() => {
          done([]);
        }, 500);
      }),
  );

for (const seed of SEEDS) {
  test(`${seed.name}: before the app is there the text stands where it stood, and its title above it`, async ({
    launch,
    folder,
  }) => {
    const { app, page } = await beginWith(seed, launch, folder);
    const lines = (await linesOf(page, '.article-text p')).filter(({ boxes }) => (boxes[0]?.[1] ?? Infinity) < 700);
    expect(lines.length).toBeGreaterThan(5);
    const title = await article(page).getByRole('heading', { level: 1 }).boundingBox();
    if (process.env.SHOTS !== undefined)
      await page.screenshot({ path: `${process.env.SHOTS}/app-${seed.fileName}.png` });
    await app.close();

    // What is kept says where, and nothing of what was read.
    const { textPlace } = await settingsIn(folder);
    expect(textPlace).toMatchObject({ place: { window: { width: 1280 } } });
    expect(JSON.stringify(textPlace)).not.toContain(lines.at(-1)?.words);

    const early = await startWithoutScripts(join(folder, 'app'), join(folder, 'user'));
    await early.page.locator('#early-text p').first().waitFor();
    await early.page.evaluate(() => document.fonts.ready);
    expect((await linesOf(early.page, '#early-text p')).slice(0, lines.length)).toEqual(lines);
    expect(await early.page.locator('#early-text h1').boundingBox()).toEqual(title);
    if (process.env.SHOTS !== undefined)
      await early.page.screenshot({ path: `${process.env.SHOTS}/early-${seed.fileName}.png` });
    await endApp(early.app);
  });

  test(`${seed.name}: it is painted first, and gone when the app has the text, which can be marked at once`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    await begun.app.close();
    const again = await launch();
    await article(again.page).getByRole('heading', { level: 1, name: seed.title }).waitFor();
    await expect(text(again.page)).toBeVisible();
    await expect(again.page.locator('#early-text')).toHaveCount(0);
    expect(await idsOfPaints(again)).toContainEqual(expect.stringMatching(/^early-b\d+$/u));
    await mark({ ...begun, ...again }, 'Claim', seed.claim);
    // A page that is loaded anew has no text of the start in it, which may be old by then.
    await again.page.reload();
    await expect(text(again.page)).toBeVisible();
    expect(await idsOfPaints(again)).not.toContainEqual(expect.stringMatching(/^early-b\d+$/u));
  });
}

test('where clutter is folded away only the lines before it are there early', async ({ launch, folder }) => {
  const { page, app } = await beginWith(ltr, launch, folder);
  await setRole(page, 1, 'Body');
  await saved(page);
  await showClutter(page, 'Folded');
  const before = await page
    .locator('.article-text p')
    .evaluateAll((all) => all.findIndex((element) => element.matches('[data-role="clutter"]')));
  expect(before).toBeGreaterThan(3);
  await app.close();
  const early = await startWithoutScripts(join(folder, 'app'), join(folder, 'user'));
  await early.page.locator('#early-text p').first().waitFor();
  await expect(early.page.locator('#early-text p')).toHaveCount(before);
  await endApp(early.app);
});

test('in a window of another size the text waits for the app', async ({ launch, folder }) => {
  const { app } = await beginWith(ltr, launch, folder);
  await app.close();
  const settings = await settingsIn(folder);
  const window = { x: 0, y: 0, width: 1000, height: 700, maximized: false };
  await writeFile(join(folder, ...SETTINGS), JSON.stringify({ ...settings, window }));
  const early = await startWithoutScripts(join(folder, 'app'), join(folder, 'user'));
  await expect(early.page.locator('#early-text')).toHaveCount(1);
  await expect(early.page.locator('#early-text')).toBeHidden();
  await endApp(early.app);
});
