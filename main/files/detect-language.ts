// Owns language detection by eld. Its tables take a third of a second to load, so they are loaded at the first import
// of an article and not at start-up.

import type { DetectLanguage } from '../../core/article/blocks';

let loaded: Promise<DetectLanguage> | null = null;

/** Below this many letters a guess is worth nothing. */
const FEWEST_LETTERS = 10;

const load = async (): Promise<DetectLanguage> => {
  const { eld } = await import('eld/extrasmall');
  return (text) => {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (letters < FEWEST_LETTERS) return null;
    const { language } = eld.detect(text);
    return language === '' ? null : language;
  };
};

/** The detector, loaded once. */
export const languageDetector = (): Promise<DetectLanguage> => (loaded ??= load());
