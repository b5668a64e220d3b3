// Reporting cues are suggested with their rule, looked at in the text, and marked only when the analyst accepts them: one,
// some of its parts, or all of them as one act that one undo takes back.

import type { Locator, Page } from '@playwright/test';
import type { Article } from '../../core/article/article';
import { expectNoBarriers } from '../driver/axe';
import { beginWith } from '../driver/beginning';
import { articleOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { highlighted } from '../driver/finding';
import { dropText } from '../driver/import-text';
import { switchLanguage, wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { mentionsOnDisk } from '../driver/marked';
import { chooseMenu } from '../driver/native';
import { article as articlePane, cards, openSample, saved, text } from '../driver/pages';
import { SEEDS } from '../driver/seeds';

test.use({ isHandedOn: true });

const pane = (page: Page): Locator => page.getByRole('complementary', { name: 'Suggested reporting cues' });
const rows = (page: Page): Locator => pane(page).getByRole('grid', { name: 'Suggestions' }).getByRole('row');
const chosenRow = (page: Page): Locator => pane(page).getByRole('row', { selected: true });
const status = (page: Page): Locator => pane(page).getByRole('status');
const notices = (page: Page): Locator => page.getByRole('region', { name: 'Notices' });

/** The words that a highlight lies over now. */
const painted = async (page: Page, name: Parameters<typeof highlighted>[1]): Promise<string[]> =>
  (await highlighted(page, name)).map(({ words }) => words);

/** Waits until that many mentions of each kind are on disk. */
const expectKinds = async (workspace: string, fileName: string, kinds: Record<string, number>): Promise<Article> => {
  const total = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  const mentions = await mentionsOnDisk(workspace, fileName, total);
  for (const [kind, count] of Object.entries(kinds)) {
    expect(
      mentions.filter((mention) => mention.kind === kind),
      kind,
    ).toHaveLength(count);
  }
  return articleOnDisk(workspace, fileName);
};

/** What each seed suggests, by what is checked of it. */
const EXPECTED = [
  {
    count: 13,
    first: { source: 'Beijing', cue: 'says', sentence: /^Beijing says its military/u },
    rule: 'after the source: source – cue – content',
    mode: 'Mode: mixed, quoted in part',
    content: "its military will train Syrian forces on Chinese soil 'to ease the humanitarian crisis in Syria'",
    all: { cue: 13, source: 10, claim: 13 },
    said: 'Accepted 13: 13 cues, 10 sources, and 13 claims. Undo takes it back.',
  },
  {
    count: 6,
    first: { source: 'Guan Youfei', cue: 'announced', sentence: /^Guan Youfei/u },
    rule: 'after the source: source – cue – content',
    mode: 'Mode: indirect, in other words',
    content: 'the development on Tuesday',
    all: { cue: 6, source: 6, claim: 6 },
    said: 'Accepted 6: 6 cues, 6 sources, and 6 claims. Undo takes it back.',
  },
] as const;

for (const [index, seed] of SEEDS.entries()) {
  const expected = EXPECTED[index] ?? EXPECTED[0];

  test(`${seed.name}: a suggestion is shown with its rule, and accepted alone or with all others`, async ({
    launch,
    folder,
  }) => {
    const { page, app, workspace } = await beginWith(seed, launch, folder);
    const fileName = seed.fileName;
    await articlePane(page).getByRole('button', { name: 'Suggest reporting cues' }).click();
    await expect(status(page)).toHaveText(`${String(expected.count)} suggestions`);
    await expect(rows(page)).toHaveCount(expected.count);

    // The first is looked at: shown with its rule, painted in the text, in sight; and nothing is marked by that.
    const first = chosenRow(page);
    await expect(first).toBeFocused();
    await expect(first).toContainText(expected.content);
    await expect(first).toContainText(expected.mode);
    await expect(first).toContainText(`${expected.first.cue}⁩” ${expected.rule}`);
    await expect.poll(() => painted(page, 'suggest-source')).toEqual([expected.first.source]);
    expect(await painted(page, 'suggest-cue')).toEqual([expected.first.cue]);
    expect((await painted(page, 'suggest-content')).join(' ')).toBe(expected.content);
    expect((await painted(page, 'suggest-sentence'))[0]).toMatch(expected.first.sentence);
    const box = (await highlighted(page, 'suggest-cue'))[0]?.boxes[0];
    expect(box?.top).toBeGreaterThan(0);
    expect(box?.bottom).toBeLessThan(await page.evaluate(() => innerHeight - 30));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(rows(page).nth(2)).toBeFocused();
    await expect.poll(() => painted(page, 'suggest-cue')).not.toEqual([expected.first.cue]);
    expect((await articleOnDisk(workspace, fileName)).mentions).toEqual([]);
    await expectNoBarriers(page, 'the pane of suggestions');

    // One is accepted; the next is looked at.
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(notices(page)).toContainText('Accepted 1: 1 cue, 1 source, and 1 claim. Undo takes it back.');
    await expect(rows(page)).toHaveCount(expected.count - 1);
    await expect(chosenRow(page)).toBeFocused();
    const one = await expectKinds(workspace, fileName, { cue: 1, source: 1, claim: 1 });
    const of = (kind: string) => one.mentions.find((mention) => mention.kind === kind);
    expect(of('cue')).toMatchObject({ ranges: [{ quote: expected.first.cue }] });
    expect(of('claim')).toMatchObject({
      ranges: [{ quote: expected.content }],
      attribution: [{ role: 'speaker', sourceId: of('source')?.id, cueId: of('cue')?.id, actorId: null }],
    });

    // Another is dismissed: nothing is marked, and it is back when the pane is opened anew.
    const dismissed = await chosenRow(page).getAttribute('aria-label');
    await page.keyboard.press('Delete');
    await expect(rows(page)).toHaveCount(expected.count - 2);
    await expect(chosenRow(page)).not.toHaveAttribute('aria-label', dismissed ?? '');
    await expect(pane(page).getByRole('button', { name: 'Bring back the 1 dismissed' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(pane(page)).toHaveCount(0);
    await expect(text(page)).toBeFocused();
    expect(await painted(page, 'suggest-cue')).toEqual([]);
    await expect(cards(page)).toHaveCount(3);

    await page.keyboard.press('ControlOrMeta+u');
    await expect(rows(page)).toHaveCount(expected.count - 1);
    await expect(chosenRow(page)).toBeFocused();

    // All others, as one act.
    await pane(page)
      .getByRole('button', { name: `Accept all ${String(expected.count - 1)}` })
      .click();
    await expect(notices(page)).toContainText(`Accepted ${String(expected.count - 1)}: `);
    await expect(pane(page)).toContainText('Nothing is left to decide');
    await expect(pane(page)).toContainText(/Looked for \d+ words and phrases in the body of the text, in English/u);
    await expectNoBarriers(page, 'the pane with nothing left');
    await expectKinds(workspace, fileName, expected.all);
    await saved(page);
    await chooseMenu(app, 'undo');
    await expectKinds(workspace, fileName, { cue: 1, source: 1, claim: 1 });
    await expect(rows(page)).toHaveCount(expected.count - 1);
    await chooseMenu(app, 'undo');
    await expectKinds(workspace, fileName, {});
    await expect(rows(page)).toHaveCount(expected.count);
    await pane(page)
      .getByRole('button', { name: `Accept all ${String(expected.count)}` })
      .click();
    await expect(notices(page)).toContainText(expected.said);
    await chooseMenu(app, 'undo');
    await expectKinds(workspace, fileName, {});
    await chooseMenu(app, 'redo');
    await expectKinds(workspace, fileName, expected.all);
  });
}

const PERSIAN = ['دیدار دو وزیر', '', 'وزیر خارجه گفت: «مذاکرات ادامه دارد.»', 'به گزارش ایرنا، دو کشور توافق کردند.'];

test('a Persian text by keyboard alone: parts are left out, rules switched off, in a Persian interface too', async ({
  launch,
  folder,
}) => {
  const { page } = await launch();
  await openSample(page);
  const workspace = sampleWorkspace(folder);
  await dropText(page, 'fa.txt', PERSIAN.join('\n'));
  await text(page).focus();
  await page.keyboard.press('ControlOrMeta+u');
  await expect(rows(page)).toHaveCount(2);
  await expect(chosenRow(page)).toBeFocused();
  const quotes = chosenRow(page).locator('.quote');
  await expect(quotes).toHaveText(['وزیر خارجه', 'گفت', 'مذاکرات ادامه دارد']);
  for (const quote of await quotes.all()) await expect(quote).toHaveAttribute('dir', 'rtl');

  // The source is left out, by keys; the content is marked with the cue.
  await page.keyboard.press('Tab');
  await expect(chosenRow(page).getByRole('checkbox', { name: 'Source' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(chosenRow(page).getByRole('checkbox', { name: 'Source' })).not.toBeChecked();
  for (const name of ['Cue', 'Content']) {
    await page.keyboard.press('Tab');
    await expect(chosenRow(page).getByRole('checkbox', { name })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(chosenRow(page).getByRole('button', { name: 'Accept' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(1);
  await expect(chosenRow(page)).toBeFocused();
  const marked = await expectKinds(workspace, 'fa.txt', { cue: 1, claim: 1 });
  const cue = marked.mentions.find(({ kind }) => kind === 'cue');
  expect(marked.mentions.find(({ kind }) => kind === 'claim')).toMatchObject({
    ranges: [{ quote: 'مذاکرات ادامه دارد' }],
    attribution: [{ sourceId: null, cueId: cue?.id, mode: 'direct' }],
  });

  // A rule that is switched off suggests nothing.
  await pane(page).getByRole('button', { name: 'Rules' }).click();
  await pane(page)
    .getByRole('button', { name: /^Persian \(\d+\)$/u })
    .click();
  await expectNoBarriers(page, 'the rules');
  const rule = pane(page)
    .getByRole('listitem')
    .filter({ hasText: 'به گزارش' })
    .filter({ has: page.getByRole('checkbox', { name: 'Before the source: cue – source – content' }) });
  for (const box of await rule.getByRole('checkbox').all()) await box.press('Space');
  await expect(status(page)).toHaveText('0 suggestions');
  await pane(page)
    .getByRole('button', { name: /^Rules \(\d off\)$/u })
    .click();
  await expect(pane(page)).toContainText('Nothing is left to decide');
  await page.keyboard.press('Escape');
  expect((await articleOnDisk(workspace, 'fa.txt')).mentions).toHaveLength(2);

  // What was looked for is said where nothing was found.
  await dropText(page, 'none.txt', 'Nothing here\n\nNobody speaks.');
  await page.keyboard.press('ControlOrMeta+u');
  await expect(pane(page)).toContainText('No reporting cues were found');
  await expect(pane(page)).toContainText(/Looked for \d+ words and phrases in the body of the text, in English\./u);
  await switchLanguage(page, 'en', 'fa');
  const persian = wordsOf('fa').window.suggest;
  const persianPane = page.getByRole('complementary', { name: persian.landmark });
  await expect(persianPane).toContainText(persian.none);
  expect(await persianPane.innerText()).not.toMatch(/\p{Script=Latin}/u);
});
