// Owns the way from a file to what an article is made of: its kind, the reader for it, and one form of answer for all.

import { proposeDetails } from '../core/article/propose-details';
import { assemble } from '../core/extraction/assemble';
import type { ExtractedDocument } from '../core/extraction/extracted-document';
import { READER_VERSIONS, type Extraction, type ExtractionOptions, type Reader } from '../core/extraction/extraction';
import type { Cause } from '../core/locales/en/causes';
import { fail, succeed, type Result } from '../core/result';
import { markOf } from './encoding/decode';
import { orderOfUtf16 } from './encoding/detect';
import { kindOf } from './kind';
import type { DetectLanguage } from './language/detect-language';
import type { FileToRead, ReadFile } from './reader';
import { oldOfficeFailure } from './docx/old-office';
import { readText } from './text/read-text';
import { openArchive } from './zip/archive';

/** The readers of formats that have no lines of their own, by the kind of file. A kind without one is refused. */
export type Readers = Partial<Record<Reader | 'mhtml', ReadFile>>;

/** Which kind of document an archive is. One that is none of them is an archive of files, which are read one by one. */
const kindOfArchive = async ({ bytes, fileName }: FileToRead): Promise<Result<'docx' | 'odt' | 'epub'>> => {
  const archive = await openArchive(bytes, fileName);
  if (!archive.ok) return archive;
  if (archive.value.has('word/document.xml')) return succeed('docx');
  const mimetype = archive.value.has('mimetype') ? await archive.value.read('mimetype') : null;
  const kind = mimetype?.ok === true ? new TextDecoder('latin1').decode(mimetype.value).trim() : '';
  if (kind.startsWith('application/epub')) return succeed('epub');
  if (kind.startsWith('application/vnd.oasis.opendocument.text')) return succeed('odt');
  return fail('file-binary', { file: fileName, kind: 'a ZIP archive or an office document' });
};

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
  { fileName }: FileToRead,
): Extraction['details'] => {
  const proposed = proposeDetails(text, reading, fileName);
  return {
    title: details.title ?? proposed.title,
    outlet: details.outlet ?? proposed.outlet,
    url: details.url ?? proposed.url,
    publishedOn: details.publishedOn ?? proposed.publishedOn,
    language: details.language,
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
    details: {
      ...detailsOf(document, assembled, file),
      ...(document.byline === null ? {} : { byline: document.byline }),
    },
    ...assembled,
  });
};

/** Endings of formats that are told by their bytes. */
const TOLD_BY_BYTES: readonly { readonly ending: RegExp; readonly cause: Cause }[] = [
  { ending: /\.(?:docx|odt|epub)$/i, cause: 'it is not a sound document' },
  { ending: /\.pdf$/i, cause: 'it is not a sound PDF' },
  { ending: /\.zip$/i, cause: 'it is not a sound ZIP archive' },
];

/** The failure for a file that is called by the ending of a format that its bytes are not of; null for other endings. */
const notWhatItsEndingSays = (fileName: string): Result<never> | null => {
  const cause = TOLD_BY_BYTES.find(({ ending }) => ending.test(fileName))?.cause;
  return cause === undefined ? null : fail('file-damaged', { file: fileName, cause });
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
        return notWhatItsEndingSays(fileName) ?? fail('file-kind-unknown', { file: fileName });
      case 'binary':
        return oldOfficeFailure(bytes, fileName) ?? fail('file-binary', { file: fileName, kind: found.what });
      case 'text':
      case 'markdown':
        return extractText(file);
      case 'zip': {
        const inside = await kindOfArchive(file);
        if (!inside.ok) return inside;
        const read = readers[inside.value];
        return read === undefined
          ? fail('file-kind-unknown', { file: fileName })
          : extractDocument(file, inside.value, read);
      }
      default: {
        const read = readers[found.kind];
        return read === undefined
          ? fail('file-kind-unknown', { file: fileName })
          : extractDocument(file, found.kind === 'mhtml' ? 'html' : found.kind, read);
      }
    }
  };
