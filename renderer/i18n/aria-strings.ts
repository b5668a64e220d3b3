// Owns the words that React Aria says by itself, in the language of the interface. Its own dictionaries choose by locale
// and cannot be added to, so it is given ours where it looks first: under the symbols by which its LocalizedStringProvider
// hands dictionaries over (@internationalized/string, LocalizedStringDictionary).

import arabic from 'react-aria-components/i18n/ar-AE';
import english from 'react-aria-components/i18n/en-US';
import hebrew from 'react-aria-components/i18n/he-IL';
import type { Language } from '../../core/locales/languages';
import { persianAria, type AriaMessages } from './aria-persian';

/** React Aria's messages by language, package and key. `count` writes a whole number. */
export const ariaMessages = (count: (number: number) => string): Readonly<Record<Language, AriaMessages>> => ({
  en: english,
  fa: persianAria(count),
  ar: arabic,
  he: hebrew,
});

/**
 * Gives React Aria its words. Must run before the first render, since what it finds then it keeps; each message is looked
 * up when it is said, in the language of that moment.
 */
export const setUpAriaStrings = (language: () => Language, count: (number: number) => string): void => {
  const messages = ariaMessages(count);
  const packages = Object.entries(english).map(([name, ofPackage]) => {
    const live = Object.defineProperties(
      {},
      Object.fromEntries(
        Object.entries(ofPackage).map(([key, inEnglish]) => [
          key,
          { enumerable: true, get: () => messages[language()][name]?.[key] ?? inEnglish },
        ]),
      ),
    );
    return [name, live];
  });
  Reflect.set(globalThis, Symbol.for('react-aria.i18n.locale'), 'en-US');
  Reflect.set(globalThis, Symbol.for('react-aria.i18n.strings'), Object.fromEntries(packages));
};
