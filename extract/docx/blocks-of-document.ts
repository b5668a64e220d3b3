// Owns how mammoth's document becomes blocks. Marks that the program makes up when it shows a document (the numbers of
// list items and notes) are not characters of the file and are left out.

import type { ExtractedBlock } from '../../core/extraction/extracted-document';
import type { Direction } from '../../core/text/direction';
import {
  LINE_BREAK,
  PARAGRAPH,
  blocksOfPieces,
  linkFormat,
  type BlockShape,
  type Format,
  type Piece,
} from '../blocks/blocks-of-pieces';
import { rowBlocks } from '../blocks/row-blocks';
import { paragraphNumberOf, type ParagraphFacts, type Place } from './prepare-text';
import type { MammothDocument, MammothNode } from './run-mammoth';
import type { Styles } from './styles';

const STRONG: Format = { kind: 'strong', address: null };
const EMPHASIS: Format = { kind: 'emphasis', address: null };

const formatsOfRun = (run: MammothNode): Format[] => {
  const style = run.styleName?.toLowerCase() ?? '';
  return [
    ...(run.isBold === true || style === 'strong' ? [STRONG] : []),
    ...(run.isItalic === true || style === 'emphasis' ? [EMPHASIS] : []),
  ];
};

const kindOf = (paragraph: MammothNode, styles: Styles): Pick<BlockShape, 'kind' | 'level'> => {
  const names = [...styles.namesOf(paragraph.styleId ?? null), paragraph.styleName?.toLowerCase() ?? ''];
  for (const name of names) {
    const level = /^heading ([1-9])$/.exec(name)?.[1];
    if (level !== undefined) return { kind: 'heading', level: Math.min(6, Number(level)) };
    if (name === 'title') return { kind: 'heading', level: 1 };
    if (['quote', 'intense quote', 'quotations', 'block text'].includes(name)) return { kind: 'quote', level: null };
  }
  return { kind: paragraph.numbering == null ? 'paragraph' : 'list-item', level: null };
};

export interface PlacedBlocks {
  readonly header: ExtractedBlock[];
  readonly body: ExtractedBlock[];
  readonly footer: ExtractedBlock[];
  /** The text of the first paragraph in the style for a document's title. */
  readonly title: string | null;
}

/**
 * The blocks of a document. Notes stand at the end of the body, in the order of their marks: there are no pages any more
 * at whose foot they could stand, and within a paragraph they would tear its sentences.
 */
export const blocksOfDocument = (
  document: MammothDocument,
  paragraphs: readonly ParagraphFacts[],
  styles: Styles,
): PlacedBlocks => {
  const notes = new Map<string, MammothNode>();
  let title: string | null = null;

  const factsOf = (nodes: readonly MammothNode[]): ParagraphFacts | undefined => {
    for (const node of nodes.toReversed()) {
      // Where a deleted paragraph mark joined two paragraphs, the second one's properties count.
      const number = node.type === 'bookmarkStart' ? paragraphNumberOf(node.name ?? '') : null;
      if (number !== null) return paragraphs[number];
      const within = factsOf(node.children ?? []);
      if (within !== undefined) return within;
    }
    return undefined;
  };

  const piecesOf = (nodes: readonly MammothNode[], formats: readonly Format[]): (Piece | typeof LINE_BREAK)[] =>
    nodes.flatMap((node): (Piece | typeof LINE_BREAK)[] => {
      switch (node.type) {
        case 'text':
          return [{ text: node.value ?? '', formats }];
        case 'tab':
          return [{ text: '\t', formats }];
        case 'checkbox':
          return [{ text: node.checked === true ? '☒' : '☐', formats }];
        case 'break':
          return [LINE_BREAK];
        case 'noteReference': {
          const note = document.notes.resolve(node);
          if (note !== null) notes.set(`${node.noteType ?? ''} ${node.noteId ?? ''}`, note);
          return [];
        }
        case 'hyperlink':
          return piecesOf(node.children ?? [], [...formats, ...linkFormat(node.href)]);
        case 'run': {
          const more = formatsOfRun(node).filter(({ kind }) => !formats.some((format) => format.kind === kind));
          return piecesOf(node.children ?? [], [...formats, ...more]);
        }
        default:
          return piecesOf(node.children ?? [], formats);
      }
    });

  const paragraphBlocks = (paragraph: MammothNode): ExtractedBlock[] => {
    const children = paragraph.children ?? [];
    const facts = factsOf(children);
    if (facts?.inserted != null) return [...facts.inserted];
    const blocks = blocksOfPieces(piecesOf(children, []), {
      ...PARAGRAPH,
      ...kindOf(paragraph, styles),
      direction: facts?.direction ?? null,
      role: facts === undefined || facts.place === 'body' ? 'body' : 'clutter',
    });
    if (title === null && paragraph.styleName?.toLowerCase() === 'title')
      title = blocks.map(({ text }) => text.trim()).join(' ') || null;
    return blocks;
  };

  const rowsOf = (table: MammothNode): ExtractedBlock[] =>
    (table.children ?? []).flatMap((row) => {
      const cells = (row.children ?? []).map((cell) => blocksOf(cell.children ?? []));
      const direction: Direction | null = factsOf(row.children ?? [])?.tableDirection ?? null;
      return rowBlocks(cells, direction);
    });

  const blocksOf = (nodes: readonly MammothNode[]): ExtractedBlock[] =>
    nodes.flatMap((node) => {
      if (node.type === 'paragraph') return paragraphBlocks(node);
      if (node.type === 'table') return rowsOf(node);
      return blocksOf(node.children ?? []);
    });

  const placed: Record<Place, ExtractedBlock[]> = { header: [], body: [], footer: [] };
  for (const node of document.children) {
    const place = placed[factsOf([node])?.place ?? 'body'];
    for (const block of blocksOf([node])) place.push(block);
  }
  // A note can have a note of its own; each is told once.
  for (const note of notes.values()) for (const block of blocksOf(note.body ?? [])) placed.body.push(block);
  return { ...placed, title };
};
