// Cases of rtl.md §8: the interface from right to left beside articles of both directions, and what of ours has an order of
// its own.

import type { Locator } from '@playwright/test';
import type { Language } from '../../core/locales/languages';
import { beginWith, mark } from '../driver/beginning';
import {
  chooseTile,
  expectLanguage,
  openSettings,
  settingsOnDisk,
  switchLanguage,
  wordsOf,
} from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { menuLabels } from '../driver/native';
import { SEED_RTL } from '../driver/pages';
import { SEEDS } from '../driver/seeds';

test('U1: seed 003 keeps the direction of every line in an interface from right to left', async ({ launch }) => {
  const { page } = await launch(['--lang=fa']);
  await expectLanguage(page, 'fa');
  await page.getByRole('button', { name: wordsOf('fa').window.welcome.sample }).click();
  const library = page.getByRole('navigation', { name: wordsOf('fa').window.library.landmark });
  await library.getByRole('row', { name: SEED_RTL.title }).click();
  await page.getByRole('heading', { level: 1, name: SEED_RTL.title }).waitFor();
  const shown = await page
    .locator('[data-block]')
    .evaluateAll((blocks) =>
      blocks.flatMap((block) =>
        getComputedStyle(block).direction === 'rtl' ? [block.getAttribute('data-block') ?? ''] : [],
      ),
    );
  expect(shown).toEqual(['b3', 'b7', 'b8', 'b16']);
  // The library is at the side where reading begins, the margin at the other.
  const box = async (role: 'navigation' | 'complementary'): Promise<number> =>
    (await page.getByRole(role).boundingBox())?.x ?? Number.NaN;
  expect(await box('navigation')).toBeGreaterThan(await box('complementary'));
});

test('U1: --lang holds for that start alone, and gives way to a choice in the settings', async ({ launch, folder }) => {
  const first = await launch(['--lang=fa']);
  await expectLanguage(first.page, 'fa');
  expect(await menuLabels(first.app)).toContain(wordsOf('fa').menu.file);
  expect(await first.app.evaluate(({ app }) => app.commandLine.getSwitchValue('force-ui-direction'))).toBe('rtl');
  expect((await settingsOnDisk(folder)).language).toBe('system');
  await first.app.close();

  const second = await launch();
  await expectLanguage(second.page, 'en');
  expect(await second.app.evaluate(({ app }) => app.commandLine.hasSwitch('force-ui-direction'))).toBe(false);
  await second.app.close();

  const third = await launch(['--lang', 'ar-EG']);
  await expectLanguage(third.page, 'ar');
  await switchLanguage(third.page, 'ar', 'he');
  await third.app.close();

  const fourth = await launch();
  await expectLanguage(fourth.page, 'he');
  expect(await fourth.app.evaluate(({ app }) => app.commandLine.getSwitchValue('force-ui-direction'))).toBe('rtl');
});

/** The numbers of a sentence as they stand on screen: each with its left edge, and whether its digits run to the right. */
const numbersIn = (sentence: Locator): Promise<{ left: number; runsRight: boolean }[]> =>
  sentence.evaluate((element) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found: { left: number; runsRight: boolean }[] = [];
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const leftOf = (offset: number): number => {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        return range.getBoundingClientRect().left;
      };
      for (const { 0: number, index } of (node.textContent ?? '').matchAll(/\p{Nd}+(?::\p{Nd}+)?/gu)) {
        const lefts = [...number].map((_, digit) => leftOf(index + digit));
        found.push({
          left: Math.min(...lefts),
          runsRight: lefts.every((left, at) => at === 0 || left > (lefts[at - 1] ?? 0)),
        });
      }
    }
    return found;
  });

for (const seed of SEEDS) {
  test(`U4: ${seed.name}: the date in a card is read in its own order, whoever wrote it and wherever it stands`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page } = begun;
    let now: Language = 'en';
    const first = await openSettings(page, 'en');
    await first.getByLabel(wordsOf('en').window.settings.analyst, { exact: true }).fill('سارا');
    await page.keyboard.press('Escape');
    await mark(begun, 'Claim', seed.claim);
    const sentence = page.locator('[data-card] footer > span');
    for (const [language, digits] of [
      ['en', 'latn'],
      ['en', 'arab'],
      ['fa', 'arabext'],
      ['fa', 'latn'],
      ['ar', 'arab'],
      ['he', 'latn'],
      ['he', 'arabext'],
    ] as const) {
      if (language !== now) await switchLanguage(page, now, language);
      now = language;
      const words = wordsOf(language).window.settings;
      await chooseTile(await openSettings(page, language), words.digits, words.digitSets[digits]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(sentence).toContainText('سارا');
      const numbers = await numbersIn(sentence);
      // Day, year and time, and the month is a word.
      expect(numbers, `${language} ${digits}`).toHaveLength(3);
      expect(numbers.every(({ runsRight }) => runsRight)).toBe(true);
      const lefts = numbers.map(({ left }) => left);
      const inOrder = [...lefts].sort((a, b) => (language === 'en' ? a - b : b - a));
      expect(lefts, `${language} ${digits}: ${(await sentence.textContent()) ?? ''}`).toEqual(inOrder);
    }
  });
}
