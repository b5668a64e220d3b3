// Owns looking for words that do not fit where they stand: in another language they are longer, or shorter.

import { expect, type Page } from '@playwright/test';

/** Everything on the page whose content is wider than it is, and how much; what may end in an ellipsis is left out. */
const tooNarrow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      const said = element.textContent.trim();
      const { clientWidth, scrollWidth } = element;
      // A pixel wide is what is there for screen readers or forms alone.
      if (said === '' || clientWidth < 2 || scrollWidth <= clientWidth) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      // The text of an article has tests of its own, and handles that reach out of it; what is only read out has no place.
      if (element.closest('.article-body, .visually-hidden, input, textarea') !== null) continue;
      if (getComputedStyle(element).textOverflow === 'ellipsis') continue;
      found.push(
        `<${element.tagName} ${element.className}> ${said.slice(0, 40)}: ${String(scrollWidth)} > ${String(clientWidth)}`,
      );
    }
    return found;
  });

/** The buttons that something else lies over, or that reach out of the window. */
const outOfReach = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const overlay = document.querySelector(
      '[role="dialog"], [role="menu"], [role="listbox"], [role="toolbar"].toolbar',
    );
    for (const button of (overlay ?? document.body).querySelectorAll('button')) {
      if (!button.checkVisibility({ visibilityProperty: true }) || button.closest('.visually-hidden') !== null)
        continue;
      const { left, right, top, bottom, width } = button.getBoundingClientRect();
      const name = button.getAttribute('aria-label') ?? button.textContent;
      if (width > 1 && (left < 0 || right > innerWidth)) found.push(`${name} is out of the window`);
      // Notices and what sticks to an edge may lie over what can be scrolled away from under them.
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const row = button.closest('.library-row');
      if (over !== null && row?.contains(over) === true && !button.contains(over)) found.push(`${name} is covered`);
    }
    return found;
  });

/** Checks that nothing that is shown now is cut off, is scrolled sideways, or covers its neighbour. */
export const expectNothingClipped = async (page: Page, what: string): Promise<void> => {
  expect.soft(await tooNarrow(page), what).toEqual([]);
  expect.soft(await outOfReach(page), what).toEqual([]);
};
