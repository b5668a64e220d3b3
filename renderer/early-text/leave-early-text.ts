// Owns the end of the early text, which main has put into the page: it goes when the app has something to show.

import { EARLY_TEXT_ID } from '../../core/early-text/early-text-id';
import { nextFramePainted } from '../state/after-paint';

const earlyText = (): HTMLElement | null => document.getElementById(EARLY_TEXT_ID);

/** Resolves when the early text has been painted; at once where there is none to be seen. */
export const earlyTextPainted = async (): Promise<void> => {
  if ((earlyText()?.getClientRects().length ?? 0) > 0) await nextFramePainted();
};

/** Takes the early text away, which is done in the same frame as whatever has been put in its place. */
export const leaveEarlyText = (): void => {
  earlyText()?.remove();
};
