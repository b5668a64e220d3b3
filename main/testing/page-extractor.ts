// Owns an extractor for tests that read web pages too. It stands apart from the one for texts, since processes that tests
// start are made of that one, and the parser of pages cannot be put into one file.

import { DEFAULT_EXTRACTION_OPTIONS } from '../../core/extraction/extraction';
import { makeExtract } from '../../extract/extract';
import { readHtml } from '../../extract/html/read-html';
import { languageDetector } from '../../extract/language/detect-language';
import type { Extractor } from '../files/extractor';
import { textExtractor } from './text-extractor';

const extractPage = makeExtract({ html: readHtml }, languageDetector);

/** Reads texts and web pages. */
export const pageExtractor: Extractor = {
  ...textExtractor,
  extract: ({ fileName, bytes }, options = DEFAULT_EXTRACTION_OPTIONS) => extractPage(fileName, bytes, options),
};
