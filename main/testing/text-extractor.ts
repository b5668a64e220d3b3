// Owns the reading of texts in the process of a test: what tests of the store are about is what becomes of an article.

import { DEFAULT_EXTRACTION_OPTIONS } from '../../core/extraction/extraction';
import { fail } from '../../core/result';
import { makeExtract } from '../../extract/extract';
import { languageDetector } from '../../extract/language/detect-language';
import type { Extractor } from '../files/extractor';

const extractText = makeExtract({}, languageDetector);

/** Reads plain and Markdown texts, and refuses the rest. */
export const textExtractor: Extractor = {
  extract: ({ fileName, bytes }, options = DEFAULT_EXTRACTION_OPTIONS) => extractText(fileName, bytes, options),
  readProject: ({ fileName }) => Promise.resolve(fail('file-kind-unknown', { file: fileName })),
  openArchive: ({ fileName }) => Promise.resolve(fail('file-kind-unknown', { file: fileName })),
};
