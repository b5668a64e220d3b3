// Owns the interface in its languages, as tests deal with it: its words, switching it in the settings, and looking for
// words of another language in what is shown.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { LANGUAGE_NAMES, type Language } from '../../core/locales/languages';
import { resources } from '../../core/locales/resources';
import { pressUntil } from './pressing';

/** The words of a language, as the window and the menu have them. */
export const wordsOf = <Name extends Language>(language: Name): (typeof resources)[Name]['translation'] =>
  resources[language].translation;

/** Waits until the window speaks a language: its page says so, and its direction with it. */
export const expectLanguage = async (page: Page, language: Language): Promise<void> => {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('html')).toHaveAttribute('dir', language === 'en' ? 'ltr' : 'rtl');
};

/** The settings dialog as it is called in a language. */
export const settingsDialog = (page: Page, language: Language): Locator =>
  page.getByRole('dialog', { name: wordsOf(language).window.settings.heading, exact: true });

/** Opens the settings by their key, in an interface that speaks `now`. */
export const openSettings = async (page: Page, now: Language): Promise<Locator> => {
  await page.keyboard.press('Control+,');
  const dialog = settingsDialog(page, now);
  await expect(dialog).toBeVisible();
  return dialog;
};

/** Chooses a tile of the settings by the words on it. */
export const chooseTile = async (dialog: Locator, group: string, name: string): Promise<void> => {
  const tiles = dialog.getByRole('radiogroup', { name: group, exact: true });
  await tiles.getByText(name, { exact: true }).click();
  await expect(tiles.getByRole('radio', { name, exact: true })).toBeChecked();
};

/** Switches the language in the settings by mouse, and closes them again. */
export const switchLanguage = async (page: Page, now: Language, next: Language): Promise<void> => {
  const dialog = await openSettings(page, now);
  await dialog.getByText(LANGUAGE_NAMES[next], { exact: true }).click();
  await expectLanguage(page, next);
  await expect(settingsDialog(page, next)).toBeVisible();
  await pressUntil(page, 'Escape', (soon) => expect(page.getByRole('dialog')).toHaveCount(0, soon));
  // The fonts of another script come a moment later, and move what is beside their words.
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
  });
};

/** The settings as they are on disk. */
export const settingsOnDisk = async (folder: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(folder, 'user', 'settings.json'), 'utf8')) as Record<string, unknown>;

/**
 * What people of every language know by its Latin letters: the app, keys of the keyboard, formats and standards, paths,
 * addresses, and commands to be typed.
 */
const KNOWN = new RegExp(
  [
    // Paths, ids and places in a file stand in isolates from left to right, or by themselves.
    String.raw`\u2066(?:[^\u2066\u2069]|\u2066[^\u2069]*\u2069)*\u2069|^/.*$`,
    String.raw`hashiya verify|Hashiya|Markdown|JSON|CSV|URL|UTF-8|UTF-16|MIT|ISO(?: 8601)?`,
    String.raw`\b(?:Ctrl|Shift|Alt|Home|End|PgUp|PgDn|Esc|Enter|Delete|F\d{1,2})\b|(?<=\+)[A-Z]\b|^[A-Z]$`,
    String.raw`\.?\b(?:txt|md|json)\b`,
  ].join('|'),
  'gu',
);

/** Every text on the page that a person sees or hears and that has Latin letters; the article itself is no word of ours. */
export const foreignWords = async (page: Page): Promise<string[]> => {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const isSaid = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) && element.closest('.article-text, [lang="en"]') === null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element !== null && isSaid(element)) found.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('*')) {
      if (!isSaid(element)) continue;
      const names = ['aria-label', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt'];
      // The text of the article is named in our words, and holds none.
      for (const name of names) found.push(element.getAttribute(name) ?? '');
    }
    found.push(document.querySelector('.article-text')?.getAttribute('aria-label') ?? '', document.title);
    return found;
  });
  return texts.filter((text) => /\p{Script=Latin}/u.test(text.replaceAll(KNOWN, '')));
};

/** Checks that everything that is shown now is in the language of the interface. */
export const expectOwnWords = async (page: Page, what: string): Promise<void> => {
  expect(await foreignWords(page), what).toEqual([]);
};
