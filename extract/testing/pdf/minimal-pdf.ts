// Owns PDFs written by hand for tests: as few objects as a page needs, and whatever a test adds to them.

import { fromCodePoints } from './unicode-table';

/** A document. Text is shown in Helvetica at the places given, in points from the lower left of an A5 page. */
export interface MinimalPdf {
  readonly pages: readonly (readonly ShownText[])[];
  /** Members of the catalog, such as `/Lang (fa)` or an action. */
  readonly catalog?: string;
  /** Members of each page, such as `/Annots [...]`. */
  readonly page?: string;
  /** The members of the information dictionary. */
  readonly information?: string;
  /** Members of the trailer, such as `/Encrypt ...`. */
  readonly trailer?: string;
  /** Code points that each byte stands for in the font's ToUnicode table; left out, Helvetica has none. */
  readonly toUnicode?: ReadonlyMap<number, number>;
}

export interface ShownText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Text rendering mode 3 draws nothing, as in the layer of text under a scanned picture. */
  readonly mode?: 0 | 3;
}

const CATALOG = 1;
const PAGES = 2;
const FONT = 3;
const INFORMATION = 4;
const TABLE = 5;
const FIRST_PAGE = 6;

const escape = (text: string): string => text.replace(/[\\()]/gu, (sign) => `\\${sign}`);

const contentOf = (shown: readonly ShownText[]): string =>
  shown
    .map(
      ({ text, x, y, size = 10, mode = 0 }) =>
        `BT /F1 ${String(size)} Tf ${String(mode)} Tr 1 0 0 1 ${String(x)} ${String(y)} Tm (${escape(text)}) Tj ET`,
    )
    .join('\n');

const stream = (content: string): string => `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;

/** The bytes of a document. Strings are written as Latin-1. */
export const minimalPdf = (document: MinimalPdf): Uint8Array => {
  const objects = new Map<number, string>();
  const kids = document.pages.map((_page, place) => FIRST_PAGE + 2 * place);
  objects.set(CATALOG, `<< /Type /Catalog /Pages ${String(PAGES)} 0 R ${document.catalog ?? ''} >>`);
  objects.set(
    PAGES,
    `<< /Type /Pages /Count ${String(kids.length)} /Kids [${kids.map((kid) => `${String(kid)} 0 R`).join(' ')}] >>`,
  );
  const table = document.toUnicode === undefined ? '' : ` /ToUnicode ${String(TABLE)} 0 R`;
  objects.set(FONT, `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding${table} >>`);
  objects.set(INFORMATION, `<< ${document.information ?? ''} >>`);
  objects.set(TABLE, stream(fromCodePoints(document.toUnicode ?? new Map())));
  document.pages.forEach((shown, place) => {
    const page = FIRST_PAGE + 2 * place;
    objects.set(
      page,
      `<< /Type /Page /Parent ${String(PAGES)} 0 R /MediaBox [0 0 420 595] /Contents ${String(page + 1)} 0 R ` +
        `/Resources << /Font << /F1 ${String(FONT)} 0 R >> >> ${document.page ?? ''} >>`,
    );
    objects.set(page + 1, stream(contentOf(shown)));
  });
  let text = '%PDF-1.7\n';
  const offsets: string[] = [];
  for (const [number, body] of objects) {
    offsets.push(`${String(text.length).padStart(10, '0')} 00000 n \n`);
    text += `${String(number)} 0 obj\n${body}\nendobj\n`;
  }
  const count = String(objects.size + 1);
  const start = text.length;
  text += `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<< /Size ${count} /Root ${String(CATALOG)} 0 R /Info ${String(INFORMATION)} 0 R ${document.trailer ?? ''} >>\n`;
  text += `startxref\n${String(start)}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
};

/** Text in lines one below the other from the top of a page. */
export const inLines = (lines: readonly string[], x = 40): ShownText[] =>
  lines.map((text, place) => ({ text, x, y: 540 - 14 * place }));
