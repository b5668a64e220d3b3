// Owns reading `.eml`: postal-mime gives headers and parts, the plain text is read by lines, and HTML as a page.

import PostalMime, { type Email } from 'postal-mime';
import type { ExtractedBlock, ExtractedDocument } from '../../core/extraction/extracted-document';
import type { ExtractionWarning } from '../../core/extraction/extraction';
import { fail, succeed } from '../../core/result';
import { ADDRESS } from '../../core/text/direction';
import { splitLines } from '../../core/text/lines';
import { PARAGRAPH, blocksOfPieces } from '../blocks/blocks-of-pieces';
import { readHtmlText } from '../html/read-html-text';
import { withLanguages } from '../language/settle-language';
import type { FileToRead, ReadFile } from '../reader';
import { isLocked, looksLikeMessage, messageDetails, shownHeaders } from './message-details';

const REPLACEMENT = /\uFFFD/gu;

/** Each line is a block, as in a text file; what a reply quotes keeps its `>`, which a reader sees. */
const blocksOfText = (text: string): ExtractedBlock[] =>
  splitLines(text).flatMap(({ start, end }) => {
    const line = text.slice(start, end);
    return blocksOfPieces([{ text: line, formats: [] }], {
      ...PARAGRAPH,
      kind: /^ ?>/.test(line) ? 'quote' : 'paragraph',
    });
  });

/** How much there is to read. Addresses do not count: plain text tells those that HTML keeps behind its links. */
const amountOf = (blocks: readonly ExtractedBlock[]): number =>
  blocks.reduce((sum, { text }) => sum + text.replace(ADDRESS, '').replace(/[\s>*_-]+/gu, '').length, 0);

interface TextOfMessage extends Pick<ExtractedDocument, 'blocks' | 'warnings'> {
  /** The language that a page gives itself. */
  readonly language: string | null;
}

/** The text in the form that holds more of it; HTML where both hold the same, since it has the structure. */
const readText = (email: Email, file: FileToRead): TextOfMessage => {
  const plain = blocksOfText(email.text ?? '');
  if (email.html === undefined) return { blocks: plain, warnings: [], language: null };
  const page = readHtmlText(email.html, {
    fileName: file.fileName,
    // A letter has no menus around its text.
    options: { body: 'whole' },
  });
  return amountOf(page.blocks) >= amountOf(plain)
    ? { ...page, language: page.details.language }
    : { blocks: plain, warnings: [], language: null };
};

/** Reads a message. Attachments are counted and left out; what it holds of other messages in itself is part of its text. */
export const readEmail: ReadFile = async (file) => {
  const { fileName } = file;
  let email: Email;
  try {
    email = await PostalMime.parse(file.bytes, { maxNestingDepth: 64, maxRfc822NestingDepth: 5 });
  } catch {
    return fail('file-damaged', { file: fileName, cause: 'it is not a sound message' });
  }
  if (!looksLikeMessage(email)) return fail('file-damaged', { file: fileName, cause: 'it is not a sound message' });
  if (isLocked(email)) return fail('file-encrypted', { file: fileName });
  const text = readText(email, file);
  if (text.blocks.length === 0) return fail('file-no-text', { file: fileName });
  const headers = shownHeaders(email).flatMap((line) =>
    blocksOfPieces([{ text: line, formats: [] }], { ...PARAGRAPH, role: 'clutter' }),
  );
  const blocks = [...headers, ...text.blocks];
  const declared = email.headers.find(({ key }) => key === 'content-language')?.value.split(',')[0] ?? null;
  const claims = [declared, text.language].map((tag) => ({ tag, strength: 'marked' }) as const);
  const warnings: ExtractionWarning[] = [...text.warnings];
  if (email.attachments.length > 0)
    warnings.push({ code: 'parts-left-out', details: { count: email.attachments.length } });
  const whole = blocks.map((block) => block.text).join('');
  const unknown = whole.match(REPLACEMENT)?.length ?? 0;
  if (unknown > 0)
    warnings.push({
      code: 'unknown-characters',
      details: { share: Math.max(1, Math.round((100 * unknown) / whole.length)) },
    });
  const { details, byline } = messageDetails(email);
  const message = { blocks, details: { ...details, language: null }, byline, encoding: null, warnings };
  return succeed(withLanguages(message, claims, file.detectLanguage));
};
