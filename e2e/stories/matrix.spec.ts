// Events and the disagreement matrix: an event is made of both seeds, its claims stand side by side, a cell leads to its
// words in either direction, and a claim that was looked for in vain is told from one that nobody has looked for.

import type { Locator, Page } from '@playwright/test';
import type { Silence } from '../../core/claims/silence';
import type { Event } from '../../core/events/event';
import { expectNoBarriers } from '../driver/axe';
import { ATTACK, COUNTRY, HELP, makeClaimsOfSeeds } from '../driver/claims-of-seeds';
import { articleOnDisk, recordsOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { wordsOf } from '../driver/interface-language';
import { expect, test, type RunningApp } from '../driver/launch';
import { chooseMenu } from '../driver/native';
import { article, cards, openSample, saved, SEED_LTR, SEED_RTL } from '../driver/pages';
import { actDirectly } from '../driver/act-directly';

test.use({ isHandedOn: true });

const TITLE = 'چین و سوریه، اوت ۲۰۱۶';

const eventsOnDisk = (workspace: string): Promise<Event[]> => recordsOnDisk<Event>(workspace, 'events');

const silencesOnDisk = (workspace: string): Promise<Silence[]> => recordsOnDisk<Silence>(workspace, 'silences');

const idsOfSeeds = (workspace: string): Promise<string[]> =>
  Promise.all([SEED_LTR, SEED_RTL].map(async ({ fileName }) => (await articleOnDisk(workspace, fileName)).id));

const table = (page: Page): Locator => page.getByRole('grid');
const headOf = (page: Page, gloss: string): Locator => table(page).getByRole('button', { name: gloss });
/** The cell of a claim in the column of an article; that of the bilingual seed, which has a date, comes first. */
const cellOf = (page: Page, gloss: string, column: 'bilingual' | 'english'): Locator =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: gloss }) })
    .getByRole('gridcell')
    .nth(column === 'bilingual' ? 0 : 1);

const setTheme = async ({ app, page }: RunningApp, theme: string): Promise<void> => {
  await chooseMenu(app, `theme-${theme}`);
  await page.waitForFunction((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, theme);
};

/** The sample workspace with claims in both seeds; the app is closed again. */
const prepare = async (launch: () => Promise<RunningApp>, folder: string, withEvent: boolean): Promise<string> => {
  const { app, page } = await launch();
  await openSample(page);
  const workspace = sampleWorkspace(folder);
  await makeClaimsOfSeeds(page, workspace);
  if (withEvent)
    await actDirectly(page, { command: 'make-event', title: TITLE, articleIds: await idsOfSeeds(workspace) });
  await app.close();
  return workspace;
};

test('an event is made, dated and given its articles, and its claims stand side by side', async ({
  launch,
  folder,
}) => {
  const workspace = await prepare(launch, folder, false);
  const running = await launch();
  const { app, page } = running;
  await setTheme(running, 'light');
  await chooseMenu(app, 'show-matrix');
  await expect(page.getByRole('heading', { name: 'No events yet' })).toBeVisible();
  await expectNoBarriers(page, 'no event yet');
  await page.getByLabel('What happened').fill(TITLE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'No articles in this event' })).toBeVisible();

  const members = page.getByRole('group', { name: 'Articles of this event' });
  for (const { title } of [SEED_LTR, SEED_RTL]) {
    const box = members.getByRole('checkbox', { name: title });
    await box.focus();
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
  }
  const date = page.getByLabel('Date it began');
  await date.fill('August');
  await date.blur();
  await expect(page.getByText('Write the date as')).toBeVisible();
  await expectNoBarriers(page, 'an event open for editing');
  await date.fill('2016-08-16');
  await date.blur();
  await page.getByLabel('Note', { exact: true }).fill('Two voices');
  await page.getByLabel('Note', { exact: true }).blur();
  await saved(page);
  const ids = await idsOfSeeds(workspace);
  await expect
    .poll(() => eventsOnDisk(workspace))
    .toMatchObject([{ title: TITLE, startsOn: '2016-08-16', note: 'Two voices' }]);
  expect([...((await eventsOnDisk(workspace))[0]?.articleIds ?? [])].sort()).toEqual([...ids].sort());
  await page.getByRole('button', { name: 'Title, date and articles' }).click();

  await expect(table(page).getByRole('columnheader')).toHaveText([/Claim/u, SEED_RTL.title, SEED_LTR.title]);
  await expect(table(page).getByRole('rowheader', { name: HELP.gloss })).toContainText('2 independent roots');
  await expect(cellOf(page, HELP.gloss, 'english')).toContainText(`Asserts` + `certain${HELP.english}`);
  await expect(cellOf(page, ATTACK.gloss, 'english')).toContainText(`Denies${ATTACK.english}`);
  await expect(cellOf(page, ATTACK.gloss, 'bilingual')).toContainText('Not yet read');
  await expect(cellOf(page, COUNTRY.gloss, 'bilingual').getByText(COUNTRY.bilingual)).toHaveAttribute('dir', 'rtl');
  const when = table(page).getByRole('row').filter({ hasText: 'When' }).getByRole('gridcell');
  await expect(when).toHaveText([/^سه‌شنبهDisagrees with /u, /^ThursdayDisagrees with \u2068presstv\.ir\u2069$/u]);
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(running, theme);
    await expectNoBarriers(page, `the matrix, ${theme}`);
  }

  await page.getByRole('button', { name: 'New event' }).click();
  await expect(page.getByRole('dialog', { name: 'New event' }).getByRole('textbox')).toBeFocused();
  await expectNoBarriers(page, 'the making of another event');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Contested only' }).click();
  await expect(table(page).getByRole('rowheader', { name: /Contested|Uncontested/u })).toHaveCount(1);
  await page.getByRole('button', { name: 'Contested only' }).click();
  const columns = page.getByRole('radiogroup', { name: 'Columns' });
  await columns.getByRole('radio', { name: 'Outlets' }).click();
  await expect(table(page).getByRole('columnheader', { name: 'presstv.ir' })).toBeVisible();
  await columns.getByRole('radio', { name: 'Actors' }).click();
  await expect(table(page).getByRole('columnheader')).toHaveCount(3);

  await page.getByRole('button', { name: 'Title, date and articles' }).click();
  await page.getByRole('button', { name: 'Delete event' }).click();
  await expect.poll(() => eventsOnDisk(workspace)).toEqual([]);
  await chooseMenu(app, 'undo');
  await expect(page.getByRole('grid', { name: TITLE })).toBeVisible();
});

