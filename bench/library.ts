// Owns the workspaces that are measured: as large as asked, the same each time, with mentions spread evenly over articles
// of English news prose.

import { INITIAL_CODEBOOK } from '../core/codebook/initial-codebook';
import { describeRange } from '../core/anchor/anchor';
import { readBlocks } from '../core/article/blocks';
import type { Article } from '../core/article/article';
import { compareMentions, UNSAID_OF_CLAIM, type Mention } from '../core/mention/mention';
import type { TextRange } from '../core/text/trim-range';
import type { Analyst } from '../core/workspace/identity';
import { NO_RECORDS, type Workspace } from '../core/workspace/workspace';
import { sha256 } from '../main/store/originals';

/** How large a workspace is. */
export interface Shape {
  readonly articles: number;
  readonly mentions: number;
  /** The length of each article's text in characters. */
  readonly textLength: number;
}

export const ANALYST: Analyst = { id: '01900000-0000-7000-8000-ffffffffffff', name: 'Analyst' };

export const MOMENT = '2026-01-01T08:00:00.000Z';

export const idOf = (group: number, index: number): string =>
  `01900000-${group.toString(16).padStart(4, '0')}-7000-8000-${index.toString(16).padStart(12, '0')}`;

const titleOf = (number: number): string => `Report number ${String(number)} from the border`;

const SENTENCES = [
  'The ministry said on Tuesday that the second convoy had reached the town before the border was closed.',
  'Two officials, who asked not to be named, disputed that account and spoke of a delay of three days.',
  'According to the agency, no one in the delegation had seen the document that the paper cited.',
  'Residents described the agreement as a truce in name only, and said that shelling went on at night.',
];

/** The prose of one article, unlike that of any other. */
const textOf = (number: number, length: number): string => {
  const paragraphs = [titleOf(number)];
  let written = 0;
  for (let index = number; written < length; index += 1) {
    const sentence = (offset: number): string => SENTENCES[(index + offset) % SENTENCES.length] ?? '';
    const paragraph = `${sentence(0)} ${sentence(1)} ${sentence(3)} It was report ${String(index)}.`;
    paragraphs.push(paragraph);
    written += paragraph.length + 1;
  }
  return paragraphs.join('\n');
};

/** A mention of about 400 bytes as compact JSON; kinds take turns. */
const mentionAt = (text: string, range: TextRange, group: number, index: number): Mention => {
  const shared = {
    id: idOf(group, index),
    ranges: [describeRange(text, range)],
    note: '',
    tags: [],
    createdAt: MOMENT,
    createdBy: ANALYST.id,
    modifiedAt: MOMENT,
    modifiedBy: ANALYST.id,
  };
  switch (index % 3) {
    case 0:
      return { ...shared, kind: 'claim', ...UNSAID_OF_CLAIM };
    case 1:
      return { ...shared, kind: 'source', name: 'Agency', sourceType: null, role: '', actorId: null };
    default:
      return { ...shared, kind: 'contested', reason: null, contestedBy: '' };
  }
};

/** What an article is made of. */
export interface ArticleShape {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  /** Where its mentions are. */
  readonly ranges: readonly TextRange[];
}

/** An article of that shape. */
export const articleWith = ({ number, title, text, language, ranges }: ArticleShape): Article => {
  const bytes = new TextEncoder().encode(text);
  const fileName = `report-${String(number)}.txt`;
  return {
    title,
    outlet: null,
    url: null,
    publishedOn: null,
    language,
    id: idOf(0, number),
    ...readBlocks(text, fileName),
    original: {
      sha256: sha256(bytes),
      byteLength: bytes.length,
      fileName,
      byteOrderMark: false,
      importedAt: MOMENT,
      importedBy: ANALYST.id,
    },
    text,
    mentions: ranges.map((range, index) => mentionAt(text, range, number + 1, index)).sort(compareMentions),
    links: [],
  };
};

/** An article of that text, with so many mentions spread evenly over it. */
export const articleOfText = (number: number, text: string, mentions: number): Article => {
  const ranges = Array.from({ length: mentions }, (_, index) => {
    const start = Math.floor((index / mentions) * (text.length - 60));
    return { start, end: start + 20 + (index % 30) };
  });
  return articleWith({ number, title: titleOf(number), text, language: 'en', ranges });
};

/** A workspace of these articles and nothing else. */
export const workspaceWith = (articles: Article[]): Workspace => ({
  id: idOf(0xffff, 1),
  title: 'Benchmark',
  createdAt: MOMENT,
  codebook: INITIAL_CODEBOOK,
  analysts: [ANALYST],
  articles,
  ...NO_RECORDS,
});

/** A workspace of that shape. */
export const libraryOf = ({ articles, mentions, textLength }: Shape): Workspace =>
  workspaceWith(
    Array.from({ length: articles }, (_, index) =>
      articleOfText(index, textOf(index, textLength), Math.floor(mentions / articles)),
    ),
  );
