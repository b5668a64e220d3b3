// Owns marking as a check of where things stand: the toolbar beside what is selected, the card beside what is marked.

import { expect, type Page } from '@playwright/test';
import type { Article } from '../../core/article/article';
import { boxesOfSelection } from './painted';
import { toolbar } from './pages';
import { placeOf, selectByDrag, selectionSettled } from './selecting';
import { boxOf } from './boxes';

/** Marks words that are selected by dragging, with a key; returns the mention's id. */
export const markBeside = async (page: Page, saved: Article, key: string, words: string): Promise<string> => {
  await page.locator('.article-text').press('Escape');
  const place = placeOf(saved, words);
  await selectByDrag(page, place);
  await expect(toolbar(page)).toBeVisible();
  const bar = await boxOf(toolbar(page));
  const [selection] = await boxesOfSelection(page);
  if (selection === undefined) throw new Error('nothing is selected');
  expect(Math.min(Math.abs(bar.top - selection.bottom), Math.abs(selection.top - bar.bottom))).toBeLessThan(60);
  expect(bar.left).toBeLessThan(selection.right);
  expect(bar.right).toBeGreaterThan(selection.left);
  await selectionSettled(page);
  await page.keyboard.press(key);
  const card = page.locator('[data-card][aria-current="true"]');
  await expect(card.locator('.card-quote')).toHaveText(words);
  await selectionSettled(page);
  return (await card.getAttribute('data-card')) ?? '';
};
