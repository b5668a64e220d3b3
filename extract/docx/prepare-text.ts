// Owns what is done to the text of a document before mammoth reads it. mammoth drops directions, and passes over text in
// text boxes, formulas, fields and some containers. So each paragraph is numbered by a bookmark, under which what mammoth
// drops is kept, and what it would pass over is put in words that it reads. No visible character is added or left out.

import type { ExtractedBlock } from '../../core/extraction/extracted-document';
import type { Direction } from '../../core/text/direction';
import { attributeOf, childElements, childOf, elementsOf, isElement, textOf } from '../xml/look-up';
import type { XmlElement, XmlNode } from '../xml/read-xml';
import { directionOfProperties, type Styles } from './styles';
import { isMathematics, isOn, isWord } from './vocabulary';

/** Where a paragraph is shown. */
export type Place = 'header' | 'body' | 'footer';

export interface ParagraphFacts {
  readonly place: Place;
  readonly direction: Direction | null;
  /** The direction that its table is laid out in; null outside of tables and where the table does not say. */
  readonly tableDirection: Direction | null;
  /** What another part has in the place of this paragraph; null for a paragraph of the text itself. */
  readonly inserted: readonly ExtractedBlock[] | null;
}

/** What the texts of a document (body, notes, headers) have in common while they are prepared. */
export interface Preparation {
  readonly styles: Styles;
  /** By the number in a paragraph's bookmark. */
  readonly paragraphs: ParagraphFacts[];
  /** How many characters are marked as of which language. */
  readonly languages: Map<string, number>;
  /** What other parts hold, by the ids they are put in by; a part that is not among them is left out. */
  readonly inserted: ReadonlyMap<string, readonly ExtractedBlock[]>;
  /** Deleted and hidden stretches of text. */
  notesLeftOut: number;
  /** Documents within the document. */
  partsLeftOut: number;
}

const BOOKMARK = 'hashiya-';

/** The number of the paragraph that a bookmark marks; null for any other bookmark. */
export const paragraphNumberOf = (bookmark: string): number | null =>
  bookmark.startsWith(BOOKMARK) ? Number(bookmark.slice(BOOKMARK.length)) : null;

/** Containers whose content is text like any around them. */
const TRANSPARENT = new Set([
  'ins',
  'moveTo',
  'customXml',
  'smartTag',
  'fldSimple',
  'dir',
  'bdo',
  'ruby',
  'rubyBase',
  'rt',
  'sdtContent',
]);

const element = (of: XmlElement, local: string, children: readonly XmlNode[] = [], value?: string): XmlElement => ({
  uri: of.uri,
  local,
  attributes: value === undefined ? [] : [{ uri: of.uri, local: 'val', value }],
  children,
});

/** The alternative that holds most text; programs write the same content in newer and in older words. */
const bestAlternative = (alternatives: XmlElement): XmlElement | undefined => {
  const lengthOf = (each: XmlElement): number => elementsOf(each, 't').reduce((sum, t) => sum + textOf(t).length, 0);
  let best: XmlElement | undefined;
  for (const each of childElements(alternatives)) {
    if (best === undefined || lengthOf(each) > lengthOf(best)) best = each;
  }
  return best;
};

/** The outermost text boxes within a drawing of either vocabulary, each once. */
const textBoxesOf = (drawing: XmlElement): XmlElement[] => {
  if (isWord(drawing, 'txbxContent')) return [drawing];
  if (drawing.local === 'AlternateContent') {
    const best = bestAlternative(drawing);
    return best === undefined ? [] : textBoxesOf(best);
  }
  return childElements(drawing).flatMap(textBoxesOf);
};

/** Bold and italic of right-to-left runs have properties of their own, which mammoth does not look at. */
const withComplexFormats = (run: XmlElement, properties: XmlElement): XmlElement => {
  if (isOn(properties, 'rtl') !== true && isOn(properties, 'cs') !== true) return properties;
  const kept = properties.children.filter((child) => !isElement(child) || !['b', 'i'].includes(child.local));
  const added = (['b', 'i'] as const).flatMap((local) =>
    isOn(properties, `${local}Cs`) === true ? [element(run, local)] : [],
  );
  return { ...properties, children: [...kept, ...added] };
};

