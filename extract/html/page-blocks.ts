// Owns the walk over a page that finds all that is visible in it, exactly once and in order, as blocks. It goes from node
// to node without recursion, so that a page can be as deep as it likes. `bdo` and `bdi` leave the order of the characters
// as it is written, which is the order they are read in; no control characters are put in for them.

import { visibleLength, BlockTextBuilder, linesOfPiece, type Format } from './block-text';
import { HTML_NAMESPACE, nameOf } from './elements';
import { readInlineStyle, type InlineStyle } from './inline-style';
import { linkAddress } from './link-address';
import type { PageBlock, PageBlocks, Source } from './page-block';
import { isBlockElement, isUnseen, OUTERMOST, surroundingsWithin, type Surroundings } from './surroundings';
import { blocksOfRow } from './table-rows';

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const CDATA_NODE = 4;

const FORMAT_OF: Readonly<Record<string, Format['kind']>> = {
  em: 'emphasis',
  i: 'emphasis',
  strong: 'strong',
  b: 'strong',
  code: 'code',
};

interface Row {
  /** Where its cells begin among the blocks. */
  readonly cellStarts: number[];
  readonly start: number;
}

/** An element that the walk is in. */
interface Open {
  readonly element: Element;
  readonly around: Surroundings;
  readonly isBlock: boolean;
  readonly formats: readonly Format[];
  readonly row: Row | null;
}

const isCell = (name: string): boolean => name === 'td' || name === 'th' || name === 'mtd';

class PageWalk {
  readonly blocks: PageBlock[] = [];
  readonly sources: Source[] = [];
  readonly hidden: Element[] = [];
  readonly #base: string | null;
  readonly #builder = new BlockTextBuilder();
  readonly #open: Open[] = [];
  readonly #rows: Row[] = [];
  #formats: Format[] = [];
  #around: Surroundings = OUTERMOST;
  /** The drawing or formula that the walk is in, with its number. */
  #foreign: { readonly element: Element; readonly source: number } | null = null;
  /** Where the text of the current block stands. */
  #place: { readonly around: Surroundings; readonly isCaption: boolean } | null = null;

  constructor(base: string | null) {
    this.#base = base;
  }

