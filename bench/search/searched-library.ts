// Owns the workspaces that are searched: many short articles of news, with words planted in a few of them.

import type { Article } from '../../core/article/article';
import type { Workspace } from '../../core/workspace/workspace';
import { articleWith, idOf, workspaceWith } from '../library';
import { newsText, PARAGRAPH_GAP } from '../text/news-text';
import type { TextLanguage } from '../text/sentences';

/** How large a searched workspace is. */
export interface SearchShape {
  readonly language: TextLanguage;
  readonly articles: number;
}

const CHARACTERS = 3000;
/** How many articles have the planted words. */
export const PLANTED = 10;

/** What is looked for: rare words in ten articles, a word in nearly all, and two words that must both be there. */
export const LOOKED_FOR: Readonly<
  Record<TextLanguage, { rare: string; common: string; both: readonly [string, string] }>
> = {
  en: { rare: 'quicksilver caravan', common: 'agreement', both: ['ceasefire', 'Reuters'] },
  fa: { rare: 'کاروان سیماب', common: 'توافق', both: ['آتش‌بس', 'رویترز'] },
};

const textOf = ({ language, articles }: SearchShape, number: number): string => {
  const text = newsText(language, CHARACTERS, number + 1);
  const isPlanted = number % Math.ceil(articles / PLANTED) === Math.floor(articles / PLANTED / 2);
  if (!isPlanted) return text;
  const paragraphs = text.split(PARAGRAPH_GAP);
  paragraphs.splice(3, 0, `${LOOKED_FOR[language].rare}.`);
  return paragraphs.join(PARAGRAPH_GAP);
};

/** The workspace. Its articles have a text and an identity, and nothing else that a search would look at. */
export const searchedLibrary = (shape: SearchShape): Workspace => {
  const { language } = shape;
  const like = articleWith({ number: 0, title: 'A report', text: 'A report', language, ranges: [] });
  const articles = Array.from({ length: shape.articles }, (_, number): Article => {
    const title = `Report ${String(number)}`;
    // What a search keeps of a text, it keeps by the record of its original.
    return { ...like, id: idOf(1, number), title, text: textOf(shape, number), original: { ...like.original } };
  });
  return workspaceWith(articles);
};
