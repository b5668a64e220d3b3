// Owns what Markdown (CommonMark with bare web addresses) says of a text, as ranges over the untouched source: which
// lines are headings, list items and quotes, what is emphasised or linked, and which characters are only syntax.

import type { Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import type { TextRange } from '../text/trim-range';
import type { Block, Inline } from './block';
import { withinMeasure } from './nested-lines';

/** A stretch of lines with the kind that Markdown gives them. */
export interface MarkedRegion extends TextRange {
  readonly kind: Exclude<Block['kind'], 'paragraph'>;
  readonly level: number | null;
}

export interface MarkdownReading {
  /** Outer regions before the inner ones. */
  readonly regions: MarkedRegion[];
  /** In text order. */
  readonly inlines: Inline[];
}

/** True when a plain text file is evidently Markdown: it has a `#` heading or a `[text](address)` link. */
export const looksLikeMarkdown = (text: string): boolean =>
  /^#{1,6}[ \t]+\S/m.test(text) || /\[[^[\]\n]+\]\([^()\s]+\)/.test(text);

/** More signs of formatting than any paragraph has: pairing them takes the square of their number, and longer. */
const MOST_SIGNS = 4000;

/** Quotes in quotes beyond this are of no one, and are more than the parser can go into. */
const DEEPEST_QUOTE = 100;

/**
 * True for a text that was made to keep a parser of Markdown busy, or that is so odd that it would: it is read as plain
 * text, with nothing lost. Linear.
 */
export const isTangled = (text: string): boolean => {
  let signs = 0;
  for (const line of text.split('\n')) {
    const isBetweenParagraphs = line.trim() === '';
    signs = isBetweenParagraphs ? 0 : signs + (line.match(/[*_[<`]/gu)?.length ?? 0);
    if (signs > MOST_SIGNS) return true;
    if (line.length > DEEPEST_QUOTE && (/^[>\s]*/u.exec(line)?.[0].replace(/\s/gu, '').length ?? 0) > DEEPEST_QUOTE)
      return true;
  }
  return false;
};

/** The node's range in the source; every node that was parsed from text has one. */
const rangeOf = (node: Nodes): TextRange => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

/** The range from a parent's first child to its last, or null for one without children. */
const childrenRange = (node: Parents): TextRange | null => {
  const first = node.children[0];
  const last = node.children.at(-1);
  return first === undefined || last === undefined ? null : { start: rangeOf(first).start, end: rangeOf(last).end };
};

const syntax = (start: number, end: number): Inline => ({ start, end, kind: 'syntax', address: null });

/** What stands around a parent's children: its opening and closing marks. */
const marksAround = (node: Parents): Inline[] => {
  const outer = rangeOf(node);
  const inner = childrenRange(node);
  if (inner === null) return [];
  return [syntax(outer.start, inner.start), syntax(inner.end, outer.end)];
};

/** The `>` marks of a quote's lines, however deep. */
const quoteMarks = (text: string, range: TextRange): Inline[] =>
  [...text.slice(range.start, range.end).matchAll(/^(?: {0,3}> ?)+/gm)].map((match) =>
    syntax(range.start + match.index, range.start + match.index + match[0].length),
  );

/** Where the labels of reference links lead, by `[label]: address` lines; the first of a label counts. */
const addressesOf = (tree: Root): Map<string, string> => {
  const addresses = new Map<string, string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return addresses;
};

const inlinesOfNode = (text: string, node: Nodes, addresses: ReadonlyMap<string, string>): Inline[] => {
  const range = rangeOf(node);
  switch (node.type) {
    case 'heading': {
      // A setext heading's underline is a line of its own and stays visible.
      const marks = marksAround(node);
      return marks.filter((mark) => !/[\r\n]/.test(text.slice(mark.start, mark.end)));
    }
    case 'emphasis':
    case 'strong': {
      const inner = childrenRange(node) ?? range;
      return [{ ...inner, kind: node.type, address: null }, ...marksAround(node)];
    }
    case 'link': {
      const inner = childrenRange(node) ?? range;
      return [{ ...inner, kind: 'link', address: node.url }, ...marksAround(node)];
    }
    case 'linkReference': {
      const inner = childrenRange(node) ?? range;
      return [{ ...inner, kind: 'link', address: addresses.get(node.identifier) ?? null }, ...marksAround(node)];
    }
    case 'inlineCode': {
      const source = text.slice(range.start, range.end);
      const ticks = /^`+/.exec(source)?.[0].length ?? 0;
      const inside = source.slice(ticks, -ticks);
      // One space on either side belongs to the fence, but only where both are there and hold something between them.
      const fence = /^ .*[^ ].* $/s.test(inside) ? ticks + 1 : ticks;
      return [
        { start: range.start + fence, end: range.end - fence, kind: 'code', address: null },
        syntax(range.start, range.start + fence),
        syntax(range.end - fence, range.end),
      ];
    }
    case 'blockquote':
      return quoteMarks(text, range);
    default:
      return [];
  }
};

const regionOfNode = (node: Nodes): MarkedRegion | null => {
  if (node.type === 'heading') return { ...rangeOf(node), kind: 'heading', level: node.depth };
  if (node.type === 'listItem') return { ...rangeOf(node), kind: 'list-item', level: null };
  if (node.type === 'blockquote') return { ...rangeOf(node), kind: 'quote', level: null };
  return null;
};

/** Leaves out syntax that lies within other syntax: the marks of a quote inside a quote, or inside a link's address. */
const withoutNestedSyntax = (inlines: readonly Inline[]): Inline[] => {
  let syntaxEnd = 0;
  return inlines.filter((inline) => {
    if (inline.kind !== 'syntax') return true;
    if (inline.end <= syntaxEnd) return false;
    syntaxEnd = inline.end;
    return true;
  });
};

/** Reads a text as Markdown. The text is not changed; what Markdown would drop is only named as syntax. */
export const readMarkdown = (text: string): MarkdownReading => {
  // The parser drops a leading byte order mark without counting it; a space keeps its offsets ours.
  const tree = fromMarkdown(withinMeasure(text.replace(/^\uFEFF/, ' ')).text, {
    extensions: [gfmAutolinkLiteral()],
    // Its transforms make nodes without a place in the source, which nothing here could be drawn from.
    mdastExtensions: [{ ...gfmAutolinkLiteralFromMarkdown(), transforms: [] }],
  });
  const addresses = addressesOf(tree);
  const regions: MarkedRegion[] = [];
  const inlines: Inline[] = [];
  const visit = (node: Nodes): void => {
    const region = regionOfNode(node);
    if (region !== null) regions.push(region);
    inlines.push(...inlinesOfNode(text, node, addresses).filter((inline) => inline.start < inline.end));
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  inlines.sort((left, right) => left.start - right.start || right.end - left.end);
  return { regions, inlines: withoutNestedSyntax(inlines) };
};
