// Owns the words of the window: one i18next instance, typed by the English tree.

import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english, type Words } from '../../core/locales/english';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Words };
  }
}

/** Must run before the first render. */
export const setUpWords = (): void => {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { translation: english } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
};

/** The language of the interface, for Intl. */
export const interfaceLanguage = (): string => i18next.language;
