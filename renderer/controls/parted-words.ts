// Owns how several words are typed into one field: parted by commas.

/** The words as typed, parted by Latin, Arabic or ideographic commas, each once. */
export const partedWords = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,،、]/u)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];
