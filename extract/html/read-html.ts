// Owns the reader of web pages: `.html`, `.htm`, `.xhtml`, and what of a page was pasted. Nothing that a page refers to is
// loaded, not even what was saved beside it.

import type { ExtractedDocument } from '../../core/extraction/extracted-document';
import { fail, succeed, type Result } from '../../core/result';
import { withLanguages } from '../language/settle-language';
import type { FileToRead, ReadFile } from '../reader';
import { decodePage } from './decode-page';
import { readHtmlText } from './read-html-text';

/** Where a page came from, as what holds it says. */
export interface PageOrigin {
  readonly address: string | null;
  /** The encoding that it is sent in. */
  readonly encoding: string | null;
  readonly language: string | null;
}

const NOWHERE: PageOrigin = { address: null, encoding: null, language: null };

/** Decodes and reads a page. */
export const readPage = (
  { fileName, bytes, options, detectLanguage }: FileToRead,
  origin: PageOrigin,
): Result<ExtractedDocument> => {
  const decoded = decodePage({ fileName, bytes, chosen: options.encoding, outer: origin.encoding });
  if (!decoded.ok) return decoded;
  const { text, encoding, warnings } = decoded.value;
  const { address, language } = origin;
  const extracted = readHtmlText(text, { fileName, options, address });
  if (extracted.blocks.length === 0) return fail('file-no-text', { file: fileName });
  const page = { ...extracted, encoding, warnings: [...warnings, ...extracted.warnings] };
  const claims = [extracted.details.language, language].map((tag) => ({ tag, strength: 'marked' }) as const);
  return succeed(withLanguages(page, claims, detectLanguage));
};

/** The reader of web pages. */
export const readHtml: ReadFile = (file) =>
  Promise.resolve(file.bytes.length === 0 ? fail('file-empty', { file: file.fileName }) : readPage(file, NOWHERE));
