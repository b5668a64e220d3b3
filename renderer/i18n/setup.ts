// Owns the words of the window: one i18next instance, typed by the English tree, and the conventions by which dates and
// numbers are written. Both follow the settings while the window is open.

import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Settings } from '../../contract/settings';
import { conventionsOf, type Conventions } from '../../core/locales/conventions';
import type { Words } from '../../core/locales/english';
import { directionOfLanguage, type Language } from '../../core/locales/languages';
import { resources } from '../../core/locales/resources';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Words };
  }
}

let conventions: Conventions = conventionsOf('en', { calendar: 'language', digits: 'language' });

/** Must run before the first render. */
export const setUpWords = (): void => {
  void i18next.use(initReactI18next).init({
    lng: conventions.language,
    fallbackLng: false,
    resources,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
};

/** How dates and numbers are written now. */
export const interfaceConventions = (): Conventions => conventions;

/** The language of the interface. */
export const interfaceLanguage = (): Language => conventions.language;

/** Speaks and writes as the settings say from now on: everything on screen that has words is shown anew. */
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
