// Owns what the letters of a text in Arabic script say of its language. Persian, Arabic and Urdu share many words, by which
// detection goes; each also has letters that the others do not write.

/** Letters that no Urdu sentence is without one of, and that neither Persian nor Arabic has. */
const URDU = /[\u0679\u0688\u0691\u06BA\u06BE\u06C1\u06D2]/gu;

/** Letters of Persian that Arabic has not: pe, che, zhe, gaf, and its own kaf and ye. Urdu has all of them. */
const PERSIAN = /[\u067E\u0686\u0698\u06AF\u06A9\u06CC]/gu;

/** Letters of Arabic in words that Persian spells otherwise, but for what it quotes. */
const ARABIC = /[\u0629\u0623\u0625]/gu;

/** Letters of Pashto, Sindhi and Uyghur, which detection has no tables of. */
const OTHERS =
  /[\u067C\u0689\u0693\u0696\u069A\u06BC\u0681\u0685\u06D0\u06CD\u0680\u0684\u0683\u067A\u067B\u06BB\u06B3\u06B1\u06C7\u06C8\u06CB]/gu;

const LETTERS = /\p{Script=Arabic}/gu;

/** A text with a smaller share of a language’s letters only quotes it, or names a foreign name. */
const QUOTED = 0.03;

/** A text with such a share of them is in it, whatever its words look like. */
const WRITTEN = 0.08;

/** Persian without any letter of its own is rare, and never as long as this. */
const LONG = 40;

const isOneOf = (language: string): boolean => ['ar', 'fa', 'ur'].includes(language);

/** The language that a text is in, where detection takes it for Arabic, Persian or Urdu; null where it can be none of them. */
export const languageByArabicLetters = (detected: string, text: string): string | null => {
  if (!isOneOf(detected)) return detected;
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  const all = count(LETTERS);
  if (count(OTHERS) > all * QUOTED) return null;
  if (count(URDU) > all * (detected === 'ur' ? QUOTED : WRITTEN)) return 'ur';
  if (detected === 'ur') return count(PERSIAN) > all * QUOTED ? 'fa' : null;
  if (detected === 'ar') return count(PERSIAN) > all * WRITTEN ? 'fa' : 'ar';
  return all >= LONG && count(PERSIAN) === 0 && count(ARABIC) > 0 ? 'ar' : 'fa';
};
