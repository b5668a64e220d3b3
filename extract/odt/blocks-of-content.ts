// Owns how the content of an OpenDocument text (OpenDocument 1.3 part 3) becomes blocks. White space is folded as the
// standard has it (6.1.2): runs of it are one space, and those at the edges of a paragraph none.

import type { ExtractedBlock } from '../../core/extraction/extracted-document';
import { directionOfText, type Direction } from '../../core/text/direction';
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
import { attributeOf, childElements, childOf, isElement } from '../xml/look-up';
import type { XmlElement, XmlNode } from '../xml/read-xml';
import type { OdtStyles } from './styles';

export interface OdtContent {
  readonly blocks: ExtractedBlock[];
  /** The text of the first paragraph in the style for a document's title. */
  readonly title: string | null;
  /** How many characters are marked as of which language. */
  readonly languages: ReadonlyMap<string, number>;
  /** Deletions, comments and hidden stretches. */
  readonly notesLeftOut: number;
  /** Formulas, charts and other documents within the document. */
  readonly partsLeftOut: number;
}

const SPACES = /[ \t\r\n]+/g;

/** More spaces in a row than any line has were written to fill the memory. */
const MOST_SPACES = 1000;

/** What stands around a paragraph and decides its kind. */
interface Surroundings {
  readonly kind: BlockShape['kind'];
  readonly role: BlockShape['role'];
}

const withFormat = (formats: readonly Format[], kind: 'strong' | 'emphasis'): readonly Format[] =>
  formats.some((format) => format.kind === kind) ? formats : [...formats, { kind, address: null }];

/** Parts of a text that hold no words of it: declarations, marks of places, what is drawn by a program. */
const SILENT = new Set([
  'tracked-changes',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'forms',
  'index-entry-template',
  'table-of-content-source',
  'alphabetical-index-source',
  'bibliography-source',
  'illustration-index-source',
  'table-index-source',
  'object-index-source',
  'user-index-source',
  'table-column',
  'note-citation',
  'event-listeners',
  'image',
  'dde-connection-decls',
  'annotation-end',
  'binary-data',
]);

/** Titles and descriptions of pictures are shown by no program on the page; a field with the document's title is. */
const isSilent = (element: XmlElement): boolean =>
  SILENT.has(element.local) || element.uri.endsWith(':svg-compatible:1.0');

const isDrawing = (element: XmlElement): boolean =>
  /:(?:drawing|dr3d):1\.0$/.test(element.uri) && element.local !== 'a';

/** The languages of a span's left-to-right and right-to-left letters. */
interface SpanLanguages {
  readonly ltr: string | null;
  readonly rtl: string | null;
}

/**
 * The blocks of the children of an element. Notes come after all else, in the order of their marks, since there are no
 * pages at whose foot they could stand; text boxes come after the paragraph that they hang on.
 */
