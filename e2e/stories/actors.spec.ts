// Who speaks in the articles: an actor with names in two scripts, resolved from sources of an article from left to right
// and one from right to left, found by any form, affiliated, judged, merged, and taken back.

import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Actor } from '../../core/actors/actor';
import { expectNoBarriers } from '../driver/axe';
import { articlesOnDisk, recordsOnDisk } from '../driver/files-on-disk';
import { dropText } from '../driver/import-text';
import { expectLanguage, switchLanguage } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { addMentions, partsOf } from '../driver/mark-directly';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { article, cards, saved } from '../driver/pages';

test.use({ isHandedOn: true });

const ENGLISH = 'Guan Youfei visited Damascus.\nHe wanted closer ties, Guan Youfei said, and an official agreed.';
const PERSIAN = 'گوان یوفی به دمشق رفت.\nگوان يوفي گفت چین همکاری را افزایش می‌دهد.';

const view = (page: Page): Locator => page.getByRole('main', { name: 'Actors' });
const row = (page: Page, name: string | RegExp): Locator => view(page).getByRole('row', { name });
const pageOf = (page: Page, name: string): Locator => view(page).getByRole('article', { name, exact: true });

const actorsOnDisk = (workspace: string): Promise<Actor[]> => recordsOnDisk<Actor>(workspace, 'actors');

/** Whom the source mentions of the workspace resolve to on disk, by id, those of nobody left out. */
const resolvedOnDisk = async (workspace: string): Promise<string[]> =>
  (await articlesOnDisk(workspace)).flatMap(({ mentions }) =>
    mentions.flatMap((mention) => (mention.kind === 'source' && mention.actorId !== null ? [mention.actorId] : [])),
  );

const makeActor = async (page: Page, name: string, type: string): Promise<void> => {
  await view(page).getByRole('button', { name: 'New actor' }).press('Enter');
  const form = view(page).getByRole('form', { name: 'New actor' });
  await expect(form.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: type, exact: true }).click();
  await form.getByRole('button', { name: 'Make actor' }).press('Enter');
  await expect(pageOf(page, name)).toBeVisible();
};

