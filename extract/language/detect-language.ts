// Owns language detection by eld. Its tables take a third of a second to load, so they are loaded at the first import
// of an article and not at start-up.

import type { DetectLanguage } from '../../core/article/blocks';

let loaded: Promise<DetectLanguage> | null = null;

/** Below this many letters a guess is worth nothing. */
const FEWEST_LETTERS = 10;

/** Letters that no Urdu sentence is without one of, and that neither Persian nor Arabic has. */
const URDU_LETTER = /[\u0679\u0688\u0691\u06BA\u06BE\u06C1\u06D2]/u;

const load = async (): Promise<DetectLanguage> => {
  const { eld } = await import('eld/extrasmall');
  return (text) => {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (letters < FEWEST_LETTERS) return null;
    const { language } = eld.detect(text);
    if (language === '') return null;
    // A few Persian words pass for Urdu, which is written in a hand of its own.
    return language === 'ur' && !URDU_LETTER.test(text) ? null : language;
  };
};

/** The detector, loaded once. */
export const languageDetector = (): Promise<DetectLanguage> => (loaded ??= load());
