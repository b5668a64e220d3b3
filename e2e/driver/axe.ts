// Owns looking for barriers with axe-core. The names and places of what it finds are what a failing test prints.

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Checks what is shown now against every rule of axe. Nothing at all may be found. */
export const expectNoBarriers = async (page: Page, what: string): Promise<void> => {
  // What is still moving in has colours of its own for a moment.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  );
  // Electron opens no page beside the window, which axe would want without legacy mode.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id} (${help}): ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join('\n')}`,
  );
  expect(found, what).toEqual([]);
};
