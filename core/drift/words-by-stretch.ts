// Owns all words of a text of any length. The segmenter takes time by the square of what it is given, so it is given
// stretches that end between words.

import { stretchAround } from '../text/stretch';
import { wordPiecesOf, type WordPiece } from '../text/words';

/** Much more than any word, and quick. */
const REACH = 1000;

/** The words of a text, in order, in UTF-16 code units of the text; what stands between them is left out. */
export const wordsOf = (text: string): WordPiece[] => {
  const words: WordPiece[] = [];
  for (let from = 0; from < text.length;) {
    const { end } = stretchAround(text, from, REACH);
    for (const piece of wordPiecesOf(text.slice(from, end))) {
      if (piece.isWord) words.push({ ...piece, start: from + piece.start, end: from + piece.end });
    }
    from = end;
  }
  return words;
};