  walk(root: Element): void {
    let node: Node | null = root;
    while (node !== null) {
      if (node.nodeType === ELEMENT_NODE && this.#enter(node as Element) && node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      if (node.nodeType === TEXT_NODE || node.nodeType === CDATA_NODE) this.#text(node as Text);
      node = this.#next(node, root);
    }
    this.#endBlock();
  }

  /** The node after one that is done with, leaving the elements that end with it. */
  #next(from: Node, root: Element): Node | null {
    let node: Node = from;
    for (;;) {
      if (this.#open.at(-1)?.element === node) this.#leave();
      if (node === root) return null;
      if (node.nextSibling !== null) return node.nextSibling;
      if (node.parentNode === null) return null;
      node = node.parentNode;
    }
  }

  /** Goes into an element; false where there is nothing to see in it. */
  #enter(element: Element): boolean {
    const name = nameOf(element);
    const isHtml = element.namespaceURI === HTML_NAMESPACE;
    if (isHtml && (name === 'br' || name === 'hr')) {
      this.#endBlock();
      return false;
    }
    const style = readInlineStyle(element.getAttribute('style'));
    if (isUnseen(element, style) || (name === 'noscript' && isStandIn(element))) {
      if (style.display === 'none') this.hidden.push(element);
      return false;
    }
    const isBlock = isBlockElement(element, style);
    if (isBlock) this.#endBlock();
    if (isCell(name)) this.#rows.at(-1)?.cellStarts.push(this.blocks.length);
    const row = name === 'tr' || name === 'mtr' ? { cellStarts: [], start: this.blocks.length } : null;
    if (row !== null) this.#rows.push(row);
    const formats = isHtml ? this.#formatsOf(element, name, isBlock ? null : style) : [];
    if (formats.length > 0) this.#formats = [...this.#formats, ...formats];
    if (!isHtml && this.#foreign === null) this.#foreign = { element, source: this.sources.push(element) - 1 };
    this.#open.push({ element, around: this.#around, isBlock, formats, row });
    this.#around = surroundingsWithin(element, style, this.#around);
    return true;
  }

  #leave(): void {
    const left = this.#open.pop();
    if (left === undefined) return;
    if (left.isBlock) this.#endBlock();
    if (left.row !== null) this.#endRow(left.row);
    if (left.formats.length > 0) this.#formats = this.#formats.filter((format) => !left.formats.includes(format));
    if (this.#foreign?.element === left.element) this.#foreign = null;
    this.#around = left.around;
  }

  /**
   * What an element says of the text in it, without what is said already. Programs that copy to a clipboard say in its
   * style, if it has one of its own, how the text looks: there `b` may stand around text of any weight.
   */
  #formatsOf(element: Element, name: string, style: InlineStyle | null): Format[] {
    if (name === 'a') {
      const href = element.getAttribute('href');
      const address = href === null ? null : linkAddress(href, this.#base);
      return address === null ? [] : [{ kind: 'link', address }];
    }
    const kinds = new Set<Format['kind']>();
    const kind = Object.hasOwn(FORMAT_OF, name) ? FORMAT_OF[name] : undefined;
    if (kind !== undefined) kinds.add(kind);
    if (style?.isBold === true) kinds.add('strong');
    if (style?.isBold === false) kinds.delete('strong');
    if (style?.isSlanted === true) kinds.add('emphasis');
    if (style?.isSlanted === false) kinds.delete('emphasis');
    for (const { kind: open } of this.#formats) kinds.delete(open);
    return [...kinds].map((each) => ({ kind: each, address: null }));
  }

  #text(node: Text): void {
    if (!this.#around.isShown) return;
    // White space between elements has to be collapsed with what stands around it, and comes from nowhere.
    const isWords = /\S/u.test(node.data);
    const source = this.#foreign?.source ?? (isWords ? this.sources.push(node) - 1 : -1);
    linesOfPiece(node.data, this.#around.space).forEach((line, index) => {
      if (index > 0) this.#endBlock();
      if (line === '') return;
      // A block stands where its first word does: an inline child of it may hand down something else.
      if (this.#place === null && line.trim() !== '') {
        this.#place = {
          around: this.#around,
          isCaption: this.#open.some(({ element }) => nameOf(element) === 'figcaption'),
        };
      }
      this.#builder.add(line, this.#around.space, this.#formats, source);
    });
  }

  #endBlock(): void {
    const taken = this.#builder.take();
    const place = this.#place;
    this.#place = null;
    if (taken === null) return;
    const { kind, level, direction, language, isFurniture, isCredit, container } = place?.around ?? this.#around;
    const links = taken.inlines.filter((inline) => inline.kind === 'link');
    const linkedLength = links.reduce((sum, { start, end }) => sum + visibleLength(taken.text.slice(start, end)), 0);
    const isCaption = place?.isCaption ?? false;
    const where = { kind, level, direction, language, isFurniture, isCredit, isCaption, container };
    this.blocks.push({ ...taken, ...where, linkedLength });
  }

  #endRow(row: Row): void {
    this.#rows.pop();
    const cells = row.cellStarts.map((start, index) => this.blocks.slice(start, row.cellStarts[index + 1]));
    // What stands before the first cell is no part of the row.
    const from = row.cellStarts[0] ?? this.blocks.length;
    const joined = blocksOfRow(cells);
    if (joined.length < this.blocks.length - from) this.blocks.splice(from, this.blocks.length - from, ...joined);
  }
}

/**
 * True for a `noscript` that repeats the text beside it: it stands in for that where scripts do not run, and here it
 * would double it.
 */
const isStandIn = (noscript: Element): boolean => {
  const own = noscript.textContent.replace(/\s+/gu, '');
  return [noscript.previousElementSibling, noscript.nextElementSibling].some(
    (beside) => beside !== null && beside.textContent.replace(/\s+/gu, '') === own,
  );
};

/** Finds the blocks of a page. `base` is what its links are relative to. */
export const pageBlocks = (document: Document, base: string | null): PageBlocks => {
  const walk = new PageWalk(base);
  walk.walk(document.documentElement);
  return { blocks: walk.blocks, sources: walk.sources, hidden: walk.hidden };
};
