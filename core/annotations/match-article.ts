// Owns which of our articles a foreign source is. It refuses to choose between two that fit alike, and to take an article
// for a text that it is not.

import type { Article } from '../article/article';
import { nameKey } from '../actors/name-key';
import type { ForeignSource } from './foreign-annotation';
import { shiftBetween } from './units';

/** By what a source was found to be an article. */
export type MatchReason = 'text' | 'id' | 'url' | 'file' | 'title' | 'chosen';

export type ArticleMatch =
  | { readonly kind: 'found'; readonly article: Article; readonly reason: MatchReason }
  /** Several fit alike. */
  | { readonly kind: 'several'; readonly articles: readonly Article[] }
  | { readonly kind: 'none' };

/** An address without what does not change the page: protocol, `www.`, fragment, a slash at the end. */
const addressKey = (url: string): string =>
  url
    .trim()
    .replace(/#.*$/su, '')
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/\/$/u, '');

const stemOf = (fileName: string): string => nameKey(fileName.replace(/\.[^.]*$/u, ''));

/** A part of the quotes is looked for, enough to tell one text from another. */
const MOST_QUOTES = 50;

/** True where most of the words that are marked stand in the text. */
const holdsQuotes = (text: string, quotes: readonly string[]): boolean => {
  const asked = quotes.slice(0, MOST_QUOTES);
  return asked.length > 0 && asked.filter((quote) => text.includes(quote)).length * 2 > asked.length;
};

/**
 * Which article a source is: the one with its text, else one with its id, address, file name or title, in this order. A
 * source that carries a text which no article has is one of those only where the article holds most of the `quotes`.
 */
export const matchArticle = (
  articles: readonly Article[],
  source: ForeignSource,
  quotes: readonly string[] = [],
): ArticleMatch => {
  const { text } = source;
  const choose = (found: readonly Article[], reason: MatchReason): ArticleMatch | null => {
    const [only, ...others] = found;
    if (only === undefined) return null;
    return others.length === 0 ? { kind: 'found', article: only, reason } : { kind: 'several', articles: found };
  };
  if (text !== null) {
    const same = articles.filter((article) => shiftBetween(text, article.text) !== null);
    const [first] = same;
    // Of two with one text either will do: they were imported from different bytes.
    if (first !== undefined) return { kind: 'found', article: first, reason: 'text' };
  }
  const possible = text === null ? articles : articles.filter((article) => holdsQuotes(article.text, quotes));
  const url = source.url === null ? null : addressKey(source.url);
  const file = source.fileName === null ? null : stemOf(source.fileName);
  const title = source.title === null ? null : nameKey(source.title);
  const ways: readonly (readonly [MatchReason, (article: Article) => boolean])[] = [
    ['id', (article) => source.key.toLowerCase().includes(article.id)],
    ['url', (article) => url !== null && article.url !== null && addressKey(article.url) === url],
    ['file', (article) => file !== null && file !== '' && stemOf(article.original.fileName) === file],
    ['title', (article) => title !== null && title !== '' && nameKey(article.title) === title],
  ];
  for (const [reason, fits] of ways) {
    const match = choose(possible.filter(fits), reason);
    if (match !== null) return match;
  }
  return { kind: 'none' };
};
