// Owns which characters count as the same in a search that folds, beyond what Unicode's compatibility decomposition says
// by itself. Compare Lucene's ArabicNormalizer and PersianNormalizer.

/** Letters that differ by keyboard, by language or by place in the word, and stand for the same in all but spelling. */
const LETTERS: Readonly<Record<string, string>> = {
  // Yeh: Arabic, alef maksura, with two dots below each other, barree → Persian.
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ے: 'ی',
  // Kaf: Arabic, swash → Persian.
  ك: 'ک',
  ڪ: 'ک',
  // Heh: Urdu goal, doachashmee, Uyghur and Kurdish ae, teh marbuta → Arabic.
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ة: 'ه',
  // Alef wasla.
  ٱ: 'ا',
  // Capitals are made small one by one, and a capital does not know that it ends a word.
  ς: 'σ',
};

/** Punctuation of the scripts, and what typesetting makes of the signs on a keyboard. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  '٫': '.',
  '٬': ',',
  '،': ',',
  '؛': ';',
  '؟': '?',
  '۔': '.',
  // Hebrew maqaf, gershayim, geresh.
  '\u05BE': '-',
  '\u05F4': '"',
  '\u05F3': "'",
  // Quotation marks, high and low, curled either way, and the acute accent that is typed for one.
  '\u2018': "'",
  '\u2019': "'",
  '\u201A': "'",
  '\u201B': "'",
  '\u00B4': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u201F': '"',
  // Hyphens, dashes, the bar and the minus sign.
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
};

/** What a character is taken for; characters that are not here stand for themselves. */
export const SAME_AS: ReadonlyMap<string, string> = new Map(Object.entries({ ...LETTERS, ...PUNCTUATION }));