test('a claim is looked for in vain, said to be silent there, and that is taken back', async ({ launch, folder }) => {
  const workspace = await prepare(launch, folder, true);
  const { app, page } = await launch();
  await chooseMenu(app, 'show-matrix');
  const cell = cellOf(page, ATTACK.gloss, 'bilingual');
  await cell.getByRole('button', { name: 'Look for it' }).click();
  const dialog = page.getByRole('dialog', { name: 'Look for the claim' });
  await expect(dialog.getByRole('searchbox')).toHaveValue(ATTACK.gloss);
  await expect(dialog.getByRole('status')).toHaveText('These words are not there.');
  await dialog.getByRole('button', { name: 'Russia', exact: true }).click();
  await expect(dialog.getByRole('status')).toHaveText('5 places');
  await expect(dialog.getByRole('listitem').nth(1)).toContainText("been vocally backing Russia's");
  await expectNoBarriers(page, 'looking for a claim');
  await dialog.getByRole('button', { name: 'Silent: none of these states it' }).click();
  await expect(cell).toContainText('Looked for “\u2068Russia\u2069”: 5 places, none states it.');
  await expect(dialog).toHaveCount(0);
  const [, bilingual] = await idsOfSeeds(workspace);
  await expect
    .poll(() => silencesOnDisk(workspace))
    .toMatchObject([{ articleId: bilingual, query: 'Russia', hits: 5 }]);
  await expectNoBarriers(page, 'a silent cell');
  // The button that opened the search is gone; the focus is in its cell still.
  await expect(cell.getByRole('button', { name: 'Take back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cell).toContainText('Not yet read');
  await expect.poll(() => silencesOnDisk(workspace)).toEqual([]);

  // A place that was found leads to the text, ready to be marked.
  await cell.getByRole('button', { name: 'Look for it' }).click();
  await dialog.getByRole('searchbox').fill('دشمن');
  await expect(dialog.getByRole('status')).toHaveText('1 place');
  await expect(dialog.getByRole('listitem').locator('[dir="rtl"]')).toContainText('کشور به دشمن دهیم');
  await dialog.getByRole('listitem').getByRole('button').click();
  await expect(article(page).getByRole('heading', { level: 1, name: SEED_RTL.title })).toBeVisible();
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1');
});

for (const language of ['en', 'fa'] as const) {
  test(`${language}: the keys move from cell to cell, and Enter leads to the words in either direction`, async ({
    launch,
    folder,
  }) => {
    await prepare(launch, folder, true);
    const { app, page } = await launch([`--lang=${language}`]);
    await chooseMenu(app, 'show-matrix');
    const [onward, back] = language === 'en' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    const words = wordsOf(language).window.matrix;
    await headOf(page, COUNTRY.gloss).focus();
    await page.keyboard.press(onward);
    const rightToLeft = cellOf(page, COUNTRY.gloss, 'bilingual').getByRole('button');
    await expect(rightToLeft).toBeFocused();
    await page.keyboard.press(onward);
    await expect(cellOf(page, COUNTRY.gloss, 'english').getByRole('button', { name: words.look.open })).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(cellOf(page, ATTACK.gloss, 'english').getByRole('button')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(headOf(page, ATTACK.gloss)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(onward);
    await page.keyboard.press(back);
    await page.keyboard.press(onward);
    await page.keyboard.press('Enter');
    const chosen = cards(page).and(page.locator('[aria-current="true"]'));
    await expect(chosen).toContainText(COUNTRY.bilingual);

    await chooseMenu(app, 'show-matrix');
    // Tab comes back to where the focus was.
    await expect(rightToLeft).toHaveAttribute('tabindex', '0');
    await cellOf(page, HELP.gloss, 'english').getByRole('button').press('Enter');
    await expect(chosen).toContainText(HELP.english);
  });
}
