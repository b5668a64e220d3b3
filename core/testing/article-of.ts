// Owns the making of an article from a text, as an import makes it.

import type { Article } from '../article/article';
import { readBlocks } from '../article/blocks';
import { proposeDetails } from '../article/propose-details';
import { FIRST_MOMENT, TEST_ANALYST, testId } from './fixed-environment';

/** An article with that text and nothing marked; `number` makes its id. The text must have something to see. */
export const articleOf = (text: string, fileName = 'article.txt', number = 1): Article => {
  const reading = readBlocks(text, fileName);
  return {
    ...proposeDetails(text, reading, fileName),
    language: null,
    id: testId('a', number),
    ...reading,
    original: {
      sha256: number.toString(16).padStart(64, '0'),
      byteLength: text.length,
      fileName,
      byteOrderMark: false,
      importedAt: FIRST_MOMENT,
      importedBy: TEST_ANALYST.id,
    },
    text,
    mentions: [],
    links: [],
  };
};
