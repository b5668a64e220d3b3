// Owns the way from an article to the document that is shown. It is total: every article that the contract lets through
// becomes a document with the same blocks and the same characters.

import type { Mark, Node } from 'prosemirror-model';
import type { Article } from '../../core/article/article';
import type { Block, Inline } from '../../core/article/block';
import { cutAtInlines } from '../../core/article/cut-at-inlines';
import { gapsBefore } from '../../core/article/gaps';
import { firstIndex } from './first-index';
import { articleSchema, type BlockAttributes } from './schema';
import { SECTIONS_PER_CHAPTER, sectionStarts } from './sections';

const { doc: docType, chapter: chapterType, section: sectionType, block: blockType } = articleSchema.nodes;

const markOf = (inline: Inline): Mark =>
  inline.kind === 'link'
    ? articleSchema.mark('link', { address: inline.address ?? '' })
    : articleSchema.mark(inline.kind);

/** The text nodes of a block: its characters, cut wherever one of the inlines in it begins or ends. */
const textNodes = (text: string, block: Block, within: readonly Inline[]): Node[] => {
  if (within.length === 0 && block.start < block.end) return [articleSchema.text(text.slice(block.start, block.end))];
  return cutAtInlines(block, within).map(({ start, end, inlines }) => {
    const marks = inlines.reduce<readonly Mark[]>((set, inline) => markOf(inline).addToSet(set), []);
    return articleSchema.text(text.slice(start, end), marks);
  });
};

/** The inlines of each block that has any, by its index. */
const inlinesByBlock = ({ blocks, inlines }: Pick<Article, 'blocks' | 'inlines'>): Map<number, Inline[]> => {
  const lists = new Map<number, Inline[]>();
  for (const inline of inlines) {
    const first = firstIndex(blocks.length, (index) => (blocks[index]?.end ?? 0) > inline.start);
    for (let index = first; (blocks[index]?.start ?? Infinity) < inline.end; index += 1) {
      const list = lists.get(index);
      if (list === undefined) lists.set(index, [inline]);
      else list.push(inline);
    }
  }
  return lists;
};

const NONE: readonly Inline[] = [];

// Nodes are made without the check of their content, which would look at each once more: they are right by their making.

const blockNode = (article: Article, block: Block, gap: number, inlines: readonly Inline[]): Node => {
  const { id, kind, level, direction, language } = block;
  const attributes: BlockAttributes = { id, kind, level, direction, language, gap };
  return blockType.create({ ...attributes }, textNodes(article.text, block, inlines));
};

/** The document of an article. */
export const articleToDoc = (article: Article): Node => {
  const gaps = gapsBefore(article);
  const inlines = inlinesByBlock(article);
  const blocks = article.blocks.map((block, index) =>
    blockNode(article, block, gaps[index] ?? 0, inlines.get(index) ?? NONE),
  );
  const starts = sectionStarts(article.blocks);
  const sections = starts.map((from, index) => sectionType.create(null, blocks.slice(from, starts[index + 1])));
  const chapters: Node[] = [];
  for (let from = 0; from < sections.length; from += SECTIONS_PER_CHAPTER) {
    chapters.push(chapterType.create(null, sections.slice(from, from + SECTIONS_PER_CHAPTER)));
  }
  return docType.create(null, chapters);
};
