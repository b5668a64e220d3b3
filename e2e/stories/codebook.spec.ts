// The codebook: a kind of one's own is made, marks words in both directions by its key, is explained with words from the
// articles, and is handed on to another workspace as a file.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectNoBarriers } from '../driver/axe';
import { articleOnDisk, partOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { chooseFrom, markByKey } from '../driver/marking';
import { answerOpenDialogs, answerSaveDialogs, chooseMenu } from '../driver/native';
import { library, margin, openArticle, openSample, saved, text, toolbar } from '../driver/pages';
import { SEEDS } from '../driver/seeds';
import { placeOf, selectByDrag, selectionSettled } from '../driver/selecting';

test.use({ isHandedOn: true });

const KIND = 'Framing چارچوب';
const SLOT = 'Weapon سلاح';

interface CodebookOnDisk {
  readonly version: number;
  readonly slots: readonly { readonly id: string; readonly label: string }[];
  readonly codes: readonly {
    readonly id: string;
    readonly label: string;
    readonly key: string | null;
    readonly colour: string;
    readonly drawing: string;
    readonly attributes: readonly { readonly id: string; readonly choices: readonly string[] }[];
    readonly examples: readonly { readonly verdict: string; readonly quote: string; readonly note: string }[];
  }[];
}

const codebookOnDisk = async (workspace: string): Promise<CodebookOnDisk> => {
  const codebook = await partOnDisk<CodebookOnDisk>(workspace, 'codebook');
  if (codebook === undefined) throw new Error(`There is no codebook in ${workspace}`);
  return codebook;
};

const ownOnDisk = async (workspace: string) =>
  (await codebookOnDisk(workspace)).codes.find(({ label }) => label === KIND);

const showView = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('radiogroup', { name: 'Views' }).getByRole('radio', { name }).click();
};

const kinds = (page: Page): Locator => page.getByRole('listbox', { name: 'Kinds' });

const fill = async (page: Page, field: Locator, words: string): Promise<void> => {
  await field.fill(words);
  await field.blur();
  await saved(page);
};

