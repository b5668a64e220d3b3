// Owns how an article with many mentions is read piece by piece: as it was when the reading began, whatever is done meanwhile.

import type { Article } from '../../core/article/article';
import type { Mention } from '../../core/mention/mention';

/** How many mentions make a piece. A window has looked at one by the time the next has crossed. */
export const MENTIONS_IN_PIECE = 1000;

/** Readings that nobody goes on with are forgotten when so many have begun since. */
const MOST_READINGS = 4;

interface Begun {
  readonly article: Article;
  /** The index of the first mention that has not been read. */
  readonly at: number;
}

export class ArticleReadings {
  readonly #begun = new Map<number, Begun>();
  #last = 0;

  /** The article with its first mentions, and the number to go on with; null where these are all. */
  begin(article: Article): { readonly article: Article; readonly reading: number | null } {
    if (article.mentions.length <= MENTIONS_IN_PIECE) return { article, reading: null };
    const reading = (this.#last += 1);
    this.#begun.set(reading, { article, at: MENTIONS_IN_PIECE });
    this.#begun.delete(reading - MOST_READINGS);
    return { article: { ...article, mentions: article.mentions.slice(0, MENTIONS_IN_PIECE) }, reading };
  }

  /** The next mentions of a reading, with the text that they are of; null for one that is over or forgotten. */
  goOn(
    reading: number,
  ): { readonly text: string; readonly mentions: readonly Mention[]; readonly isLast: boolean } | null {
    const begun = this.#begun.get(reading);
    if (begun === undefined) return null;
    const { article, at } = begun;
    const next = at + MENTIONS_IN_PIECE;
    const isLast = next >= article.mentions.length;
    if (isLast) this.#begun.delete(reading);
    else this.#begun.set(reading, { article, at: next });
    return { text: article.text, mentions: article.mentions.slice(at, next), isLast };
  }
}
