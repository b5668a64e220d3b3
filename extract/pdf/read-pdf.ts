// Owns reading a PDF: what is refused and why, and what the analyst is told of a text that was put together from glyphs.

import type { ExtractionWarning } from '../../core/extraction/extraction';
import { fail, succeed } from '../../core/result';
import { withLanguages } from '../language/settle-language';
import type { FileToRead, ReadFile } from '../reader';
import { pdfBlocks } from './pdf-blocks';
import { bylineOf, titleOf } from './pdf-details';
import { readPdfDocument, type ReadPackageFile } from './pdf-document';
import { perCent, unknownShare, UNUSABLE_SHARE } from './usable-text';

const read = async (file: FileToRead, readPackageFile: ReadPackageFile | null): ReturnType<ReadFile> => {
  const { fileName, detectLanguage } = file;
  const reading = await readPdfDocument(file.bytes, readPackageFile);
  if (reading === 'encrypted') return fail('file-encrypted', { file: fileName });
  if (reading === 'damaged') return fail('file-damaged', { file: fileName, cause: 'it is not a sound PDF' });

  const { blocks, isReassembled } = pdfBlocks(reading.pages);
  const share = unknownShare(blocks.map(({ text }) => text));
  if (blocks.every(({ role }) => role === 'clutter')) return fail('file-no-text', { file: fileName });
  if (share >= UNUSABLE_SHARE) return fail('file-text-unusable', { file: fileName, share: perCent(share) });

  const withoutText = reading.pages.filter(({ layers }) => layers.length === 0).length;
  const told: (ExtractionWarning | false)[] = [
    { code: 'text-from-glyphs', details: {} },
    isReassembled && { code: 'right-to-left-reassembled', details: {} },
    share > 0 && { code: 'unknown-characters', details: { share: perCent(share) } },
    withoutText > 0 && { code: 'pages-without-text', details: { count: withoutText } },
    reading.noteCount > 0 && { code: 'notes-left-out', details: { count: reading.noteCount } },
  ];
  const document = {
    blocks,
    details: {
      title: titleOf(reading.information, fileName),
      outlet: null,
      url: null,
      publishedOn: null,
      language: null,
    },
    byline: bylineOf(reading.information),
    encoding: null,
    warnings: told.filter((warning) => warning !== false),
  };
  const claim = { tag: reading.information.language, strength: 'marked' } as const;
  return succeed(withLanguages(document, [claim], detectLanguage));
};

/**
 * Makes a reader of PDFs that can also ask for files of the library's package (`pdfjs-dist`): the tables of characters of
 * old East Asian fonts.
 */
export const makePdfReader =
  (readPackageFile: ReadPackageFile): ReadFile =>
  (file) =>
    read(file, readPackageFile);

/** Reads a PDF without any other file. */
export const readPdf: ReadFile = (file) => read(file, null);
