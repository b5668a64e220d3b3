// Owns the words of menus and native dialogs, in the language of the interface. Main has an instance of its own: it speaks
// before there is a window, and after one has crashed.

import { createInstance } from 'i18next';
import type { Words } from '../../core/locales/english';
import type { Language } from '../../core/locales/languages';
import { resources } from '../../core/locales/resources';

const instance = createInstance();
void instance.init({
  lng: 'en',
  fallbackLng: false,
  resources,
  interpolation: { escapeValue: false },
  initAsync: false,
});

type KeyIn<Group extends keyof Words> = `${Group}.${keyof Words[Group] & string}`;

/** The keys that main uses. */
type Key =
  | KeyIn<'actions'>
  | KeyIn<'commands'>
  | KeyIn<'dialogs'>
  | KeyIn<'menu'>
  | `exports.formats.${keyof Words['exports']['formats']}.name`;

/** Speaks that language from now on; what is on screen already has to be shown anew. */
export const speak = (language: Language): void => {
  void instance.changeLanguage(language);
};

/** The words for a key in the language of the interface; `values` fill its placeholders. */
export const translate = (key: Key, values: Readonly<Record<string, string | number>> = {}): string =>
  instance.t(key, values);