/** Prepares one text: the body, a note, or a header. */
export const prepareText = (nodes: readonly XmlNode[], place: Place, preparation: Preparation): XmlNode[] => {
  /** What the paragraph at hand has in text boxes, to stand after it. */
  let boxes: XmlNode[] = [];
  let tableDirection: Direction | null = null;

  const prepareRun = (run: XmlElement): XmlNode[] => {
    const properties = childOf(run, 'rPr');
    const text = run.children
      .filter((child) => isElement(child) && child.local === 't')
      .map(textOf)
      .join('');
    if (isOn(properties, 'vanish') === true && isOn(properties, 'specVanish') !== true) {
      if (text !== '') preparation.notesLeftOut += 1;
      // What a field does is told in hidden runs as well.
      return [{ ...run, children: run.children.filter((child) => isElement(child) && child.local === 'fldChar') }];
    }
    const language = attributeOf(childOf(properties, 'lang'), isOn(properties, 'rtl') === true ? 'bidi' : 'val');
    if (language !== undefined && language !== '')
      preparation.languages.set(language, (preparation.languages.get(language) ?? 0) + text.length);
    return [{ ...run, children: prepare(run.children, run) }];
  };

  /** The bookmark under which the facts of a paragraph are kept. */
  const bookmarkFor = (paragraph: XmlElement, facts: ParagraphFacts): XmlElement => {
    const value = `${BOOKMARK}${String(preparation.paragraphs.push(facts) - 1)}`;
    return { ...element(paragraph, 'bookmarkStart'), attributes: [{ uri: paragraph.uri, local: 'name', value }] };
  };

  /** A paragraph of nothing, which stands for what another part holds. */
  const prepareInserted = (chunk: XmlElement): XmlNode[] => {
    const inserted = place === 'body' ? preparation.inserted.get(attributeOf(chunk, 'id') ?? '') : undefined;
    if (inserted === undefined) {
      preparation.partsLeftOut += 1;
      return [];
    }
    const facts = { place, direction: null, tableDirection, inserted };
    return [element(chunk, 'p', [bookmarkFor(chunk, facts)])];
  };

  const prepareParagraph = (paragraph: XmlElement): XmlNode[] => {
    const outer = boxes;
    boxes = [];
    const properties = childOf(paragraph, 'pPr');
    const bookmark = bookmarkFor(paragraph, {
      place,
      direction:
        directionOfProperties(properties) ??
        preparation.styles.directionOf(attributeOf(childOf(properties, 'pStyle'), 'val')),
      tableDirection,
      inserted: null,
    });
    const content = prepare(paragraph.children, paragraph);
    const after = boxes;
    boxes = outer;
    return [{ ...paragraph, children: [bookmark, ...content] }, ...after];
  };

  const prepareTable = (table: XmlElement): XmlElement => {
    const outer = tableDirection;
    const mirrored = isOn(childOf(table, 'tblPr'), 'bidiVisual');
    tableDirection = mirrored === null ? null : mirrored ? 'rtl' : 'ltr';
    const prepared = { ...table, children: prepare(table.children, table) };
    tableDirection = outer;
    return prepared;
  };

  const prepareElement = (each: XmlElement, parent: XmlElement | null): XmlNode[] => {
    if (each.local === 'AlternateContent') return prepare(bestAlternative(each)?.children ?? [], parent);
    if (isMathematics(each)) {
      // A formula is told by its characters in order; how they stand above each other is lost.
      const text = elementsOf(each, 't').map(textOf).join('');
      const word = parent === null || text === '' ? null : parent;
      return word === null ? [] : [element(word, 'r', [element(word, 't', [text])])];
    }
    if (!isWord(each)) return [];
    if (TRANSPARENT.has(each.local)) return prepare(each.children, parent);
    switch (each.local) {
      case 'p':
        return prepareParagraph(each);
      case 'r':
        return prepareRun(each);
      case 'tbl':
        return [prepareTable(each)];
      case 'sdt':
        return prepare(childOf(each, 'sdtContent')?.children ?? [], parent);
      case 'del':
      case 'moveFrom':
        if (elementsOf(each, 'delText').length + elementsOf(each, 't').length > 0) preparation.notesLeftOut += 1;
        return [];
      case 'rPr':
        return [parent === null ? each : withComplexFormats(parent, each)];
      case 'pPr':
      case 'tblPr':
      case 'trPr':
      case 'tcPr':
      case 't':
      case 'instrText':
      case 'fldChar':
        return [each];
      case 'cr':
        return [element(each, 'br')];
      case 'ptab':
        return [element(each, 'tab')];
      case 'altChunk':
        return prepareInserted(each);
      case 'bookmarkStart':
        return [];
      case 'hyperlink':
        // The links of headers are looked up in lists of their own, which mammoth does not see.
        return place === 'body'
          ? [{ ...each, children: prepare(each.children, each) }]
          : prepare(each.children, parent);
      case 'drawing':
      case 'pict':
      case 'object':
        boxes.push(...textBoxesOf(each).flatMap((box) => prepare(box.children, null)));
        return [];
      default:
        return [{ ...each, children: prepare(each.children, each) }];
    }
  };

  const prepare = (each: readonly XmlNode[], parent: XmlElement | null): XmlNode[] =>
    each.flatMap((node) => (isElement(node) ? prepareElement(node, parent) : [node]));

  return prepare(nodes, null);
};
