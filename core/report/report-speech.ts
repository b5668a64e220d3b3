// Owns the speech of a report: the words of a language, whichever the interface speaks, and what is usual in it for dates
// and numbers.

import { createInstance } from 'i18next';
import { conventionsOf } from '../locales/conventions';
import { makeFormats } from '../locales/formats';
import type { Language } from '../locales/languages';
import { resources } from '../locales/resources';
import type { Speech } from './speech';

const instance = createInstance();
void instance.init({
  lng: 'en',
  fallbackLng: false,
  resources,
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** What a report in that language is written with. */
export const speechOf = (language: Language): Speech => {
  const translate = instance.getFixedT(language);
  return {
    language,
    formats: makeFormats(conventionsOf(language, { calendar: 'language', digits: 'language' })),
    say: (key, values = {}) => translate(key, values),
  };
};
