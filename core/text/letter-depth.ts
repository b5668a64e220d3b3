// Owns how far below the line the letters of a text reach, by which lines get their height and marks their place.

/**
 * How far letters reach below the line: Latin a little, Hebrew points more, Arabic dots much, and most in
 * Pashto and Uyghur. Lines that lie one over the other share it, or their levels would not be apart.
 */
export type Depth = 'shallow' | 'middle' | 'deep' | 'deepest';

const DEEP =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}\p{Script=Devanagari}]/u;
/** Letters with dots one over the other below the line. */
const DEEPEST = /[\u06B8\u06B9\u06D0\u06D1\u0767\u0777\u08A5\u08B5\uFBE4-\uFBE7]/u;
const MIDDLE = /\p{Script=Hebrew}/u;

/** How far below the line the letters of a text reach. */
export const depthOf = (text: string): Depth =>
  DEEPEST.test(text) ? 'deepest' : DEEP.test(text) ? 'deep' : MIDDLE.test(text) ? 'middle' : 'shallow';
