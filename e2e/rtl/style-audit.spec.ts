// Case P10 of rtl.md §8: the styles of the built window, as it has them.

import type { Page } from '@playwright/test';
import { glyphPoint } from '../driver/glyphs';
import { markByKey } from '../driver/marking';
import { cards, text } from '../driver/pages';
import { selectionSettled } from '../driver/selecting';
import { expect, test } from '../driver/shared-app';
import { declarationsInSheets, isPhysical, lopsidedElements } from '../driver/style-audit';

/** The library of the map of claims places its nodes by coordinates of a plane, which has no direction of reading. */
const OF_THE_MAP = /^(?:\.react-flow(?:__[a-z-]+|\b)?|\.xy-|svg\.react-flow)/;

test('P10: no style sheet of the built window names a side of the screen', async ({ shared: { page } }) => {
  const declarations = (await declarationsInSheets(page)).filter(({ where }) => !OF_THE_MAP.test(where));
  expect(declarations.length).toBeGreaterThan(800);
  expect(declarations.filter(({ property, value }) => isPhysical(property, value))).toEqual([]);
  // The audit finds what there is to find.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media screen { .card { margin: 1px 2px 3px 4px; padding: 4px 2px; text-align: right } }');
    document.adoptedStyleSheets.push(sheet);
  });
  const found = (await declarationsInSheets(page)).filter(
    ({ where, property, value }) => !OF_THE_MAP.test(where) && isPhysical(property, value),
  );
  await page.evaluate(() => document.adoptedStyleSheets.pop());
  expect(found.map(({ property }) => property).sort()).toEqual(['margin', 'text-align']);
});

/** What stands at a place that was measured on the screen, where left and top are what is meant. */
const MEASURED = /^(?:button\.edge-handle|div\.annotate-toolbar|span\.pressed-place)/;

test('P10: of the elements of text and cards, only what stands at measured places has a side of its own', async ({
  shared: { page, openLines },
}) => {
  for (const { line, word, offset } of [
    { line: 'The agency said so', word: 'agency', offset: 4 },
    { line: 'خبرگزاری چنین گفت', word: 'چنین', offset: 10 },
  ]) {
    await openLines(line);
    const { x, y } = await glyphPoint(page, 'b1', offset, 0.3);
    await page.mouse.dblclick(x, y);
    await selectionSettled(page);
    await markByKey(page, 'Source', word);
    for (const selector of ['.reader', '.margin-pane']) {
      const lopsided = await lopsidedElements(page, selector);
      expect(lopsided.filter(({ where }) => !MEASURED.test(where))).toEqual([]);
      // The audit finds what there is to find.
      if (selector === '.reader') expect(lopsided.map(({ property }) => property)).toContain('left');
    }
    await text(page).press('Escape');
  }
});

const lettersOf = (page: Page, selector: string): Promise<{ spacing: string; style: string }[]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { letterSpacing, fontStyle } = getComputedStyle(element);
      return { spacing: letterSpacing, style: fontStyle };
    }),
  );

test('P10: Arabic script is neither spaced out nor slanted, in the text, in quotes and anywhere in the window', async ({
  shared: { page, openLines },
}) => {
  await openLines('خبرگزاری چنین گفت');
  const { x, y } = await glyphPoint(page, 'b1', 10, 0.3);
  await page.mouse.dblclick(x, y);
  await selectionSettled(page);
  await markByKey(page, 'Claim', 'چنین');
  await expect(cards(page)).toHaveCount(1);
  for (const selector of ['[data-block]', '[data-block] *', '.quote', '[dir="rtl"]']) {
    const letters = await lettersOf(page, selector);
    expect(letters.length, selector).toBeGreaterThan(0);
    for (const { spacing, style } of letters) {
      expect(spacing, selector).toBe('normal');
      expect(style, selector).toBe('normal');
    }
  }
  // Words of a language that has no italics are not made to lean either.
  const synthesis = await page.locator('body').evaluate((body) => getComputedStyle(body).fontSynthesisStyle);
  expect(synthesis).toBe('none');
  // No rule spaces letters out: it would be for other words than ours as soon as they are translated.
  const spaced = (await declarationsInSheets(page)).filter(({ property }) => property === 'letter-spacing');
  expect(spaced).toEqual([]);
  await text(page).press('Escape');
});

test('P10: emphasis in a right-to-left line is weight, in a left-to-right line it is italics', async ({
  shared: { page, openLines },
}) => {
  await openLines('سلام', 'hello');
  const styleOf = (block: string): Promise<string[]> =>
    page.evaluate((id) => {
      // As the view makes it of *emphasis* in a Markdown text.
      const emphasis = document.createElement('em');
      const host = document.querySelector(`[data-block="${id}"]`)?.cloneNode(false);
      if (!(host instanceof HTMLElement)) throw new Error(`there is no block ${id}`);
      host.append(emphasis);
      document.querySelector('.article-section')?.after(host);
      const { fontStyle, fontWeight } = getComputedStyle(emphasis);
      host.remove();
      return [fontStyle, fontWeight];
    }, block);
  expect(await styleOf('b1')).toEqual(['normal', '600']);
  expect(await styleOf('b2')).toEqual(['italic', '400']);
});
