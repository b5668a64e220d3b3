// Owns the end of the early text, which main has put into the page: it goes when the app has something to show.

import { APP_IS_THERE, EARLY_TEXT_ID } from '../../core/early-text/early-text-id';
import { nextFramePainted } from '../state/after-paint';

const earlyText = (): HTMLElement | null => document.getElementById(EARLY_TEXT_ID);

/** Resolves when the early text has been painted; at once where there is none to be seen. */
export const earlyTextPainted = async (): Promise<void> => {
  if ((earlyText()?.getClientRects().length ?? 0) > 0) await nextFramePainted();
};

/** Takes the early text away, which is done in the same frame as whatever has been put in its place; notes when that was. */
export const leaveEarlyText = (): void => {
  if (performance.getEntriesByName(APP_IS_THERE).length === 0) performance.mark(APP_IS_THERE);
  earlyText()?.remove();
};
