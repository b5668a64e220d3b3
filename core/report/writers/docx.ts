// Owns the report as a Word document (ISO/IEC 29500). The same report gives the same bytes.

import {
  Bookmark,
  Document,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { directionOfLanguage, type Language } from '../../locales/languages';
import { directionOfLine } from '../../text/direction';
import { withoutForbidden } from '../../xml/escape-xml';
import { plainWords, type Piece, type Report, type Run, type Sentence, type Table } from '../report';

const LEVELS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

/** ZIP has no earlier time; the moment of making is not in the bytes. */
const EPOCH = '1980-01-01T00:00:00Z';

class Writer {
  readonly #isRightToLeft: boolean;
  readonly #bookmarks = new Map<string, string>();

  constructor(readonly language: Language) {
    this.#isRightToLeft = directionOfLanguage(language) === 'rtl';
  }

  /** A bookmark's name: Word takes 40 letters and digits at most. */
  #bookmark(name: string): string {
    const known = this.#bookmarks.get(name) ?? `place${String(this.#bookmarks.size + 1)}`;
    this.#bookmarks.set(name, known);
    return known;
  }

  #text(text: string, language: string | null, look: { bold?: boolean; color?: string; style?: string } = {}): TextRun {
    const isRightToLeft = (directionOfLine(text) ?? directionOfLanguage(this.language)) === 'rtl';
    const tag = language ?? (isRightToLeft ? (this.#isRightToLeft ? this.language : 'fa') : 'en');
    return new TextRun({
      text: withoutForbidden(text),
      rightToLeft: isRightToLeft,
      language: isRightToLeft ? { bidirectional: tag } : { value: tag },
      ...look,
    });
  }

  #run({ text, kind, language, to }: Run): ParagraphChild {
    const isLink = to !== null;
    const run = this.#text(text, language ?? (kind === 'foreign' ? null : this.language), {
      bold: kind === 'strong',
      ...(isLink ? { style: 'Hyperlink' } : {}),
    });
    return isLink ? new InternalHyperlink({ anchor: this.#bookmark(to), children: [run] }) : run;
  }

  #words(sentence: Sentence, name: string | null = null): ParagraphChild[] {
    const runs = sentence.map((run) => this.#run(run));
    return name === null ? runs : [new Bookmark({ id: this.#bookmark(name), children: runs })];
  }

  #paragraph(sentence: Sentence, name: string | null = null): Paragraph {
    return new Paragraph({ bidirectional: this.#isRightToLeft, children: this.#words(sentence, name) });
  }

  #table({ caption, head, rows, names }: Table): (Paragraph | WordTable)[] {
    const cell = (sentences: readonly Sentence[], name: string | null = null): TableCell =>
      new TableCell({
        margins: { top: 60, bottom: 60, left: 90, right: 90 },
        children:
          sentences.length === 0
            ? [new Paragraph({ bidirectional: this.#isRightToLeft })]
            : sentences.map((words, at) => this.#paragraph(words, at === 0 ? name : null)),
      });
    return [
      new Paragraph({
        bidirectional: this.#isRightToLeft,
        keepNext: true,
        children: [this.#text(caption, this.language, { color: '555555' })],
      }),
      new WordTable({
        visuallyRightToLeft: this.#isRightToLeft,
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: [
          new TableRow({ tableHeader: true, children: head.map((words) => cell([words])) }),
          ...rows.map(
            (row, at) =>
              new TableRow({
                cantSplit: true,
                children: row.map((each, place) => cell(each, place === 0 ? (names[at] ?? null) : null)),
              }),
          ),
        ],
      }),
      new Paragraph({}),
    ];
  }

  piece(piece: Piece): (Paragraph | WordTable)[] {
    const bidirectional = this.#isRightToLeft;
    switch (piece.kind) {
      case 'heading':
        return [
          new Paragraph({
            heading: LEVELS[piece.level],
            bidirectional,
            children: this.#words(piece.words, piece.name),
          }),
        ];
      case 'paragraph':
        return [this.#paragraph(piece.words)];
      case 'list':
        return piece.items.map(
          (item) => new Paragraph({ bullet: { level: 0 }, bidirectional, children: this.#words(item) }),
        );
      case 'quotation': {
        const { name, label, prefix, quote, suffix, language, direction, about } = piece;
        const around = { color: '777777' };
        return [
          new Paragraph({
            bidirectional: direction === 'rtl',
            indent: { start: 360 },
            keepNext: true,
            children: [
              new Bookmark({
                id: this.#bookmark(name),
                children: [
                  this.#text(prefix, language, around),
                  this.#text(quote, language, { bold: true }),
                  this.#text(suffix, language, around),
                ],
              }),
            ],
          }),
          new Paragraph({
            bidirectional,
            spacing: { after: 160 },
            children: [
              this.#text(`${label} `, this.language),
              ...about.flatMap((words, at) => [
                ...(at === 0 ? [] : [this.#text(' ', this.language)]),
                ...this.#words(words),
              ]),
            ],
          }),
        ];
      }
      case 'table':
        return this.#table(piece);
    }
  }

  title(words: Sentence): Paragraph {
    return new Paragraph({
      heading: HeadingLevel.HEADING_1,
      bidirectional: this.#isRightToLeft,
      children: this.#words(words),
    });
  }
}

/** Takes out of the package what changes from one making to the next: times, and numbers that count all makings. */
const withoutMoment = (bytes: Uint8Array): Uint8Array => {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]): [string, Uint8Array] => {
    if (path === 'docProps/core.xml') {
      const text = decoder.decode(part).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, EPOCH);
      return [path, encoder.encode(text)];
    }
    if (path !== 'word/document.xml') return [path, part];
    const numbers = new Map<string, number>();
    const text = decoder
      .decode(part)
      .replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)"/gu, (_, before: string, id: string) => {
        const number = numbers.get(id) ?? numbers.size + 1;
        numbers.set(id, number);
        return `${before}${String(number)}"`;
      });
    return [path, encoder.encode(text)];
  });
  return zipSync(Object.fromEntries(parts), { mtime: EPOCH });
};

/** The report as a Word document. */
export const reportToDocx = async ({ language, title, pieces }: Report): Promise<Uint8Array> => {
  const writer = new Writer(language);
  const document = new Document({
    creator: 'Hashiya',
    lastModifiedBy: 'Hashiya',
    title: withoutForbidden(plainWords(title)),
    styles: { default: { document: { run: { font: 'Arial', size: 21 } } } },
    sections: [{ children: [writer.title(title), ...pieces.flatMap((piece) => writer.piece(piece))] }],
  });
  return withoutMoment(new Uint8Array(await Packer.toArrayBuffer(document)));
};
