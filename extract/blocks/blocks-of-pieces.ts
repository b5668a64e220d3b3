// Owns how pieces of a paragraph, each with its formatting, become blocks: a line break within it begins a new one, and
// what holds nothing to read is none.

import type { ExtractedBlock, ExtractedInline } from '../../core/extraction/extracted-document';
import { isBlank } from '../../core/text/trim-range';

/** Formatting of a piece: its kind, and for a link where it leads. */
export type Format = Pick<ExtractedInline, 'kind' | 'address'>;

/** A stretch of text under one formatting. */
export interface Piece {
  readonly text: string;
  readonly formats: readonly Format[];
}

/** All of a block but its text. */
export type BlockShape = Omit<ExtractedBlock, 'text' | 'inlines'>;

/** Begins a new block of the same shape. */
export const LINE_BREAK = 'line-break';

export const PARAGRAPH: BlockShape = {
  kind: 'paragraph',
  level: null,
  direction: null,
  language: null,
  role: 'body',
};

const isSame = (one: Format, other: Format): boolean => one.kind === other.kind && one.address === other.address;

const blockOfLine = (pieces: readonly Piece[], shape: BlockShape): ExtractedBlock | null => {
  let text = '';
  const done: ExtractedInline[] = [];
  let open: ExtractedInline[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const start = text.length;
    text += piece.text;
    const end = text.length;
    done.push(...open.filter((inline) => !piece.formats.some((format) => isSame(inline, format))));
    open = piece.formats.map((format) => {
      const before = open.find((inline) => isSame(inline, format));
      return { ...format, start: before?.start ?? start, end };
    });
  }
  if (isBlank(text)) return null;
  const inlines = [...done, ...open].sort((left, right) => left.start - right.start || right.end - left.end);
  return { text, ...shape, inlines };
};

/** Characters that break a line wherever they stand, as those of a page do. */
const SEPARATOR = /[\f\v\u0085\u2028\u2029]/u;

/**
 * The blocks of one paragraph. Carriage returns and line feeds in the text of a piece are white space of the file's own,
 * and become spaces.
 */
export const blocksOfPieces = (pieces: readonly (Piece | typeof LINE_BREAK)[], shape: BlockShape): ExtractedBlock[] => {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece === LINE_BREAK) lines.push([]);
    else {
      piece.text.split(SEPARATOR).forEach((text, index) => {
        if (index > 0) lines.push([]);
        lines.at(-1)?.push({ ...piece, text: text.replace(/\r\n|[\r\n]/g, ' ') });
      });
    }
  }
  return lines.map((line) => blockOfLine(line, shape)).filter((block) => block !== null);
};

/** The address of a link as it is kept: of the web or of mail. What else a link can lead to is of the file's machine. */
export const linkFormat = (address: string | undefined): Format[] =>
  address !== undefined && /^(?:https?|mailto|ftp):/i.test(address.trim())
    ? [{ kind: 'link', address: address.trim() }]
    : [];