test('a kind of one’s own marks both directions by its key, takes its examples from there, and is handed on', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch();
  await openSample(page);
  const workspace = sampleWorkspace(folder);
  const file = join(folder, 'framing.codebook.json');

  page.setDefaultTimeout(15000);
  await test.step('it is made with a name, a look, a key and an attribute', async () => {
    await showView(page, 'Codebook');
    await expect(page.getByText('Version 1')).toBeVisible();
    await expect(kinds(page).getByRole('option')).toHaveText([
      /^Claim\s*1$/,
      /^Source\s*2$/,
      /^Contested\s*3$/,
      /^Cue/,
      /^Slots/,
      /^Rules for cues/,
    ]);
    await page.getByRole('button', { name: 'New kind' }).click();
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await expect(name).toBeFocused();
    await fill(page, name, KIND);
    await fill(page, page.getByRole('textbox', { name: 'Definition' }), 'Wording that takes a side');
    await page.getByRole('radio', { name: 'Rust' }).press('Space');
    await page.getByRole('radio', { name: 'Dashed line' }).press('Space');
    await expect(page.getByRole('button', { name: /^5 Key/ })).toBeVisible();
    await page.getByRole('button', { name: 'Add an attribute' }).click();
    await fill(page, page.getByRole('textbox', { name: 'Name of the attribute' }), 'Tone');
    await page.getByRole('button', { name: /Answered by/ }).click();
    await page.getByRole('option', { name: 'A choice' }).click();
    await fill(page, page.getByRole('textbox', { name: 'Choices' }), 'hostile، گرم');
    await expect
      .poll(() => ownOnDisk(workspace))
      .toMatchObject({
        key: 'Digit5',
        colour: 'rust',
        drawing: 'dashed-underline',
        attributes: [{ choices: ['hostile', 'گرم'] }],
      });
    await expect(page.getByText(/^Last changed by/)).toBeVisible();
    await expectNoBarriers(page, 'the page of a kind');
  });
  const code = await ownOnDisk(workspace);

  for (const seed of SEEDS) {
    await test.step(`${seed.name}: words are marked by its key, and the card asks for its attribute`, async () => {
      await showView(page, 'Read');
      await openArticle(page, seed.title);
      const article = await articleOnDisk(workspace, seed.fileName);
      await text(page).press('Escape');
      await selectByDrag(page, placeOf(article, seed.claim));
      await expect(toolbar(page).getByRole('button', { name: KIND })).toBeVisible();
      await selectionSettled(page);
      await page.keyboard.press('Digit5');
      const card = margin(page).getByRole('article', { name: `${KIND}: ${seed.claim}`, exact: true });
      await chooseFrom(page, card, 'Tone', 'گرم');
      await expect(text(page).locator('[data-kind="own"]').first()).toHaveAttribute('data-colour', 'rust');
      await expect(text(page).locator('[data-kind="own"]').first()).toHaveCSS('text-decoration-style', 'dashed');
      await expect
        .poll(async () => (await articleOnDisk(workspace, seed.fileName)).mentions)
        .toMatchObject([{ kind: 'own', code: code?.id, attributes: { [code?.attributes[0]?.id ?? '']: 'گرم' } }]);
      const toggle = margin(page).getByRole('toolbar', { name: 'Show kinds' }).getByRole('button', { name: KIND });
      await expect(toggle).toHaveText(`${KIND}1`);
      await expect(toggle.locator('.kind-icon')).toHaveAttribute('data-colour', 'rust');
      await expect(library(page).getByRole('row', { name: seed.title })).toContainText(`${KIND}⁩: 1`);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await toggle.click();
      await expect(card).toHaveCount(0);
      await toggle.click();
      await expect(card).toBeVisible();
      await expectNoBarriers(page, 'a text with a kind of one’s own');
    });
  }

  await test.step('its examples come from what is marked, and lead back to the text', async () => {
    await showView(page, 'Codebook');
    await kinds(page).getByRole('option', { name: KIND }).click();
    await expect(page.getByText('2 mentions', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Add an example to mark', exact: true }).click();
    await expectNoBarriers(page, 'the choice of an example');
    for (const { claim } of SEEDS)
      await expect(page.getByRole('dialog').getByRole('option', { name: claim })).toBeVisible();
    const [first, second] = SEEDS;
    await page.getByRole('searchbox', { name: 'Filter the words' }).fill(second?.claim ?? '');
    await page.getByRole('dialog').getByRole('option').click();
    const shown = page.getByRole('list', { name: 'Mark as this', exact: true });
    await fill(page, shown.getByRole('textbox', { name: 'Why' }), 'شعر است');
    await page.getByRole('button', { name: 'Add an example not to mark' }).click();
    await page
      .getByRole('dialog')
      .getByRole('option', { name: first?.claim ?? '' })
      .click();
    await expect
      .poll(async () => (await ownOnDisk(workspace))?.examples)
      .toMatchObject([
        { verdict: 'do', quote: second?.claim, note: 'شعر است' },
        { verdict: 'dont', quote: first?.claim },
      ]);
    await shown.getByRole('button', { name: 'Go to the text' }).click();
    await expect(margin(page).locator('[aria-current="true"]')).toHaveAccessibleName(`${KIND}: ${second?.claim ?? ''}`);
    await showView(page, 'Codebook');
  });

  await test.step('a slot of one’s own is asked for on cards, and stays while it has values', async () => {
    await kinds(page)
      .getByRole('option', { name: /^Slots/ })
      .click();
    const slotNames = page.getByRole('textbox', { name: 'Name of the slot' });
    await page.getByRole('button', { name: 'Add a slot' }).click();
    // Until it is there, the last field is that of a slot that every codebook has.
    await expect(slotNames).toHaveCount(5);
    await fill(page, slotNames.last(), SLOT);
    const [seed] = SEEDS;
    if (seed === undefined) throw new Error('there is no seed');
    await showView(page, 'Read');
    await openArticle(page, seed.title);
    await text(page).press('Escape');
    await selectByDrag(page, placeOf(await articleOnDisk(workspace, seed.fileName), seed.elsewhere));
    await markByKey(page, 'Claim', seed.elsewhere);
    const card = margin(page).getByRole('article', { name: `Claim: ${seed.elsewhere}`, exact: true });
    await card.getByRole('button', { name: 'Stance and values' }).click();
    await card.getByRole('button', { name: 'Add a value' }).click();
    await page.getByRole('menuitem', { name: SLOT }).click();
    await fill(page, card.getByRole('textbox', { name: SLOT }), 'نارنجک');
    const slot = (await codebookOnDisk(workspace)).slots.find(({ label }) => label === SLOT);
    await expect
      .poll(async () => (await articleOnDisk(workspace, seed.fileName)).mentions.filter(({ kind }) => kind === 'claim'))
      .toMatchObject([{ values: [{ slot: slot?.id, value: 'نارنجک' }] }]);
    await showView(page, 'Codebook');
    await kinds(page)
      .getByRole('option', { name: /^Slots/ })
      .click();
    await page.getByRole('button', { name: `Remove the slot` }).last().click();
    await expect(page.getByRole('alert').filter({ hasText: 'has values: in 1 mentions' })).toBeVisible();
    await page.getByRole('alert').getByRole('button').first().click();
  });

  await test.step('it cannot be deleted while it marks words, and is exported', async () => {
    await kinds(page).getByRole('option', { name: KIND }).click();
    await page.getByRole('button', { name: 'Delete this kind' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'marks words: 2 mentions' })).toBeVisible();
    await answerSaveDialogs(app, file);
    await page.getByRole('button', { name: 'Export…' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'The codebook was exported' })).toBeVisible();
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      format: 'hashiya-codebook',
      formatVersion: 1,
      codebook: await codebookOnDisk(workspace),
    });
  });

  await test.step('another workspace sees what it would change, takes it in, and takes it back', async () => {
    const other = join(folder, 'other');
    await mkdir(other);
    await answerOpenDialogs(app, [other]);
    await chooseMenu(app, 'new-workspace');
    await expect(page.getByRole('heading', { name: 'other' })).toBeVisible();
    await showView(page, 'Codebook');
    await expect(page.getByText('Version 1', { exact: true })).toBeVisible();
    const broken = join(folder, 'broken.json');
    await writeFile(broken, '{"format":"hashiya-codebook","formatVersion":1,"codebook":{"codes":3}}');
    await answerOpenDialogs(app, [broken]);
    await page.getByRole('button', { name: 'Import…' }).click();
    await expect(page.getByRole('alert').filter({ hasText: /broken\.json.* is not a valid codebook/ })).toBeVisible();

    await answerOpenDialogs(app, [file]);
    await page.getByRole('button', { name: 'Import…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Import a codebook' });
    await expect(dialog).toContainText('Added');
    await expect(dialog.getByRole('listitem')).toHaveText([KIND]);
    await expectNoBarriers(page, 'the preview of an import');
    await dialog.getByRole('button', { name: 'Change the codebook' }).click();
    await expect.poll(() => ownOnDisk(other)).toMatchObject({ id: code?.id, key: 'Digit5' });
    await kinds(page).getByRole('option', { name: KIND }).click();
    await expect(page.getByText('From an article that is not in this workspace')).toHaveCount(2);
    await chooseMenu(app, 'undo');
    await expect(kinds(page).getByRole('option', { name: KIND })).toHaveCount(0);
    await expect.poll(async () => (await codebookOnDisk(other)).version).toBe(1);
  });
});
