// Owns the words of the window: one i18next instance, typed by the English tree, and the conventions by which dates and
// numbers are written. Both follow the settings while the window is open. The words of other languages than English are
// read when one is spoken first.

import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Settings } from '../../contract/settings';
import { conventionsOf, type Conventions } from '../../core/locales/conventions';
import { english, type Words } from '../../core/locales/english';
import { directionOfLanguage, type Language } from '../../core/locales/languages';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Words };
  }
}

const NAMESPACE = 'translation';

const OTHER_WORDS = {
  fa: async () => (await import('../../core/locales/persian')).persian,
  ar: async () => (await import('../../core/locales/arabic')).arabic,
  he: async () => (await import('../../core/locales/hebrew')).hebrew,
} as const satisfies Record<Exclude<Language, 'en'>, () => Promise<unknown>>;

let conventions: Conventions = conventionsOf('en', { calendar: 'language', digits: 'language' });

/** Must run before the first render. */
export const setUpWords = (): void => {
  void i18next.use(initReactI18next).init({
    lng: conventions.language,
    fallbackLng: false,
    resources: { en: { [NAMESPACE]: english } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
};

/** Reads the words of a language, unless they are there. Has to be done before it is spoken. */
export const readWords = async (language: Language): Promise<void> => {
  if (language === 'en' || i18next.hasResourceBundle(language, NAMESPACE)) return;
  i18next.addResourceBundle(language, NAMESPACE, await OTHER_WORDS[language]());
};

/** How dates and numbers are written now. */
export const interfaceConventions = (): Conventions => conventions;

/** The language of the interface. */
export const interfaceLanguage = (): Language => conventions.language;

/**
 * Speaks and writes as the settings say from now on: everything on screen that has words is shown anew. The words of the
 * language have been read.
 */
export const followSettings = (settings: Settings): void => {
  const next = conventionsOf(settings.interfaceLanguage, settings);
  const isSame = JSON.stringify(next) === JSON.stringify(conventions);
  if (isSame && i18next.language === next.language) return;
  conventions = next;
  document.documentElement.lang = next.language;
  document.documentElement.dir = directionOfLanguage(next.language);
  // Also where only calendar or digits have changed: this is what the views listen to.
  void i18next.changeLanguage(next.language);
};
