// Owns which of the languages that a document marks its text with is the document's own.

/** The language with the most characters; null where no text is marked. */
export const mostMarked = (languages: ReadonlyMap<string, number>): string | null => {
  let most: string | null = null;
  for (const [language, count] of languages) {
    if (count > 0 && (most === null || count > (languages.get(most) ?? 0))) most = language;
  }
  return most;
};
