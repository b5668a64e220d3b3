// Rules for cues are the analyst's to write: one is added in the codebook, tried on a sentence of the article, and suggests
// there; a built-in one is changed and restored; what is deleted comes back by undo. In both directions of writing.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Codebook } from '../../core/codebook/codebook';
import { expectNoBarriers } from '../driver/axe';
import { partOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { dropText } from '../driver/import-text';
import { wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { mentionsOnDisk } from '../driver/marked';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { openSample, text } from '../driver/pages';

test.use({ isHandedOn: true });

const ENGLISH = 'The raven\n\nRain fell all night. The raven quoth that nothing is left. It flew away.';
const PERSIAN = 'دیدار دو وزیر\n\nوزیر خارجه بر این باور است که مذاکرات ادامه دارد. باران می‌بارد.';
const CUE = 'بر این باور است';

const codebookOnDisk = async (workspace: string): Promise<Codebook> => {
  const codebook = await partOnDisk<Codebook>(workspace, 'codebook');
  if (codebook === undefined) throw new Error(`There is no codebook in ${workspace}`);
  return codebook;
};
const ownOnDisk = async (workspace: string) => (await codebookOnDisk(workspace)).cueRules.own;

const rulesPage = (page: Page): Locator => page.getByRole('article', { name: 'Rules for cues' });
const form = (page: Page): Locator => page.getByRole('form');
const row = (page: Page, cue: string): Locator => rulesPage(page).getByRole('listitem').filter({ hasText: cue });

test('a rule of one’s own is tried, suggests and is undone; a built-in one is changed, restored and taken in', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch();
  await openSample(page);
  const workspace = sampleWorkspace(folder);
  await dropText(page, 'en.txt', ENGLISH);
  const pane = page.getByRole('complementary', { name: 'Suggested reporting cues' });

  await test.step('from the suggestions the rules are at hand, and a new one says what it lacks', async () => {
    await text(page).focus();
    await page.keyboard.press('ControlOrMeta+u');
    await expect(pane).toContainText('No reporting cues were found');
    await pane.getByRole('button', { name: 'Rules', exact: true }).click();
    await pane.getByRole('button', { name: 'Edit rules in the codebook' }).click();
    await expect(rulesPage(page).getByRole('button', { name: /^English\s*\d+ rules$/u })).toBeVisible();
    await expectNoBarriers(page, 'the rules for cues');
    await rulesPage(page).getByRole('button', { name: 'Add a rule' }).click();
    const cues = form(page).getByRole('textbox', { name: 'Cues' });
    await expect(cues).toBeFocused();
    await form(page).getByRole('button', { name: 'Save the rule' }).click();
    await expect(form(page)).toContainText('A rule needs a cue.');
    await cues.fill('quoth, spake\nquoth');
    await expect(form(page)).toContainText(/quoth.{0,2}” stands here twice/u);
    await cues.fill('—');
    await expect(form(page)).toContainText('has no letter in it');
    await cues.fill('said, quoth');
    await expect(form(page)).toContainText(/Another rule for this place has this already: .?said/u);
    await cues.fill('quoth, spake');
  });

  await test.step('a sentence of the open article shows what it would suggest, and why nothing', async () => {
    const outcome = form(page).getByRole('status');
    await form(page)
      .getByRole('button', { name: /^Take a sentence of/u })
      .click();
    const sentence = form(page).getByRole('textbox', { name: 'A sentence to try the rule on' });
    await expect(sentence).toHaveValue('The raven quoth that nothing is left.');
    await expect(outcome.locator('.quote')).toHaveText(['The raven', 'quoth', 'that nothing is left']);
    await form(page).getByRole('textbox', { name: 'Words that open the content' }).fill('that');
    await expect(outcome.locator('.quote')).toHaveText(['The raven', 'quoth', 'nothing is left']);
    await sentence.fill('Rain fell all night.');
    await expect(outcome).toContainText('None of the cues stands in this sentence.');
    await sentence.fill('Quoth!');
    await expect(outcome).toContainText('does not read as source – cue – content');
    await form(page).getByRole('button', { name: 'Stance of the source' }).click();
    await page.getByRole('option', { name: 'Doubts', exact: true }).click();
    await expectNoBarriers(page, 'the form of a rule');
  });

  await test.step('it is kept by one act, and suggests in the article', async () => {
    await form(page).getByRole('button', { name: 'Save the rule' }).click();
    await expect(row(page, 'quoth · spake')).toBeFocused();
    await expect(row(page, 'quoth · spake')).toContainText('Your own');
    await expect
      .poll(() => codebookOnDisk(workspace))
      .toMatchObject({
        version: 2,
        cueRules: {
          own: [{ language: 'en', cues: ['quoth', 'spake'], openers: ['that'], stance: 'doubts', mode: 'indirect' }],
        },
      });
    await page.keyboard.press('ControlOrMeta+1');
    await pane.getByRole('button', { name: 'Rules', exact: true }).click();
    await expect(pane.getByRole('status')).toHaveText('1 suggestion');
    await expect(pane.getByRole('row', { selected: true })).toContainText('nothing is left');
    await pane.getByRole('button', { name: 'Rule in the codebook' }).click();
    await expect(row(page, 'quoth · spake')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+1');
    await pane.getByRole('button', { name: 'Accept', exact: true }).click();
    const mentions = await mentionsOnDisk(workspace, 'en.txt', 3);
    expect(mentions.map(({ kind, ranges }) => [kind, ranges[0]?.quote]).sort()).toEqual([
      ['claim', 'nothing is left'],
      ['cue', 'quoth'],
      ['source', 'The raven'],
    ]);
  });

  await test.step('it is deleted, and undo brings it back', async () => {
    await page.keyboard.press('ControlOrMeta+6');
    await rulesPage(page)
      .getByRole('button', { name: /^Delete the rule for/u })
      .click();
    await expect(row(page, 'quoth · spake')).toHaveCount(0);
    await expect.poll(() => ownOnDisk(workspace)).toEqual([]);
    await chooseMenu(app, 'undo');
    await expect(row(page, 'quoth · spake')).toHaveCount(1);
    await expect.poll(() => ownOnDisk(workspace)).toHaveLength(1);
  });

  await test.step('a built-in rule is changed by one that stands in its stead, and restored', async () => {
    await rulesPage(page).getByRole('searchbox', { name: 'Filter by cue' }).fill('in the words of');
    const rule = row(page, 'in the words of').filter({ hasText: 'Before the source' }).first();
    await rule.getByRole('button', { name: /^Edit the rule for/u }).click();
    await expect(form(page)).toContainText('This rule is built in.');
    await form(page).getByRole('textbox', { name: 'Cues' }).fill('in the words of\nas told by');
    await form(page).getByRole('button', { name: 'Save the rule' }).click();
    const changed = row(page, 'in the words of · as told by');
    await expect(changed).toContainText('Changed by you');
    await expect
      .poll(() => ownOnDisk(workspace))
      .toMatchObject([
        { language: 'en' },
        { id: 'en-according-to-before-content', cues: ['in the words of', 'as told by'] },
      ]);
    await changed.getByRole('button', { name: /^Restore the built-in rule for/u }).click();
    await expect(changed).toHaveCount(0);
    await expect.poll(() => ownOnDisk(workspace)).toHaveLength(1);
  });

  await test.step('what another codebook does to the rules is told before it is taken in, and a broken rule by its id', async () => {
    const codebook = await codebookOnDisk(workspace);
    const file = join(folder, 'other.codebook.json');
    const offer = async (own: readonly object[], off: readonly string[]): Promise<void> => {
      const theirs = { ...codebook, cueRules: { own, off } };
      await writeFile(file, JSON.stringify({ format: 'hashiya-codebook', formatVersion: 1, codebook: theirs }));
      await answerOpenDialogs(app, [file]);
      await page.getByRole('button', { name: 'Import…' }).click();
    };
    const rule = { id: 'de-laut', language: 'de', cues: ['laut'], pattern: 'cue-source-content', mode: 'indirect' };
    await offer([{ ...rule, pattern: 'none' }], []);
    await expect(page.getByRole('alert').filter({ hasText: 'de-laut' })).toBeVisible();
    await offer([rule], ['en-adding']);
    const dialog = page.getByRole('dialog', { name: 'Import a codebook' });
    await expect(dialog.getByRole('heading', { level: 3 })).toHaveText([
      'Rule for cues added (1)',
      'Rule for cues removed (1)',
      'Rule for cues switched off (1)',
    ]);
    await dialog.getByRole('button', { name: 'Change the codebook' }).click();
    await expect
      .poll(async () => (await codebookOnDisk(workspace)).cueRules)
      .toEqual({ own: [rule], off: ['en-adding'] });
    await expect(rulesPage(page).getByRole('button', { name: /^German\s*1 rule/u })).toBeVisible();
  });
});

/** Goes on by Tab until something has the focus. */
const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  for (let step = 0; step < 40; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
};

test('a rule for Persian is written by keyboard alone, in a Persian interface', async ({ launch, folder }) => {
  const { page } = await launch(['--lang=fa']);
  await openSample(page);
  const workspace = sampleWorkspace(folder);
  const words = wordsOf('fa').window;
  await dropText(page, 'fa.txt', PERSIAN);
  await page.keyboard.press('ControlOrMeta+6');
  const section = page.getByRole('option', { name: words.cueRules.heading });
  await tabTo(page, page.getByRole('option', { selected: true }));
  await page.keyboard.press('End');
  await expect(section).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: words.cueRules.add }));
  await page.keyboard.press('Enter');
  const field = (name: string): Locator => form(page).getByRole('textbox', { name, exact: true });
  await expect(field(words.cueRules.form.cues)).toBeFocused();
  await expect(field(words.cueRules.form.cues)).toHaveAttribute('dir', 'rtl');
  await page.keyboard.insertText(CUE);
  await tabTo(page, field(words.cueRules.form.openers));
  await page.keyboard.insertText('که');
  await tabTo(page, form(page).getByRole('button', { name: words.cueRules.trial.take.split('«')[0] ?? '' }));
  await page.keyboard.press('Enter');
  const quotes = form(page).getByRole('status').locator('.quote');
  await expect(quotes).toHaveText(['وزیر خارجه', CUE, 'مذاکرات ادامه دارد']);
  for (const quote of await quotes.all()) await expect(quote).toHaveAttribute('dir', 'rtl');
  await expectNoBarriers(page, 'the form of a rule in Persian');
  await tabTo(page, form(page).getByRole('button', { name: words.cueRules.form.save }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: CUE })).toBeFocused();
  await expect.poll(() => ownOnDisk(workspace)).toMatchObject([{ language: 'fa', cues: [CUE], openers: ['که'] }]);

  await page.keyboard.press('ControlOrMeta+1');
  await text(page).focus();
  await page.keyboard.press('ControlOrMeta+u');
  const pane = page.getByRole('complementary', { name: words.suggest.landmark });
  await expect(pane.getByRole('row', { selected: true })).toBeFocused();
  await page.keyboard.press('Enter');
  const mentions = await mentionsOnDisk(workspace, 'fa.txt', 3);
  expect(mentions.map(({ kind, ranges }) => [kind, ranges[0]?.quote]).sort()).toEqual([
    ['claim', 'مذاکرات ادامه دارد'],
    ['cue', CUE],
    ['source', 'وزیر خارجه'],
  ]);
});