export const blocksOfContent = (root: XmlElement, styles: OdtStyles, role: BlockShape['role'] = 'body'): OdtContent => {
  const notes: XmlElement[] = [];
  const languages = new Map<string, number>();
  let title: string | null = null;
  let notesLeftOut = 0;
  let partsLeftOut = 0;

  const languagesOf = (family: 'paragraph' | 'text', name: string | undefined): SpanLanguages => ({
    ltr: styles.valueOf(family, name, 'language'),
    rtl: styles.valueOf(family, name, 'complexLanguage'),
  });

  const paragraphBlocks = (paragraph: XmlElement, around: Surroundings): ExtractedBlock[] => {
    const pieces: (Piece | typeof LINE_BREAK)[] = [];
    const boxes: ExtractedBlock[] = [];
    const styleName = attributeOf(paragraph, 'style-name');
    let endsInSpace = true;
    const add = (text: string, formats: readonly Format[], of: SpanLanguages | null): void => {
      pieces.push({ text, formats });
      const language = of?.[directionOfText(text)] ?? null;
      if (language !== null) languages.set(language, (languages.get(language) ?? 0) + text.length);
    };
    const addText = (text: string, formats: readonly Format[], language: SpanLanguages): void => {
      let folded = text.replace(SPACES, ' ');
      if (endsInSpace && folded.startsWith(' ')) folded = folded.slice(1);
      if (folded === '') return;
      endsInSpace = folded.endsWith(' ');
      add(folded, formats, language);
    };
    const visit = (node: XmlNode, formats: readonly Format[], language: SpanLanguages): void => {
      if (!isElement(node)) {
        addText(node, formats, language);
        return;
      }
      if (isSilent(node)) return;
      if (isDrawing(node)) {
        boxes.push(...elementBlocks(node, { kind: 'paragraph', role }));
        return;
      }
      switch (node.local) {
        case 's': {
          const count = Math.max(0, Math.min(MOST_SPACES, Math.trunc(Number(attributeOf(node, 'c') ?? 1)) || 0));
          add(' '.repeat(count), formats, null);
          endsInSpace = false;
          return;
        }
        case 'tab':
          add('\t', formats, null);
          endsInSpace = false;
          return;
        case 'line-break':
          pieces.push(LINE_BREAK);
          endsInSpace = true;
          return;
        case 'note':
          notes.push(node);
          return;
        case 'annotation':
          notesLeftOut += 1;
          return;
        case 'hidden-text':
        case 'hidden-paragraph':
          return;
        default: {
          const name = attributeOf(node, 'style-name');
          if (node.local === 'span' && styles.valueOf('text', name, 'hidden') === true) {
            notesLeftOut += 1;
            return;
          }
          let inner = formats;
          if (node.local === 'a') inner = [...formats, ...linkFormat(attributeOf(node, 'href'))];
          if (node.local === 'span') {
            if (styles.valueOf('text', name, 'strong') === true) inner = withFormat(inner, 'strong');
            if (styles.valueOf('text', name, 'emphasis') === true) inner = withFormat(inner, 'emphasis');
          }
          const own = node.local === 'span' ? languagesOf('text', name) : null;
          const languagesWithin = { ltr: own?.ltr ?? language.ltr, rtl: own?.rtl ?? language.rtl };
          for (const child of node.children) visit(child, inner, languagesWithin);
        }
      }
    };
    const language = languagesOf('paragraph', styleName);
    for (const child of paragraph.children) visit(child, [], language);
    const isTitle = styles.isTitle(styleName);
    const isHeading = paragraph.local === 'h' || isTitle;
    const level = Number(attributeOf(paragraph, 'outline-level') ?? 1);
    const blocks = blocksOfPieces(withoutLastSpace(pieces), {
      ...PARAGRAPH,
      kind: isHeading ? 'heading' : styles.isQuote(styleName) ? 'quote' : around.kind,
      level: isHeading ? Math.max(1, Math.min(6, level || 1)) : null,
      direction: styles.valueOf('paragraph', styleName, 'direction'),
      role: around.role,
    });
    if (isTitle) title ??= blocks.map(({ text }) => text).join(' ') || null;
    return [...blocks, ...boxes];
  };

  const tableBlocks = (table: XmlElement, around: Surroundings): ExtractedBlock[] => {
    const direction: Direction | null = styles.valueOf('table', attributeOf(table, 'style-name'), 'direction');
    const rowsIn = (element: XmlElement): ExtractedBlock[] =>
      childElements(element).flatMap((child) => {
        if (child.local !== 'table-row') return isSilent(child) ? [] : rowsIn(child);
        const cells = childElements(child).map((cell) =>
          // A cell that another covers is not seen, whatever it holds.
          cell.local === 'covered-table-cell' ? [] : blocksIn(cell, { ...around, kind: 'paragraph' }),
        );
        return rowBlocks(cells, direction);
      });
    return rowsIn(table);
  };

  const elementBlocks = (element: XmlElement, around: Surroundings): ExtractedBlock[] => {
    if (isSilent(element)) return [];
    switch (element.local) {
      case 'p':
      case 'h':
        return paragraphBlocks(element, around);
      case 'list':
        return blocksIn(element, { ...around, kind: 'list-item' });
      case 'table':
        return tableBlocks(element, around);
      case 'annotation':
        notesLeftOut += 1;
        return [];
      case 'object':
      case 'object-ole':
        partsLeftOut += 1;
        return [];
      case 'section':
        if (attributeOf(element, 'display') === 'none') {
          notesLeftOut += 1;
          return [];
        }
        return blocksIn(element, around);
      default:
        return blocksIn(element, around);
    }
  };

  const blocksIn = (element: XmlElement, around: Surroundings): ExtractedBlock[] =>
    childElements(element).flatMap((child) => elementBlocks(child, around));

  const deletions = childElements(root)
    .filter(({ local }) => local === 'tracked-changes')
    .flatMap(childElements)
    .filter((region) => childOf(region, 'deletion') !== undefined);
  notesLeftOut += deletions.length;
  const blocks = blocksIn(root, { kind: 'paragraph', role });
  // Notes are appended while they are walked, as a note can hold another.
  for (const note of notes) {
    const body = childOf(note, 'note-body');
    if (body === undefined) continue;
    for (const block of blocksIn(body, { kind: 'paragraph', role })) blocks.push(block);
  }
  return { blocks, title, languages, notesLeftOut, partsLeftOut };
};

/** A space that was folded at the very end, or before a line break, is not shown. */
const withoutLastSpace = (pieces: readonly (Piece | typeof LINE_BREAK)[]): (Piece | typeof LINE_BREAK)[] => {
  const kept = [...pieces];
  const last = kept.at(-1);
  if (last !== undefined && last !== LINE_BREAK && last.text.endsWith(' ') && !/^ +$/.test(last.text))
    kept[kept.length - 1] = { ...last, text: last.text.slice(0, -1) };
  return kept;
};
