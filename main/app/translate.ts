// Owns the words of menus and native dialogs.

import { createInstance } from 'i18next';
import { english, type Words } from '../../core/locales/english';

const instance = createInstance();
void instance.init({
  lng: 'en',
  resources: { en: { translation: english } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

type KeyIn<Group extends keyof Words> = `${Group}.${keyof Words[Group] & string}`;

/** The keys that main uses. */
type Key = KeyIn<'actions'> | KeyIn<'commands'> | KeyIn<'dialogs'> | KeyIn<'menu'>;

/** The words for a key in the language of the interface; `values` fill its placeholders. */
export const translate = (key: Key, values: Readonly<Record<string, string | number>> = {}): string =>
  instance.t(key, values);
