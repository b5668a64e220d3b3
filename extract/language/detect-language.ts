// Owns language detection by eld. Its tables take a third of a second to load, so they are loaded at the first import
// of an article and not at start-up.

import { languageByArabicLetters } from './arabic-letters';
import { primaryOf } from './language-tag';

/** Names the language of a stretch of text as a BCP 47 tag, or null when it cannot tell. */
export type DetectLanguage = (text: string) => string | null;

let loaded: Promise<DetectLanguage> | null = null;

/** Below this many letters a guess is worth nothing. */
const FEWEST_LETTERS = 10;

/** The languages that eld has tables of; it takes a text in any other for one of these. */
const DETECTABLE: ReadonlySet<string> = new Set(
  (
    'am ar az be bg bn ca cs da de el en es et eu fa fi fr gu he hi hr hu hy is it ja ka kn ko ku lo lt lv ml mr ms nl no ' +
    'or pa pl pt ro ru sk sl sq sr sv ta te th tl tr uk ur vi yo zh iw nb nn'
  ).split(' '),
);

/** True where detection can name the language of a tag. */
export const isDetectable = (tag: string): boolean => DETECTABLE.has(primaryOf(tag));

const load = async (): Promise<DetectLanguage> => {
  const { eld } = await import('eld/extrasmall');
  return (text) => {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (letters < FEWEST_LETTERS) return null;
    const found = eld.detect(text);
    return found.language === '' || !found.isReliable() ? null : languageByArabicLetters(found.language, text);
  };
};

/** The detector, loaded once. */
export const languageDetector = (): Promise<DetectLanguage> => (loaded ??= load());
