// Owns the check that mentions are really painted: the share of pixels with a colour, where the text is.

import { pictureOf, pixelsWhere } from '../../e2e/driver/pixels';
import type { MeasuredWindow } from './measured-window';

/** Greys differ less than this in their parts, which run from 0 to 255; the warm grey of paper is one of them. */
const LEAST_DIFFERENCE = 24;

/** The share of coloured pixels in the text that can be seen, from 0 to 1. */
export const colouredShare = async ({ app, page }: MeasuredWindow): Promise<number> => {
  const box = await page.evaluate(() => {
    if (benchmark.measured === undefined) throw new Error('Nothing is measured in this page');
    return benchmark.measured.textBox();
  });
  const picture = await pictureOf(app, page, box);
  const coloured = pixelsWhere(
    picture,
    ({ red, green, blue }) => Math.max(red, green, blue) - Math.min(red, green, blue) > LEAST_DIFFERENCE,
  );
  return coloured.length / (picture.width * picture.height);
};
