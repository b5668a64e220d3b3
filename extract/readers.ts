// Owns the list of readers: a new kind of file is added here, in `kind.ts`, and in `core/extraction/how-read.ts`.

import { readDocx } from './docx/read-docx';
import { readEmail } from './email/read-email';
import { readEpub } from './epub/read-epub';
import type { Readers } from './extract';
import { readHtml } from './html/read-html';
import { readMhtml } from './mhtml/read-mhtml';
import { readOdt } from './odt/read-odt';
import { readPdf } from './pdf/read-pdf';

export const READERS: Readers = {
  html: readHtml,
  mhtml: readMhtml,
  docx: readDocx,
  odt: readOdt,
  epub: readEpub,
  email: readEmail,
  pdf: readPdf,
};
