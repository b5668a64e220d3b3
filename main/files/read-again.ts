// Owns reading an article's kept bytes again, by the reader that is here now, with another body or in another encoding. What
// comes of it is planned like any newer text, and nothing changes before it is approved.

import { version } from '../../package.json';
import type { Article, TextReading } from '../../core/article/article';
import type { ExtractionOptions } from '../../core/extraction/extraction';
import type { Result } from '../../core/result';
import { sha256 } from '../store/originals';
import type { Work } from '../store/work';
import type { Importer } from './import-text';
import { planReading, type PlannedRevision } from './revise-text';

/** What the bytes are read with where nothing else is asked for: what they were read with before, as far as it was chosen. */
export const optionsAsBefore = ({ original: { howRead } }: Pick<Article, 'original'>): ExtractionOptions => ({
  body: howRead?.body ?? 'found',
  encoding: howRead?.encoding?.reason === 'analyst' ? howRead.encoding.label : null,
});

/** Reads an article's bytes again and compares what comes of it with the article. Nothing is changed. */
export const planReadingAgain = async (
  article: Article,
  bytes: Uint8Array,
  options: ExtractionOptions,
  { analyst, moment, extractor }: Importer,
  work: Work = {},
): Promise<Result<PlannedRevision>> => {
  const { original } = article;
  const extracted = await extractor.extract({ fileName: original.fileName, bytes }, options, work.signal);
  if (!extracted.ok) return extracted;
  const { text, direction, markup, blocks, inlines, byteOrderMark, ...how } = extracted.value;
  const { reader, readerVersion, encoding, body, warnings } = how;
  const reading: TextReading = {
    text,
    direction,
    markup,
    blocks,
    inlines,
    original: {
      ...original,
      byteOrderMark,
      readAgain: { at: moment.now(), by: analyst.id },
      toolVersion: version,
      howRead: { reader, readerVersion, encoding, body, warnings },
      textSha256: sha256(new TextEncoder().encode(text)),
    },
  };
  return planReading(article, reading, bytes, work);
};