const choose = async (page: Page, form: Locator, label: string, option: string): Promise<void> => {
  await form.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

test('an actor gathers the sources of two scripts, and is found, affiliated, judged, merged and taken back', async ({
  launch,
  folder,
}) => {
  test.slow();
  const { page, app } = await launch();
  const workspace = join(folder, 'work');
  await answerOpenDialogs(app, [workspace]);
  await chooseMenu(app, 'new-workspace');
  await expect(page.getByText('No articles yet')).toBeVisible();
  await dropText(page, 'en.txt', ENGLISH);
  await dropText(page, 'fa.txt', PERSIAN);
  await saved(page);
  for (const { id, text } of await articlesOnDisk(workspace)) {
    const isEnglish = text === ENGLISH;
    const words = isEnglish ? ['Guan Youfei', 'an official', 'Damascus'] : ['گوان یوفی', 'گوان يوفي'];
    await addMentions(
      page,
      id,
      words.map((quote) => ({ kind: 'source', parts: partsOf(text, quote) })),
    );
  }

  await chooseMenu(app, 'show-actors');
  await expect(view(page)).toContainText('No actors yet');
  await expectNoBarriers(page, 'no actors');
  await makeActor(page, 'Guan Youfei', 'Person');
  const guan = pageOf(page, 'Guan Youfei');
  const suggestions = guan.getByRole('region', { name: 'Suggestions' });
  await expect(suggestions).toContainText('1 source mention is called so');

  // A name in another script brings the sources that are called so, whatever keyboard they were typed on.
  await guan.getByRole('button', { name: 'Add a name' }).press('Enter');
  const nameForm = guan.getByRole('form', { name: 'Add a name' });
  await expect(nameForm.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.insertText('گوان یوفی');
  await expect(nameForm.getByRole('textbox', { name: 'Name', exact: true })).toHaveCSS('direction', 'rtl');
  await choose(page, nameForm, 'Language', 'Persian');
  await nameForm.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(guan.getByRole('button', { name: 'Add a name' })).toBeFocused();
  await expect(suggestions).toContainText('3 source mentions are called so');
  await expect(row(page, 'Guan Youfei')).toContainText('3 suggestions');
  await expectNoBarriers(page, 'suggestions');
  await suggestions.getByRole('button', { name: /^It is this actor.*يوفي/u }).click();
  await expect(suggestions).toContainText('2 source mentions');
  await suggestions.getByRole('button', { name: 'Accept all 2' }).press('Enter');
  await expect(suggestions).toHaveCount(0);
  await expect(row(page, 'Guan Youfei')).toContainText('3 source mentions');
  await expect(row(page, 'Guan Youfei')).toContainText('in 2 articles');
  await saved(page);
  const [made] = await actorsOnDisk(workspace);
  expect(made).toMatchObject({ names: [{ text: 'گوان یوفی', language: 'fa', kind: 'name' }] });
  await expect.poll(() => resolvedOnDisk(workspace)).toEqual([made?.id, made?.id, made?.id]);
  await chooseMenu(app, 'undo');
  await expect(suggestions).toContainText('2 source mentions');
  await chooseMenu(app, 'redo');
  await expect(suggestions).toHaveCount(0);

  // An unnamed source keeps its wording, and is suggested for nobody at once.
  await makeActor(page, 'an official', 'Unnamed');
  await expect(pageOf(page, 'an official').getByRole('region', { name: 'Suggestions' })).toContainText(
    'the same wording may mean someone else',
  );
  await makeActor(page, 'Chinese Ministry of National Defense', 'Organisation');

  // Found by the Persian form, typed with letters of an Arabic keyboard.
  const search = view(page).getByRole('searchbox', { name: 'Find by any name' });
  await search.fill('گوان يوفي');
  await expect(view(page).getByRole('row')).toHaveCount(1);
  await expect(row(page, 'Guan Youfei')).toContainText('also called');
  await expect(view(page).getByRole('status')).toContainText('1 of 3 actors');
  await row(page, 'Guan Youfei').click();
  await search.fill('');
  await choose(page, view(page).getByRole('region', { name: 'Registry of actors' }), 'Type', 'Organisation');
  await expect(view(page).getByRole('row')).toHaveCount(1);
  await choose(page, view(page).getByRole('region', { name: 'Registry of actors' }), 'Type', 'All types');

  // Affiliation by date: chosen by type-ahead, refused while its end is before its beginning.
  await guan.getByRole('button', { name: 'Add an affiliation' }).press('Enter');
  const form = guan.getByRole('form', { name: 'Add an affiliation' });
  await expect(form.getByRole('combobox', { name: 'Belongs to' })).toBeFocused();
  await page.keyboard.type('ministry');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(form.getByRole('combobox', { name: 'Belongs to' })).toHaveValue('Chinese Ministry of National Defense');
  await form.getByRole('textbox', { name: 'Role', exact: true }).fill('director');
  await form.getByRole('textbox', { name: 'From', exact: true }).fill('2016-01-15');
  await form.getByRole('textbox', { name: 'Until', exact: true }).fill('2015-12-31');
  await expect(form).toContainText('The end is before the beginning.');
  await expect(form.getByRole('button', { name: 'Save' })).toBeDisabled();
  await expectNoBarriers(page, 'the form of an affiliation');
  await form.getByRole('textbox', { name: 'Until', exact: true }).fill('2018-12-31');
  await page.keyboard.press('Enter');
  await expect(guan.getByRole('region', { name: 'Affiliations' })).toContainText('Jan 15, 2016 to Dec 31, 2018');
  await choose(page, guan, 'Reliability of the source', 'B · Usually reliable');
  await saved(page);
  const ministry = (await actorsOnDisk(workspace)).find(({ actorType }) => actorType === 'organisation');
  await expect
    .poll(async () => (await actorsOnDisk(workspace)).find(({ id }) => id === made?.id))
    .toMatchObject({
      reliability: 'B',
      affiliations: [{ actorId: ministry?.id, role: 'director', from: '2016-01-15', until: '2018-12-31' }],
    });
  await guan.getByRole('button', { name: 'Chinese Ministry of National Defense', exact: true }).click();
  const office = pageOf(page, 'Chinese Ministry of National Defense');
  await expect(office.getByRole('region', { name: 'Affiliated to it' })).toContainText('Guan Youfei');
  await office.getByRole('button', { name: 'Guan Youfei', exact: true }).press('Enter');

  // Merging says what becomes of what, and undo takes it back.
  await guan.getByRole('button', { name: 'Merge with another actor' }).press('Enter');
  const question = guan.getByRole('group', { name: 'Merge with another actor' });
  await expect(question.getByRole('combobox', { name: 'The other actor' })).toBeFocused();
  await page.keyboard.type('official');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(question).toContainText('Its reliability is not taken over');
  await question.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
  await expect(row(page, 'an official')).toHaveCount(0);
  await expect(guan.getByRole('region', { name: 'Names and aliases' })).toContainText('an official');
  await expect
    .poll(async () => (await actorsOnDisk(workspace)).map(({ names }) => names.map(({ text }) => text)))
    .toEqual([['گوان یوفی', 'an official'], []]);
  await chooseMenu(app, 'undo');
  await expect(row(page, 'an official')).toHaveCount(1);
  await expect.poll(async () => (await actorsOnDisk(workspace)).length).toBe(3);

  await guan.getByRole('button', { name: 'History' }).click();
  await expect(guan.getByRole('list', { name: 'Versions of this actor, the latest first' })).toContainText(
    'Usually reliable',
  );

  for (const theme of ['light', 'dark'] as const) {
    await chooseMenu(app, `theme-${theme}`);
    await page.waitForFunction((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, theme);
    await expectNoBarriers(page, `the page of an actor, ${theme}`);
  }
  await switchLanguage(page, 'en', 'fa');
  await expectNoBarriers(page, 'the page of an actor, in Persian');
  for (const theme of ['dark', 'light'] as const) {
    await chooseMenu(app, `theme-${theme}`);
  }
  await switchLanguage(page, 'fa', 'en');
  await expectLanguage(page, 'en');

  // Deleting says what follows; the focus goes to the list.
  await row(page, 'Chinese Ministry').click();
  await office.getByRole('button', { name: 'Delete actor' }).press('Enter');
  const deletion = office.getByRole('group', { name: 'Delete actor' });
  await expect(deletion.getByRole('button', { name: 'Keep' })).toBeFocused();
  await expect(deletion).toContainText('1 affiliation to it');
  await deletion.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
  await expect(search).toBeFocused();
  await expect(view(page)).toContainText('No actor is chosen');
  await row(page, 'Guan Youfei').click();
  await expect(guan.getByRole('region', { name: 'Affiliations' })).toContainText('No affiliation yet.');

  // A press leads to the words in the text.
  await guan
    .getByRole('region', { name: 'Named as a source' })
    .getByRole('button', { name: 'گوان يوفي' })
    .first()
    .click();
  await expect(article(page)).toBeVisible();
  await expect(cards(page).and(page.locator('[aria-current="true"]'))).toContainText('گوان يوفي');
});
