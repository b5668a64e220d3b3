// Owns what of a document's description of itself can be believed: programs fill in titles and
// authors that nobody chose.

import type { PdfInformation } from './pdf-document';

const NO_TITLE =
  /^(?:untitled|no title|title|document|microsoft word|powerpoint presentation|about:blank|slide)?\s*\d*$/iu;
const MADE_BY_PROGRAM = /^(?:microsoft (?:word|powerpoint|excel)|layout \d|print)\b/iu;
const FILE_NAME =
  /(?:^(?:file|https?):\/\/|[\\/]|\.(?:pdf|docx?|odt|rtf|indd|qxp|qxd|html?|pptx?|xlsx?|pub|ai|ps|tmp|txt|tex|dvi)$)/iu;

const withoutEnding = (name: string): string => name.replace(/\.[^.]{1,5}$/u, '');

/** The document's title, unless a program made it up or it is the name of a file. */
export const titleOf = ({ title }: PdfInformation, fileName: string): string | null => {
  const line = title?.replace(/\s+/gu, ' ').trim() ?? '';
  if (NO_TITLE.test(line) || MADE_BY_PROGRAM.test(line) || FILE_NAME.test(line)) return null;
  return withoutEnding(fileName).toLowerCase() === line.toLowerCase() ? null : line;
};

const NO_AUTHOR = /^(?:unknown|author|admin|administrator|user|owner|root|anonymous|pc|hp|dell|asus|lenovo|acer)$/iu;

/** Who wrote it, unless it is a name that computers come with. */
export const bylineOf = ({ author }: PdfInformation): string | null => {
  const line = author?.replace(/\s+/gu, ' ').trim() ?? '';
  return line === '' || NO_AUTHOR.test(line) ? null : line;
};
