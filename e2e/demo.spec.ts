// Plays the main job in the real app: both seeds are read and marked through the window, by mouse and by keyboard, and
// exported. The export and pictures of each step are left in HASHIYA_DEMO_OUTPUT (else in demo-output/).

import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { exportThroughMenu, expectQuotesInText, quotesOf, readExport } from './driver/exports';
import { articleOnDisk, sampleWorkspace } from './driver/files-on-disk';
import { test, type RunningApp } from './driver/launch';
import { cardOf, chooseFrom, fillField, linkToSource, markByKey, markByToolbar } from './driver/marking';
import { chooseMenu } from './driver/native';
import { openArticle, openSample, SEED_LTR, SEED_RTL, text } from './driver/pages';
import { placeOf, selectByDoubleClick, selectByDrag, selectByKeyboard } from './driver/selecting';

const output = resolve(process.env['HASHIYA_DEMO_OUTPUT'] ?? join(import.meta.dirname, '..', 'demo-output'));

const LTR = {
  claim: 'its military will train Syrian forces on Chinese soil',
  source: 'defence ministry spokesman Wu Qian',
  contested: 'propaganda war',
} as const;

const RTL = {
  outlet: 'افغانستان آزاد – آزاد افغانستان',
  verse: 'چو کشور نباشد تن من مباد',
  claim: 'China is to provide enhanced military cooperation with Syria',
  source: 'Guan Youfei',
  contested: 'foreign-backed militancy',
} as const;

let pictures = 0;

/** Leaves a picture of the window in light and one in dark. */
const picture = async ({ app, page }: RunningApp, name: string): Promise<void> => {
  pictures += 1;
  for (const theme of ['light', 'dark'] as const) {
    await chooseMenu(app, `theme-${theme}`);
    await page.waitForFunction((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, theme);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(output, `${String(pictures).padStart(2, '0')}-${name}-${theme}.png`) });
  }
  await chooseMenu(app, 'theme-light');
};

test('the main job: read both seeds, mark them, export them', async ({ launch, folder }) => {
  await mkdir(output, { recursive: true });
  const running = await launch();
  const { page } = running;
  const workspace = sampleWorkspace(folder);

  await test.step('first start: the sample workspace', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Hashiya' })).toBeVisible();
    await picture(running, 'welcome');
    await openSample(page);
  });

  await test.step('seed 000, left to right: a claim, a source, a contested mark', async () => {
    await openArticle(page, SEED_LTR.title);
    const article = await articleOnDisk(workspace, SEED_LTR.fileName);
    await selectByDrag(page, placeOf(article, LTR.claim));
    await picture(running, 'ltr-selected');
    await markByToolbar(page, 'Claim', LTR.claim);
    const claim = cardOf(page, 'Claim', LTR.claim);
    await fillField(page, claim, 'Claim in your words', 'China’s military will train Syrian forces in China');
    await chooseFrom(page, claim, 'Worth checking', 'High');
    await fillField(page, claim, 'Note', 'The body (line 14) says medical and nursing training only.');

    await selectByKeyboard(page, placeOf(article, LTR.source));
    await markByKey(page, 'Source', LTR.source);
    const source = cardOf(page, 'Source', LTR.source);
    await fillField(page, source, 'Name as written', 'Wu Qian');
    await chooseFrom(page, source, 'Type', 'Person');
    await fillField(page, source, 'Role', 'defence ministry spokesman');

    await selectByDoubleClick(page, placeOf(article, LTR.contested));
    await page.keyboard.press('Control+Shift+ArrowRight');
    await markByKey(page, 'Contested', LTR.contested);
    await chooseFrom(page, cardOf(page, 'Contested', LTR.contested), 'Contested because', 'Loaded wording');

    await claim.click();
    await linkToSource(page, claim, 'Wu Qian');
    await picture(running, 'ltr-marked');
  });

  await test.step('seed 003, right to left and left to right: two sources, a claim, two contested marks', async () => {
    await openArticle(page, SEED_RTL.title);
    const article = await articleOnDisk(workspace, SEED_RTL.fileName);
    await selectByDrag(page, placeOf(article, RTL.claim));
    await markByToolbar(page, 'Claim', RTL.claim);
    const claim = cardOf(page, 'Claim', RTL.claim);
    await fillField(page, claim, 'Claim in your words', 'China will increase military cooperation with Syria');

    await selectByDoubleClick(page, placeOf(article, RTL.source));
    await page.keyboard.press('Control+Shift+ArrowRight');
    await markByKey(page, 'Source', RTL.source);
    await chooseFrom(page, cardOf(page, 'Source', RTL.source), 'Type', 'Person');
    await claim.click();
    await linkToSource(page, claim, RTL.source);

    await selectByKeyboard(page, placeOf(article, RTL.contested));
    await markByKey(page, 'Contested', RTL.contested);
    await chooseFrom(page, cardOf(page, 'Contested', RTL.contested), 'Contested because', 'Loaded wording');
    await picture(running, 'rtl-article-marked');

    await selectByDrag(page, placeOf(article, RTL.outlet));
    await markByToolbar(page, 'Source', RTL.outlet);
    await chooseFrom(page, cardOf(page, 'Source', RTL.outlet), 'Type', 'Outlet');
    await fillField(page, cardOf(page, 'Source', RTL.outlet), 'Role', 'republishes a report of Press TV');

    await selectByKeyboard(page, placeOf(article, RTL.verse));
    await picture(running, 'rtl-selected');
    await markByKey(page, 'Contested', RTL.verse);
    const verse = cardOf(page, 'Contested', RTL.verse);
    await chooseFrom(page, verse, 'Contested because', 'Loaded wording');
    await fillField(
      page,
      verse,
      'Note',
      'A patriotic verse that frames the report; it is the reposter’s, not the agency’s.',
    );
    await text(page).evaluate((element) => {
      element.closest('.reader')?.scrollTo({ top: 0 });
    });
    await picture(running, 'rtl-marked');
    // Out of the card, then out of the mention: all cards closed.
    await verse.press('Escape');
    await page.keyboard.press('Escape');
    await text(page).evaluate((element) => {
      element.closest('.reader')?.scrollTo({ top: 150 });
    });
    await picture(running, 'both-directions');
  });

  await test.step('export as JSON through the menu', async () => {
    const file = join(output, 'export.json');
    await exportThroughMenu(running, file);
    await picture(running, 'exported');
    const document = await readExport(file);
    expectQuotesInText(document);
    expect(quotesOf(document, SEED_LTR.title)).toEqual([LTR.claim, LTR.source, LTR.contested]);
    expect(quotesOf(document, SEED_RTL.title)).toEqual([RTL.outlet, RTL.verse, RTL.claim, RTL.contested, RTL.source]);
    expect(document.links).toHaveLength(2);
  });
});

test.describe('the work that comes with the sample', () => {
  test.use({ sample: 'worked' });

  for (const language of ['en', 'fa'] as const) {
    test(`in every view, in ${language}`, async ({ launch }) => {
      const running = await launch([`--lang=${language}`]);
      const { app, page } = running;
      await openSample(page);
      await openArticle(page, SEED_RTL.title);
      await expect(text(page).locator('[data-kind]').first()).toBeVisible();
      await picture(running, `${language}-read`);
      for (const view of ['claims', 'matrix', 'compare', 'actors', 'codebook', 'counts'] as const) {
        await chooseMenu(app, `show-${view}`);
        await expect(page.locator(`[data-view="${view}"]`)).toBeVisible();
        await picture(running, `${language}-${view}`);
      }
    });
  }
});
