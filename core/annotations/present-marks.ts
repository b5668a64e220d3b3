// Owns which mentions of a workspace an earlier import of the same has made, so that none is made twice.

import type { AnchorRange } from '../anchor/anchor';
import type { Article } from '../article/article';
import type { Mention } from '../mention/mention';

/** What a mention is and where it stands, as one key. */
const placeKey = (
  mention: Pick<Mention, 'kind' | 'createdBy'> & { code?: string },
  ranges: readonly AnchorRange[],
): string =>
  [
    mention.kind,
    mention.code ?? '',
    mention.createdBy,
    ...ranges.map(({ start, end }) => `${String(start)}-${String(end)}`),
  ].join(' ');

export class PresentMarks {
  /** Mentions by article, and within it by what and where they are. */
  readonly #present = new Map<string, ReadonlyMap<string, readonly Mention[]>>();

  /** The mention of the article that is the given one; `createdAt` is null where the file does not say when it was made. */
  find(article: Article, mention: Mention, createdAt: string | null): Mention | undefined {
    return this.#placesOf(article)
      .get(placeKey(mention, mention.ranges))
      ?.find((each) =>
        createdAt === null ? mention.note === '' || mention.note === each.note : each.createdAt === createdAt,
      );
  }

  #placesOf(article: Article): ReadonlyMap<string, readonly Mention[]> {
    const known = this.#present.get(article.id);
    if (known !== undefined) return known;
    const places = new Map<string, Mention[]>();
    for (const each of article.mentions) {
      const key = placeKey(each, each.ranges);
      places.set(key, [...(places.get(key) ?? []), each]);
    }
    this.#present.set(article.id, places);
    return places;
  }
}
