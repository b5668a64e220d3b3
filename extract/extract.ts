// Owns the way from a file to what an article is made of: its kind, the reader for it, and one form of answer for all.

import type { DetectLanguage } from '../core/article/blocks';
import { proposeDetails } from '../core/article/propose-details';
import { assemble } from '../core/extraction/assemble';
import type { ExtractedDocument } from '../core/extraction/extracted-document';
import { READER_VERSIONS, type Extraction, type ExtractionOptions, type Reader } from '../core/extraction/extraction';
import { fail, succeed, type Result } from '../core/result';
import { markOf } from './encoding/decode';
import { orderOfUtf16 } from './encoding/detect';
import { kindOf } from './kind';
import type { FileToRead, ReadFile } from './reader';
import { readText } from './text/read-text';

/** The readers of formats that have no lines of their own, by the kind of file. A kind without one is refused. */
export type Readers = Partial<Record<Reader | 'mhtml', ReadFile>>;

/** What reads a file of any kind that there is a reader for. */
export type Extract = (fileName: string, bytes: Uint8Array, options: ExtractionOptions) => Promise<Result<Extraction>>;

const extractText = (file: FileToRead): Result<Extraction> => {
  const read = readText(file);
  if (!read.ok) return read;
  const { text, encoding, warnings, byteOrderMark, details, reading } = read.value;
  const reader = reading.markup === 'markdown' ? 'markdown' : 'text';
  return succeed({
    reader,
    readerVersion: READER_VERSIONS[reader],
    encoding,
    body: null,
    warnings: [...warnings],
    byteOrderMark,
    details,
    text,
    ...reading,
  });
};

/** What the file says of itself, and where it is silent what its text lets us propose. */
const detailsOf = (
  { details }: ExtractedDocument,
  { text, ...reading }: ReturnType<typeof assemble>,
  { fileName, detectLanguage }: FileToRead,
): Extraction['details'] => {
  const proposed = proposeDetails(text, reading, fileName, detectLanguage);
  return {
    title: details.title ?? proposed.title,
    outlet: details.outlet ?? proposed.outlet,
    url: details.url ?? proposed.url,
    publishedOn: details.publishedOn ?? proposed.publishedOn,
    language: details.language ?? proposed.language,
  };
};

const extractDocument = async (file: FileToRead, reader: Reader, read: ReadFile): Promise<Result<Extraction>> => {
  const extracted = await read(file);
  if (!extracted.ok) return extracted;
  const document = extracted.value;
  if (document.blocks.length === 0) return fail('file-no-text', { file: file.fileName });
  const assembled = assemble(document.blocks, document.details.language);
  return succeed({
    reader,
    readerVersion: READER_VERSIONS[reader],
    encoding: document.encoding,
    body: reader === 'html' ? file.options.body : null,
    warnings: [...document.warnings],
    byteOrderMark: false,
    details: detailsOf(document, assembled, file),
    ...assembled,
  });
};

/** Makes what reads files. Texts need no reader; the rest need one in `readers`. */
export const makeExtract =
  (readers: Readers, languageDetector: () => Promise<DetectLanguage>): Extract =>
  async (fileName, bytes, options) => {
    if (bytes.length === 0) return fail('file-empty', { file: fileName });
    const file: FileToRead = { fileName, bytes, options, detectLanguage: await languageDetector() };
    const isUtf16 = (sample: Uint8Array): boolean =>
      markOf(sample)?.encoding.startsWith('utf-16') === true || orderOfUtf16(sample) !== null;
    const found = kindOf(fileName, bytes, isUtf16);
    switch (found.kind) {
      case 'unknown':
        return fail('file-kind-unknown', { file: fileName });
      case 'binary':
        return fail('file-binary', { file: fileName, kind: found.what });
      case 'text':
      case 'markdown':
        return extractText(file);
      case 'zip':
        return fail('file-binary', { file: fileName, kind: 'a ZIP archive or an office document' });
      default: {
        const read = readers[found.kind];
        return read === undefined
          ? fail('file-kind-unknown', { file: fileName })
          : extractDocument(file, found.kind === 'mhtml' ? 'html' : found.kind, read);
      }
    }
  };
