// Owns how alike two texts are, by their shingles, and from where on one is a near duplicate of the other. It tells
// nothing of which was first, nor of whether they say the same in other words.

type Shingles = ReadonlySet<number>;

const sharedOf = (a: Shingles, b: Shingles): number => {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of smaller) if (larger.has(shingle)) shared += 1;
  return shared;
};

/** How alike two texts are, both numbers from 0 to 1. */
export interface Likeness {
  /** What they share of what both have together (Jaccard). */
  readonly resemblance: number;
  /** What the smaller one shares of what it has. */
  readonly containment: number;
}

/** Both numbers at once, from one look at the shingles. A text without a word is like no text, not even another such. */
export const likenessOf = (a: Shingles, b: Shingles): Likeness => {
  if (a.size === 0 || b.size === 0) return { resemblance: 0, containment: 0 };
  const shared = sharedOf(a, b);
  return { resemblance: shared / (a.size + b.size - shared), containment: shared / Math.min(a.size, b.size) };
};

/** How much two texts share of what both have together, from 0 to 1 (Jaccard, Broder's resemblance). Symmetric. */
export const resemblance = (a: Shingles, b: Shingles): number => likenessOf(a, b).resemblance;

/** How much of the smaller text is in the other, from 0 to 1. Symmetric, since it is always the smaller one's share. */
export const containment = (a: Shingles, b: Shingles): number => likenessOf(a, b).containment;

/** From where on two texts are near duplicates: by resemblance, or by containment where the smaller is no mere quote. */
export const NEAR_DUPLICATE = {
  /**
   * Half of all that both have, as Broder, Glassman, Manasse and Zweig took for the web ("Syntactic clustering of the
   * web", 1997). An edited word breaks up to five shingles, so of the words only some one in thirteen may be others.
   * Independent reports of one event share a few in a hundred, by the statements that both quote.
   */
  resemblance: 0.5,
  /**
   * A repost stands between its site's banner, menu and notices, and so does what it reposts: the report lies in there
   * whole, but for a new headline, a date, an edited or a dropped sentence. Three tenths of the smaller text may be such.
   */
  containment: 0.7,
  /** A text with fewer shingles, some two or three sentences, can lie in another as a quote without being its repost. */
  containedShingles: 60,
} as const;

/** Whether two texts of these numbers are near duplicates; `smaller` is how many shingles the smaller one has. */
export const isNearDuplicate = ({ resemblance, containment }: Likeness, smaller: number): boolean =>
  resemblance >= NEAR_DUPLICATE.resemblance ||
  (smaller >= NEAR_DUPLICATE.containedShingles && containment >= NEAR_DUPLICATE.containment);
