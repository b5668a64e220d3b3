// Owns the pages that tests read: files beside this one, and how they are handed to a reader.

import { readFileSync } from 'node:fs';
import type { ExtractedDocument } from '../../core/extraction/extracted-document';
import { DEFAULT_EXTRACTION_OPTIONS, type ExtractionOptions } from '../../core/extraction/extraction';
import { readHtmlText } from '../html/read-html-text';
import type { DetectLanguage } from '../language/detect-language';
import { withLanguages } from '../language/settle-language';
import type { FileToRead } from '../reader';

/** Tells the four languages of the fixtures by their letters. */
export const byLetters: DetectLanguage = (text) => {
  if (/[א-ת]/u.test(text)) return 'he';
  if (/[پچژگیک]/u.test(text)) return 'fa';
  if (/[ا-ي]/u.test(text)) return 'ar';
  return /[a-z]{3}/iu.test(text) ? 'en' : null;
};

export const pageText = (name: string): string => readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8');

/** A file as a reader gets it. */
export const fileOf = (fileName: string, bytes: Uint8Array, options: Partial<ExtractionOptions> = {}): FileToRead => ({
  fileName,
  bytes,
  options: { ...DEFAULT_EXTRACTION_OPTIONS, ...options },
  detectLanguage: byLetters,
});

/** What is read from the characters of a page. */
export const readText = (html: string, body: ExtractionOptions['body'] = 'whole'): ExtractedDocument => {
  const page = readHtmlText(html, { fileName: 'page.html', options: { body } });
  return withLanguages(page, [{ tag: page.details.language, strength: 'marked' }], byLetters);
};

/** The blocks of a document, one a line: `-` before clutter, then the kind, the direction or language it is given, the text. */
export const outline = ({ blocks }: ExtractedDocument): string[] =>
  blocks.map(
    ({ role, kind, level, text }) =>
      `${role === 'clutter' ? '- ' : ''}${kind === 'paragraph' ? '' : `${kind}${level === null ? '' : String(level)}: `}${text}`,
  );
