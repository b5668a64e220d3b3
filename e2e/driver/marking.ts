// Owns marking what is selected, and looking at what came of it: the card in the margin, the spans in the text, the disk.

import { expect, type Locator, type Page } from '@playwright/test';
import { margin, saved, text, toolbar } from './pages';
import { selectionSettled } from './selecting';

export type Kind = 'Claim' | 'Source' | 'Contested' | 'Cue';

const KEYS: Readonly<Record<Kind, string>> = { Claim: 'Digit1', Source: 'Digit2', Contested: 'Digit3', Cue: 'Digit4' };

/** The cards of mentions of that kind with that quote. */
export const cardOf = (page: Page, kind: Kind, quote: string): Locator =>
  margin(page).getByRole('article', { name: `${kind}: ${quote}`, exact: true });

/** The spans of the text that show a mention. */
export const spansOf = (page: Page, id: string): Locator => text(page).locator(`[data-mention="${id}"]`);

/** Waits until the mention just made is chosen, shown and on disk; returns its id. */
const made = async (page: Page, kind: Kind, quote: string): Promise<string> => {
  const card = cardOf(page, kind, quote).and(page.locator('[aria-current="true"]'));
  await expect(card).toBeVisible();
  const id = (await card.getAttribute('data-card')) ?? '';
  await expect(spansOf(page, id).first()).toHaveAttribute('data-kind', kind.toLowerCase());
  expect((await spansOf(page, id).allTextContents()).join('')).toBe(quote);
  // The handles come last: what the mark does to the text and its caret is over by then.
  await expect(page.getByRole('button', { name: 'End of the mention' })).toBeVisible();
  await selectionSettled(page);
  await saved(page);
  return id;
};

/** Marks the selected words with the physical key of a kind; returns the mention's id. */
export const markByKey = async (page: Page, kind: Kind, quote: string): Promise<string> => {
  await expect(toolbar(page)).toBeVisible();
  await selectionSettled(page);
  await page.keyboard.press(KEYS[kind]);
  return made(page, kind, quote);
};

/** Marks the selected words with a button of the toolbar; returns the mention's id. */
export const markByToolbar = async (page: Page, kind: Kind, quote: string): Promise<string> => {
  await selectionSettled(page);
  await toolbar(page).getByRole('button', { name: kind }).click();
  return made(page, kind, quote);
};

/** Writes into a text field of a card, leaves it, and waits for the disk. */
export const fillField = async (page: Page, card: Locator, label: string, value: string): Promise<void> => {
  const field = card.getByLabel(label, { exact: true });
  await field.fill(value);
  await field.blur();
  await saved(page);
};

/** Chooses from a list of a card, and waits for the disk. */
export const chooseFrom = async (page: Page, card: Locator, label: string, option: string): Promise<void> => {
  await card.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
  await expect(card.getByRole('button', { name: label })).toContainText(option);
  await saved(page);
};

/** One press that says which source asserts the claim of a card. */
export const linkToSource = async (page: Page, card: Locator, source: string): Promise<void> => {
  const button = card.getByRole('group', { name: 'Asserted by' }).getByRole('button', { name: source });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await saved(page);
};
