// Owns which lines of a text that was copied or saved from a page are proposed as clutter, each with the rule that says
// so. It is slow to judge: a line of the article that is dimmed costs trust, a line of furniture that is not costs little.
// A heading is proposed only where its words are furniture, or where it is the name of a site in another language than the
// article, right above the site’s own lines.

import { ADDRESS, directionOfLine } from '../text/direction';
import { visibleText } from './blocks';
import { furnitureReason } from './furniture-lines';
import type { ClutterReason } from './clutter-reason';
import { foldedRanges, type Article } from './article';
import type { Block, Inline } from './block';

type ReadText = Pick<Article, 'text' | 'blocks' | 'inlines' | 'direction'>;

/** A block that is proposed as clutter, and the rule by which. */
export interface ClutterProposal {
  readonly blockId: string;
  readonly reason: ClutterReason;
}

interface Line {
  readonly block: Block;
  /** What is seen of it. */
  readonly words: string;
  readonly isLinks: boolean;
}

/** From this many characters on a line is a paragraph, whatever stands in it. */
const PARAGRAPH_LENGTH = 100;
/** A line that ends as a sentence does is one from fewer on. */
const SENTENCE_LENGTH = 60;
const ENDS_SENTENCE = /[.!?؟۔…]["'”’»)\]]*$/u;

const FEWEST_TITLE_WORDS = 3;
const LONGEST_TITLE = 200;
/** The fewest words of a line in another language above the title, such as a verse; a shorter line above a title may be who wrote it, which is evidence. */
const FEWEST_VERSE_WORDS = 5;
/** The heading of a newsletter box is no longer. */
const LONGEST_BOX_HEADING = 80;

const NEWSLETTER = /newsletter|خبرنامه|النشرة|نشرتنا|ניוזלטר/iu;

/** An address that names a page: where a copied text may come from. One that names a site or a mailbox is a link. */
const PAGE_ADDRESS = /^https?:\/\/[^/]+\/[^/]/iu;

const countWords = (words: string): number => words.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;

/** True for a line in which all that is seen are links or addresses, none of them that of a page written out. */
const isOnlyLinks = (text: string, block: Block, words: string, links: readonly Inline[]): boolean => {
  if (PAGE_ADDRESS.test(words)) return false;
  if (words !== '' && words.replace(ADDRESS, '').trim() === '') return true;
  const linked = links.filter(({ start, end }) => start >= block.start && end <= block.end);
  if (linked.length === 0) return false;
  const shown = linked.reduce((sum, { start, end }) => sum + text.slice(start, end).replace(/\s+/gu, '').length, 0);
  return shown >= words.replace(/[\s|·•,،/-]+/gu, '').length;
};

const linesOf = ({ text, blocks, inlines }: Pick<Article, 'text' | 'blocks' | 'inlines'>): Line[] => {
  const folded = foldedRanges({ inlines });
  const linksByBlock = new Map<string, Inline[]>();
  const links = inlines.filter(({ kind }) => kind === 'link');
  let next = 0;
  for (const block of blocks) {
    const own: Inline[] = [];
    for (; next < links.length && (links[next]?.start ?? 0) < block.end; next += 1) {
      const link = links[next];
      if (link !== undefined) own.push(link);
    }
    linksByBlock.set(block.id, own);
  }
  return blocks.map((block) => {
    const words = visibleText(text, block, folded).trim();
    return { block, words, isLinks: isOnlyLinks(text, block, words, linksByBlock.get(block.id) ?? []) };
  });
};

const isParagraph = ({ words, isLinks, block }: Line): boolean =>
  block.kind !== 'heading' &&
  !isLinks &&
  (words.length >= PARAGRAPH_LENGTH || (words.length >= SENTENCE_LENGTH && ENDS_SENTENCE.test(words))) &&
  furnitureReason(words) === null;

/** The title: the first heading in the article's direction, else the first line of some words in it; -1 for none. */
const titleIndex = (lines: readonly Line[], direction: Article['direction']): number => {
  const couldBe = ({ words, isLinks }: Line): boolean =>
    !isLinks &&
    words.length <= LONGEST_TITLE &&
    countWords(words) >= FEWEST_TITLE_WORDS &&
    furnitureReason(words) === null &&
    directionOfLine(words) === direction;
  const heading = lines.findIndex((line) => line.block.kind === 'heading' && couldBe(line));
  return heading === -1 ? lines.findIndex(couldBe) : heading;
};

/** A phrase of one word is furniture only where no article is: a line of a list can be called “Facebook”. */
const counts = (reason: ClutterReason, line: Line, isInsideArticle: boolean): boolean => {
  if (!isInsideArticle || reason === 'skip-link' || reason === 'cookies') return true;
  return line.block.kind !== 'list-item' && countWords(line.words) >= 2;
};

/**
 * Proposes the blocks of a plain or Markdown text that are furniture of the page it was taken from. In order of the text;
 * a block is proposed once, by the first rule that holds.
 */
export const proposeClutter = (article: ReadText): ClutterProposal[] => {
  const lines = linesOf(article);
  const title = titleIndex(lines, article.direction);
  const paragraph = lines.findIndex(isParagraph);
  const lastParagraph = lines.findLastIndex(isParagraph);
  // A text of short lines only, such as a poem, is all article from its title on.
  const first = paragraph === -1 ? Math.max(title, 0) : paragraph;
  const last = lastParagraph === -1 ? lines.length - 1 : lastParagraph;
  let isAmongRelated = false;
  return lines.flatMap((line, index): ClutterProposal[] => {
    const reason = reasonOf(index);
    isAmongRelated = index > last && (reason === 'related' || (isAmongRelated && reason !== null));
    return reason === null ? [] : [{ blockId: line.block.id, reason }];
  });

  /** The name of the site above the lines that are the site’s too. */
  function isBanner(index: number): boolean {
    const [line, next] = [lines[index], lines[index + 1]];
    if (line === undefined || next === undefined || index >= Math.min(title, first)) return false;
    return next.block.kind !== 'heading' && runsAgainst(line) && reasonOf(index + 1) !== null;
  }

  function runsAgainst({ words }: Line): boolean {
    const own = directionOfLine(words);
    return own !== null && own !== article.direction;
  }

  function reasonOf(index: number): ClutterReason | null {
    const line = lines[index];
    if (line === undefined || index === title) return null;
    const byWords = furnitureReason(line.words);
    if (byWords !== null && counts(byWords, line, index >= first && index <= last)) return byWords;
    if (isNewsletterHeading(line, lines[index + 1])) return 'newsletter';
    if (line.block.kind === 'heading') return isBanner(index) ? 'other-language' : null;
    if (index > last) return isAmongRelated && line.isLinks ? 'related' : null;
    if (index >= first) return null;
    if (line.isLinks) return 'link-only';
    return index < title && runsAgainst(line) && countWords(line.words) >= FEWEST_VERSE_WORDS ? 'other-language' : null;
  }
};

/** The blocks of a text that was just read, those that are proposed as clutter with that role. */
export const withProposedRoles = (article: ReadText): Block[] => {
  const proposed = new Set(proposeClutter(article).map(({ blockId }) => blockId));
  return article.blocks.map((block) => (proposed.has(block.id) ? { ...block, role: 'clutter' } : block));
};

/** What names a newsletter right above the line that invites to it. */
const isNewsletterHeading = ({ words }: Line, next: Line | undefined): boolean =>
  words.length <= LONGEST_BOX_HEADING &&
  NEWSLETTER.test(words) &&
  next !== undefined &&
  furnitureReason(next.words) === 'newsletter';
