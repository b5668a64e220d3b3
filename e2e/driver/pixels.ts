// Owns what is painted on the screen, as pixels: for ink that no element has a box for.

import type { ElectronApplication, Page } from '@playwright/test';
import type { Box } from './glyphs';

export interface Picture {
  /** Where its first pixel is in the viewport. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The colour of a pixel, counted from the picture's own corner, each part 0–255. */
  readonly colourAt: (x: number, y: number) => { red: number; green: number; blue: number };
}

/** A picture of a part of the window, one pixel for each CSS pixel; without the caret, unless that is asked for. */
export const pictureOf = async (
  app: ElectronApplication,
  page: Page,
  box: Box,
  caret: 'hide' | 'initial' = 'hide',
): Promise<Picture> => {
  const left = Math.floor(box.left);
  const top = Math.floor(box.top);
  const clip = { x: left, y: top, width: Math.ceil(box.right) - left, height: Math.ceil(box.bottom) - top };
  const file = await page.screenshot({ clip, scale: 'css', animations: 'disabled', caret });
  // Electron itself reads the PNG file; its bitmaps are BGRA.
  const bitmap = await app.evaluate(
    ({ nativeImage }, png) =>
      nativeImage.createFromDataURL(`data:image/png;base64,${png}`).toBitmap().toString('base64'),
    file.toString('base64'),
  );
  const bytes = Buffer.from(bitmap, 'base64');
  return {
    left,
    top,
    width: clip.width,
    height: clip.height,
    colourAt: (x, y) => {
      const from = (y * clip.width + x) * 4;
      return { red: bytes[from + 2] ?? 0, green: bytes[from + 1] ?? 0, blue: bytes[from] ?? 0 };
    },
  };
};

/** Every pixel's places for which a rule holds. */
export const pixelsWhere = (
  picture: Picture,
  holds: (colour: { red: number; green: number; blue: number }) => boolean,
): { x: number; y: number }[] => {
  const found: { x: number; y: number }[] = [];
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) if (holds(picture.colourAt(x, y))) found.push({ x, y });
  }
  return found;
};

/**
 * True of the ink of letters in the light theme. It goes by the red part alone: a claim's yellow fill has as much red as
 * the page, so the same letter gives the same ink on both.
 */
export const isInk = ({ red }: { red: number }): boolean => red < 140;
