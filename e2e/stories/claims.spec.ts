// A claim across articles: its page shows who says it in both directions, what stands against it and why; it is judged,
// related, merged and split, and it outlives the articles that stated it.

import type { Locator, Page } from '@playwright/test';
import type { Claim } from '../../core/claims/claim';
import type { Relation } from '../../core/claims/relation';
import { showAnew } from '../driver/act-directly';
import { expectNoBarriers } from '../driver/axe';
import { articleOnDisk, recordsOnDisk } from '../driver/files-on-disk';
import { switchLanguage } from '../driver/interface-language';
import { library, openArticle, saved } from '../driver/pages';
import { expect, test, type SharedApp } from '../driver/shared-app';
import { ENGLISH_LINES, GLOSSES, PERSIAN_LINES, QUOTES, stateClaims, type StatedClaims } from '../driver/stated-claims';

interface Stated extends StatedClaims {
  readonly english: string;
  readonly persian: string;
}

const list = (page: Page): Locator => page.getByRole('grid', { name: 'Claims of this workspace' });
const row = (page: Page, gloss: string): Locator => list(page).getByRole('row', { name: gloss, exact: true });
const ledger = (page: Page, gloss: string): Locator => page.getByRole('article', { name: gloss, exact: true });
const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

const claimOnDisk = async (workspace: string, id: string): Promise<Claim | undefined> =>
  (await recordsOnDisk<Claim>(workspace, 'claims')).find((claim) => claim.id === id);

/** Two articles that state the claims, shown in the view of claims. */
const begin = async ({ page, workspace, openLines }: SharedApp): Promise<Stated> => {
  const english = await openLines(...ENGLISH_LINES);
  const persian = await openLines(...PERSIAN_LINES);
  const claims = await stateClaims(page, workspace, { english, persian });
  await showAnew(page);
  await page.keyboard.press('Control+2');
  return { ...claims, english, persian };
};

const undo = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+Z');
  await saved(page);
};

test.describe.configure({ mode: 'serial' });

let stated: Stated;

test('the page of a claim says that it is contested, with the quotes of both sides in their directions, and is judged apart from that', async ({
  shared,
}) => {
  const { page, workspace } = shared;
  stated = await begin(shared);
  await expect(row(page, GLOSSES.open)).toContainText('3 mentions');
  await expect(row(page, GLOSSES.open)).toContainText('2 articles');
  await expect(row(page, GLOSSES.open)).toContainText('2 independent roots');
  await expect(row(page, GLOSSES.open)).toContainText('Contested');
  await expect(row(page, GLOSSES.shut)).toContainText('Uncontested');
  await expect(row(page, GLOSSES.shut).locator('.quote')).toHaveAttribute('dir', 'rtl');

  // Any script that folds to the words finds them, in the gloss and in a translation.
  await page.getByRole('searchbox', { name: 'Filter claims' }).fill('بسته');
  await expect(list(page).getByRole('row')).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Filter claims' }).fill('HARBOUR');
  await expect(list(page).getByRole('row')).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Filter claims' }).fill('');

  await row(page, GLOSSES.open).click();
  const claim = ledger(page, GLOSSES.open);
  await expect(claim.getByRole('heading', { level: 1 })).toHaveText(GLOSSES.open);
  const status = section(page, 'Status');
  await expect(status).toContainText('The claim is contested.');
  await expect(status).toContainText('Independent roots stand on both sides.');
  const asserting = status.getByRole('group', { name: 'They assert it' });
  await expect(asserting.locator('.quote')).toHaveText([QUOTES.english, QUOTES.persian]);
  await expect(asserting.locator('.quote').nth(0)).toHaveAttribute('dir', 'ltr');
  await expect(asserting.locator('.quote').nth(1)).toHaveAttribute('dir', 'rtl');
  const opposing = status.getByRole('group', { name: 'They deny or doubt it' });
  await expect(opposing.locator('.quote')).toHaveText(QUOTES.denial);
  await expect(status).toContainText('Independent roots say something different: how many.');
  await expect(status.getByRole('group', { name: '۳۰' }).locator('.quote')).toHaveText(QUOTES.persian);

  const roots = section(page, 'Independent roots');
  await expect(roots).toContainText('2 articles, 2 independent roots');
  await expect(roots).toContainText('minister of ports');
  const mentions = section(page, 'Mentions');
  await expect(mentions.getByRole('heading', { level: 3 })).toHaveText([/Harbour opens again/, /بندر باز شد یا نه/]);
  const chain = mentions.getByRole('list', { name: 'Chain' }).getByRole('listitem');
  await expect(chain).toHaveText([/minister of ports.*speaker, indirect.*said/, /پیام بندر.*outlet/]);
  await expect(mentions).toContainText('through 2 hands');
  await expectNoBarriers(page, 'ledger');

  const word = status.locator('.ledger-own-word');
  await expect(word).toContainText('Nobody has judged the computed status yet.');
  await word.getByRole('button', { name: 'Override…' }).click();
  await word.getByRole('textbox', { name: 'Reason' }).fill('دو بندر است، نه یکی');
  await word.getByRole('button', { name: 'Override the status' }).click();
  await expect(word).toContainText('Overridden: the status is “Uncontested”');
  await expect(word.getByText('دو بندر است، نه یکی')).toHaveAttribute('dir', 'rtl');
  await expect(status).toContainText('The claim is contested.');
  await expect(row(page, GLOSSES.open)).toContainText('Uncontested');
  await expect(row(page, GLOSSES.open)).toContainText('reviewed');
  await expect
    .poll(async () => (await claimOnDisk(workspace, stated.open))?.statusReview)
    .toMatchObject({
      verdict: 'overridden',
      computed: 'contested',
      status: 'uncontested',
      reason: 'دو بندر است، نه یکی',
    });

  // Once nothing denies it and the numbers agree, the word was on another status than there is now.
  for (const quote of [QUOTES.denial, QUOTES.persian])
    await mentions.getByRole('button', { name: new RegExp(`Detach from this claim: .*${quote}`) }).click();
  await expect(word).toContainText('it was “Contested” and is now “Uncontested”');
  await undo(page);
  await undo(page);
  await expect(word).not.toContainText('it was');
  await word.getByRole('button', { name: 'Take back' }).click();
  await expect(word).toContainText('Nobody has judged');
  await word.getByRole('button', { name: 'Confirm' }).click();
  await expect(word).toContainText('Confirmed');
  await expect
    .poll(async () => (await claimOnDisk(workspace, stated.open))?.statusReview)
    .toMatchObject({ verdict: 'confirmed', status: 'contested' });
});

