// Owns how shapes of letters that PDFs name by their compatibility characters become the letters that were typed. Nothing
// else is normalised: the text is evidence, and what a person may have typed stays as it is.

/**
 * Ligatures of Latin (U+FB00–FB06) and Armenian, pointed and wide letters of Hebrew (U+FB1D–FB4F), and the contextual
 * forms of Arabic. U+FDF0–FDFF (ﷲ, ﷺ, ﷼ …) and ornate brackets (U+FD3E, FD3F) are typed as such, and kept.
 */
const SHAPE = /[\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFB28\uFB2A-\uFB4F\uFB50-\uFD3D\uFD50-\uFDC7\uFE70-\uFEFC]/u;
const SHAPES = new RegExp(SHAPE.source, 'gu');
const ARABIC_SHAPE = /[\uFB50-\uFDC7\uFE70-\uFEFC]/u;

/** Whether the text holds Arabic letters as shapes, so that a page and not a person made it. */
export const hasArabicShapes = (text: string): boolean => ARABIC_SHAPE.test(text);

/** Puts letters in the place of their shapes (NFKC of those characters alone). Linear. */
export const lettersOfShapes = (text: string): string => text.replace(SHAPES, lettersOf);

/** Isolated marks decompose to a space and the mark; the space is not on the page. */
const lettersOf = (shape: string): string => {
  const letters = shape.normalize('NFKC');
  return letters.length > 1 && letters.startsWith(' ') ? letters.slice(1) : letters;
};
