// Owns how text from outside (titles, quotes, file names) is printed on a terminal: nothing in it can move the cursor,
// colour what follows, or turn the order of the line around.

import { showBidiControls } from '../core/text/bidi-controls';
import type { Direction } from '../core/text/direction';

/** Control characters (ESC among them), line and paragraph separators, zero width space, BOM, and halves of characters. */
const DISTURBING = /[\p{Cc}\p{Cs}\u2028\u2029\u200B\uFEFF]/gu;

const name = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** The text on one line, with line breaks as `⏎` and what a terminal would act on as `[U+001B]`. */
export const showForeign = (text: string): string =>
  showBidiControls(text)
    .replace(/\r\n|\n|\r/g, '⏎')
    .replace(DISTURBING, name);

const ISOLATES: Readonly<Record<Direction, string>> = { ltr: '\u2066', rtl: '\u2067' };

/**
 * Text that is already made safe (`showForeign`), in an isolate of a direction: a terminal that knows right-to-left text
 * shows it in its own order, and nothing around it is turned.
 */
export const inDirection = (text: string, direction: Direction): string => `${ISOLATES[direction]}${text}\u2069`;