test('a claim is worded, translated, and related to another with evidence from both sides', async ({ shared }) => {
  const { page, workspace } = shared;
  await page.getByRole('button', { name: 'Edit the wording' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Which Monday is not said.');
  const translation = page.getByRole('form', { name: 'Add a translation' });
  await translation.getByRole('button', { name: /Into/ }).click();
  await page.getByRole('option', { name: 'Persian' }).click();
  await translation.getByRole('textbox', { name: 'Translation' }).fill('بندر دوباره باز است');
  await translation.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'In Persian' })).toHaveValue('بندر دوباره باز است');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(ledger(page, GLOSSES.open)).toContainText('Which Monday is not said.');
  await expect
    .poll(async () => claimOnDisk(workspace, stated.open))
    .toMatchObject({
      note: 'Which Monday is not said.',
      translations: [{ language: 'fa', text: 'بندر دوباره باز است' }],
    });

  const relations = section(page, 'Relations');
  await relations.getByRole('button', { name: 'Add a relation' }).click();
  const form = relations.getByRole('form', { name: 'Add a relation' });
  await form.getByRole('combobox', { name: 'The other claim' }).fill('بستة');
  await page.getByRole('option', { name: GLOSSES.shut }).click();
  await form.getByRole('textbox', { name: 'Rationale' }).fill('It is either open or shut.');
  await form.getByRole('button', { name: /Confidence/ }).click();
  await page.getByRole('option', { name: 'High' }).click();
  await form.getByText(QUOTES.english).click();
  await form.getByText(QUOTES.shut).click();
  await expectNoBarriers(page, 'form of a relation');
  await form.getByRole('button', { name: 'Relate' }).click();
  await expect(form).toHaveCount(0);
  await expect(relations).toContainText('It is either open or shut.');
  await expect(relations.getByRole('group', { name: 'From this claim' }).locator('.quote')).toHaveText(QUOTES.english);
  await expect(relations.getByRole('group', { name: 'From the other claim' }).locator('.quote')).toHaveText(
    QUOTES.shut,
  );
  await expect
    .poll(async () => recordsOnDisk<Relation>(workspace, 'relations'))
    .toMatchObject([{ kind: 'contradicts', from: stated.open, to: stated.shut, confidence: 'high' }]);

  await relations.getByRole('button', { name: GLOSSES.shut, exact: true }).click();
  await expect(ledger(page, GLOSSES.shut)).toContainText('A relation says that it is contradicted by another claim:');
  await expect(row(page, GLOSSES.shut)).toContainText('Contested');
  await section(page, 'Relations')
    .getByRole('button', { name: /Edit the relation/ })
    .click();
  const editing = section(page, 'Relations').getByRole('form');
  await editing.getByRole('button', { name: /This claim/ }).click();
  await page.getByRole('option', { name: 'is qualified by' }).click();
  await editing.getByRole('button', { name: 'Save' }).click();
  await expect(section(page, 'Relations')).toContainText('is qualified by');
  await expect(row(page, GLOSSES.shut)).toContainText('Uncontested');
});

