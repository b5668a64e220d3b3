// Owns which of the languages with word lists (numbers, hedges) a language tag speaks of.

/** The languages that number words and hedges are known in. */
export const DRIFT_LANGUAGES = ['en', 'fa', 'ar', 'he'] as const;
export type DriftLanguage = (typeof DRIFT_LANGUAGES)[number];

/** The first subtag of a BCP 47 tag, in lower case; null where there is no tag. Old tags of Hebrew are Hebrew. */
export const primaryLanguage = (tag: string | null): string | null => {
  const first = tag?.split(/[-_]/u)[0]?.toLowerCase() ?? '';
  if (first === '') return null;
  return first === 'iw' ? 'he' : first;
};

/** Whose word lists are looked in: the text's own, or all of them where the language is unknown or has none. */
export const languagesToSearch = (tag: string | null): readonly DriftLanguage[] => {
  const primary = primaryLanguage(tag);
  const own = DRIFT_LANGUAGES.find((language) => language === primary);
  return own === undefined ? DRIFT_LANGUAGES : [own];
};
