// Everything by keyboard alone: panes, toolbar, library, cards, dialogs; and the focus never gets lost.

import type { Locator, Page } from '@playwright/test';
import { beginWith, mark } from '../driver/beginning';
import { articleOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { cardOf } from '../driver/marking';
import { article, library, margin, openSample, text, toolbar } from '../driver/pages';
import { SEEDS } from '../driver/seeds';
import { placeOf, selectByKeyboard } from '../driver/selecting';

test.use({ isHandedOn: true });

/** The tab of a view in the bar. */
const viewTab = (page: Page, name: string): Locator => page.getByRole('radio', { name, exact: true });

/** The tag and the name of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const labels = (element?.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '');
    const names = [
      element?.getAttribute('aria-label'),
      labels.join(' ').trim(),
      element?.getAttribute('title'),
      element?.textContent,
    ];
    const name = names.find((candidate) => typeof candidate === 'string' && candidate !== '');
    return `${element?.tagName.toLowerCase() ?? ''} ${name ?? ''}`.trim();
  });

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

/** Presses Tab until something has the focus; a keyboard alone has to come by it. */
const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  for (let presses = 0; presses < 40 && !(await isFocused(wanted)); presses += 1) await page.keyboard.press('Tab');
  await expect(wanted).toBeFocused();
};

/** What Tab has to come by, beside a mention's card. */
const CONTROLS = [
  'Undo',
  'Import',
  'Export',
  'Filter articles',
  'Sort by',
  'Width of the library',
  'Edit details',
  'Text of the article',
  'Start of the mention',
  'End of the mention',
  'Direction of line',
  'Width of the margin',
  'Filter mentions',
  'Delete mention',
  'Claim in your words',
  'Worth checking',
  'Note',
  'Tags',
];

for (const seed of SEEDS) {
  test(`${seed.name}: from the first start to a filled card without the mouse`, async ({ launch, folder }) => {
    const { page } = await launch();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: /sample workspace/i })).toBeFocused();
    await page.keyboard.press('Enter');
    await text(page).waitFor();

    // To the library, down to the seed, and into its text.
    const rows = library(page).getByRole('row');
    const row = rows.filter({ hasText: seed.title });
    await tabTo(page, rows.and(page.locator('[aria-selected="true"]')));
    await page.keyboard.press('Home');
    if (!(await isFocused(row))) await page.keyboard.press('ArrowDown');
    await expect(row).toBeFocused();
    await page.keyboard.press('Enter');
    await article(page).getByRole('heading', { level: 1, name: seed.title }).waitFor();
    await page.keyboard.press('F6');
    await expect(text(page)).toBeFocused();

    const before = await articleOnDisk(sampleWorkspace(folder), seed.fileName);
    await selectByKeyboard(page, placeOf(before, seed.source));
    await page.keyboard.press('Alt+F10');
    await expect(toolbar(page).getByRole('button', { name: 'Claim' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(toolbar(page).getByRole('button', { name: 'Source' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(cardOf(page, 'Source', seed.source)).toBeVisible();
    await expect(text(page)).toBeFocused();

    await page.keyboard.press('Enter');
    await expect(cardOf(page, 'Source', seed.source)).toBeFocused();
    await tabTo(page, cardOf(page, 'Source', seed.source).getByLabel('Role'));
    await page.keyboard.type('spokesman');
    await page.keyboard.press('Escape');
    await expect(text(page)).toBeFocused();
    const onDisk = async (): Promise<unknown> => (await articleOnDisk(sampleWorkspace(folder), seed.fileName)).mentions;
    await expect.poll(onDisk).toMatchObject([{ kind: 'source', role: 'spokesman', ranges: [{ quote: seed.source }] }]);
  });

  test(`${seed.name}: F6 goes round the panes, and each can be tabbed through`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page } = begun;
    await mark(begun, 'Claim', seed.claim);
    await text(page).focus();
    for (let round = 0; round < 2; round += 1) {
      await page.keyboard.press('F6');
      await expect(margin(page)).toBeFocused();
      await page.keyboard.press('F6');
      await expect(viewTab(page, 'Read')).toBeFocused();
      await page.keyboard.press('F6');
      await expect(library(page)).toBeFocused();
      await page.keyboard.press('F6');
      await expect(text(page)).toBeFocused();
    }

    // Tab comes by every control and round to the first again.
    const controls = new Set<string>();
    await page.keyboard.press('Shift+F6');
    await expect(library(page)).toBeFocused();
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const name = await focused(page);
      if (controls.has(name) && name.startsWith('input Filter articles')) break;
      controls.add(name);
    }
    const names = [...controls].join('\n');
    for (const expected of [...CONTROLS, `Claim: ${seed.claim}`]) expect(names).toContain(expected);
    // Whatever takes the focus says what it is.
    expect([...controls].filter((name) => !name.includes(' '))).toEqual([]);
  });
}

test.describe('of the worked sample', () => {
  test.use({ sample: 'worked' });

  test('F6 and Shift+F6 go round the panes of every view', async ({ launch }) => {
    const { page } = await launch();
    await openSample(page);
    const inPane = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? null);
    const panesOf = {
      Claims: ['list', 'page'],
      Matrix: ['choices', 'table'],
      Compare: ['choices', 'left', 'links', 'right'],
      Actors: ['list', 'page'],
      Codebook: ['list', 'page'],
    };
    for (const [view, panes] of Object.entries(panesOf)) {
      await viewTab(page, view).click();
      await expect(page.locator('[data-pane]').nth(panes.length)).toBeVisible();
      await viewTab(page, view).focus();
      for (const pane of [...panes, 'bar']) {
        await page.keyboard.press('F6');
        expect(await inPane(), `${view}, forward`).toBe(pane);
      }
      for (const pane of [...panes].reverse()) {
        await page.keyboard.press('Shift+F6');
        expect(await inPane(), `${view}, back`).toBe(pane);
      }
    }
  });
});

test('dialogs take the focus, keep it, and give it back', async ({ launch }) => {
  const { page } = await launch();
  await openSample(page);
  await text(page).focus();
  await page.keyboard.press('F1');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toBeVisible();
  for (const words of ['F8', 'F6', 'Alt+F10', 'Mark the selection as a claim', 'Relate the two chosen mentions'])
    await expect(dialog).toContainText(words);
  for (let presses = 0; presses < 5; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(text(page)).toBeFocused();
});
