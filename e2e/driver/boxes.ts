// Owns where things are in the window, in CSS pixels from its left and its top.

import type { Locator } from '@playwright/test';
import type { Box } from './glyphs';

/** The box of what can be seen; throws where it cannot. */
export const boxOf = async (locator: Locator): Promise<Box> => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not shown');
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
};

export const middleOf = async (locator: Locator): Promise<{ x: number; y: number }> => {
  const { left, right, top, bottom } = await boxOf(locator);
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
};