test('claims are merged and split, and undo takes each back', async ({ shared }) => {
  const { page, workspace } = shared;
  const both = list(page)
    .getByRole('row')
    .filter({ hasText: new RegExp(`${GLOSSES.open}|${GLOSSES.shut}`) });
  await page.getByRole('button', { name: 'Choose several' }).click();
  await row(page, GLOSSES.open).click();
  await row(page, GLOSSES.shut).click();
  await page.getByRole('button', { name: /Wording that stays/ }).click();
  await page.getByRole('option', { name: GLOSSES.open }).click();
  await page.getByRole('button', { name: 'Merge into one' }).click();
  await expect(row(page, GLOSSES.shut)).toHaveCount(0);
  await expect(row(page, GLOSSES.open)).toContainText('4 mentions');
  await expect.poll(async () => claimOnDisk(workspace, stated.shut)).toBeUndefined();
  await undo(page);
  await expect(both).toHaveCount(2);
  await expect(row(page, GLOSSES.open)).toContainText('3 mentions');

  const mentions = section(page, 'Mentions');
  await mentions.getByRole('button', { name: 'Split some off…' }).click();
  await mentions.getByRole('checkbox', { name: new RegExp(QUOTES.denial) }).focus();
  await page.keyboard.press('Space');
  await mentions.getByRole('textbox', { name: 'The new claim in your words' }).fill('کارگران تکذیب می‌کنند');
  await mentions.getByRole('button', { name: 'Split off 1 mention' }).click();
  await expect(ledger(page, 'کارگران تکذیب می‌کنند')).toContainText(QUOTES.denial);
  await expect(row(page, GLOSSES.open)).toContainText('2 mentions');
  const made = (await articleOnDisk(workspace, stated.persian)).mentions.map((mention) =>
    mention.kind === 'claim' ? mention.claimId : null,
  );
  expect(new Set(made).size).toBe(2);
  await undo(page);
  await expect(row(page, 'کارگران تکذیب می‌کنند')).toHaveCount(0);
  await expect(row(page, GLOSSES.open)).toContainText('3 mentions');

  await page.getByRole('button', { name: 'New claim' }).click();
  await page.getByRole('textbox', { name: 'Claim in your words' }).fill('The harbour is on fire');
  await page.getByRole('button', { name: 'Make the claim' }).click();
  await expect(ledger(page, 'The harbour is on fire')).toContainText('No article states the claim yet');
  await page.getByRole('button', { name: 'Delete the claim…' }).click();
  await page.getByRole('button', { name: 'Delete the claim', exact: true }).click();
  await expect(row(page, 'The harbour is on fire')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Choose a claim' })).toBeVisible();
});

test('a claim is read and left by keyboard, and outlives its articles with its history', async ({ shared }) => {
  const { page, workspace } = shared;
  await row(page, GLOSSES.shut).focus();
  await page.keyboard.press('ArrowDown');
  await expect(ledger(page, GLOSSES.open)).toBeVisible();
  const quote = section(page, 'Mentions').getByRole('button', { name: `${QUOTES.persian} (go to the text)` });
  await quote.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.card.is-chosen')).toContainText(QUOTES.persian);

  for (const title of [ENGLISH_LINES[0], PERSIAN_LINES[0]]) {
    await openArticle(page, new RegExp(title));
    await library(page).getByRole('row', { name: title }).getByRole('button').click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(library(page).getByRole('row', { name: title })).toHaveCount(0);
  }
  await saved(page);
  await page.keyboard.press('Control+2');
  await expect(row(page, GLOSSES.open)).toContainText('0 mentions');
  await row(page, GLOSSES.open).click();
  const claim = ledger(page, GLOSSES.open);
  await expect(section(page, 'Mentions')).toContainText('No article states this claim.');
  await expect(section(page, 'Relations')).toContainText('2 mentions were deleted since.');
  await section(page, 'Relations').getByRole('button', { name: 'History of this relation' }).click();
  const related = claim.getByRole('list', { name: 'Versions of this relation' }).getByRole('listitem');
  await expect(related.last()).toContainText('Related');
  await expect(related.last()).toContainText(GLOSSES.shut);
  await claim.getByRole('button', { name: 'History', exact: true }).click();
  const versions = claim.getByRole('list', { name: 'Versions of this claim' }).getByRole('listitem');
  await expect(versions.first()).toContainText('Link taken back');
  await expect(versions.last()).toContainText('Claim put in words');
  await expect(claim.getByRole('list', { name: 'Versions of this claim' })).toContainText(QUOTES.denial);
  await expect.poll(async () => (await claimOnDisk(workspace, stated.open))?.gloss).toBe(GLOSSES.open);

  // In an interface from right to left nothing of the page speaks English but what the articles and the analyst say.
  await switchLanguage(page, 'en', 'fa');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('وضعیت');
  await expectNoBarriers(page, 'ledger, from right to left');
  await switchLanguage(page, 'fa', 'en');
});
