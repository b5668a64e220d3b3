// Owns how shapes of letters that PDFs name by their compatibility characters become the letters that were typed. Nothing
// else is normalised: the text is evidence, and what a person may have typed stays as it is.

/**
 * Ligatures of Latin (U+FB00–FB06) and Armenian, pointed and wide letters of Hebrew (U+FB1D–FB4F), and the contextual
 * forms of Arabic. U+FDF0–FDFF (ﷲ, ﷺ, ﷼ …) and ornate brackets (U+FD3E, FD3F) are typed as such, and kept.
 */
const SHAPES = /[\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFB28\uFB2A-\uFB4F\uFB50-\uFD3D\uFD50-\uFDC7\uFE70-\uFEFC]/gu;

/** Isolated marks decompose to a space and the mark; the space is not on the page. */
const lettersOf = (shape: string): string => {
  const letters = shape.normalize('NFKC');
  return letters.length > 1 && letters.startsWith(' ') ? letters.slice(1) : letters;
};

/** How a shape joins: to the letter before it, after it, both or neither. */
type Form = 'isolated' | 'final' | 'initial' | 'medial';
const FORMS: readonly Form[] = ['isolated', 'final', 'initial', 'medial'];

/** The forms of single Arabic letters. Unicode lists them letter by letter in the order of `FORMS`, all four or two. */
const formsOfLetters = (): ReadonlyMap<string, { readonly form: Form; readonly joinsOn: boolean }> => {
  const found = new Map<string, { form: Form; joinsOn: boolean }>();
  for (const [first, last] of [
    [0xfb50, 0xfbff],
    [0xfe80, 0xfefc],
  ] as const) {
    for (let point = first; point <= last;) {
      const letter = String.fromCodePoint(point).normalize('NFKC');
      let end = point;
      while (end <= last && String.fromCodePoint(end).normalize('NFKC') === letter) end += 1;
      for (let place = point; place < end; place += 1) {
        const form = FORMS[place - point];
        if (form !== undefined) found.set(String.fromCodePoint(place), { form, joinsOn: end - point === FORMS.length });
      }
      point = end;
    }
  }
  return found;
};

const FORM_OF = formsOfLetters();

/** Letters that join on to the next, as they are typed. */
const JOINING: ReadonlySet<string> = new Set(
  [...FORM_OF].filter(([, { joinsOn }]) => joinsOn).map(([shape]) => shape.normalize('NFKC')),
);

const LETTER = /\p{L}/u;
const MARK = /\p{M}/u;
const NON_JOINER = '\u200C';

/**
 * Whether two letters beside each other would join if they were typed so, and do not: the first is drawn as a word's last
 * letter, or the second as a word's first. Only a non-joiner between them gives that, since there is no space.
 */
const isParted = (before: string, after: string): boolean => {
  const one = FORM_OF.get(before);
  const other = FORM_OF.get(after);
  const isArabic = other !== undefined || (/\p{Script=Arabic}/u.test(after) && LETTER.test(after));
  if (!isArabic) return false;
  if (one !== undefined) return one.joinsOn && (one.form === 'isolated' || one.form === 'final');
  return JOINING.has(before) && (other?.form === 'initial' || other?.form === 'isolated');
};

/**
 * Puts letters in the place of their shapes (NFKC of those characters alone), in the order of reading. A zero-width
 * non-joiner (U+200C) is never drawn, but where shapes show that letters are parted without a space, there is one. Linear.
 */
export const lettersOfShapes = (text: string): string => {
  let parted = '';
  let before = '';
  for (const character of text) {
    if (!MARK.test(character)) {
      if (before !== '' && isParted(before, character)) parted += NON_JOINER;
      before = character;
    }
    parted += character;
  }
  return parted.replace(SHAPES, lettersOf);
};
