// Owns what drift is told about one wording of a claim, and what it says has changed from one to the next.

import type { TextRange } from '../text/trim-range';

/** Whom a wording is attributed to. Two without an id, or one of them, are told apart by their names. */
export interface WordingActor {
  readonly id: string | null;
  readonly name: string;
}

/** How one mention words the claim: all that drift is measured by. */
export interface Wording {
  readonly quote: string;
  /** A BCP 47 tag; null where it is unknown. */
  readonly language: string | null;
  readonly mode: 'direct' | 'indirect' | 'mixed' | 'anonymous' | null;
  /** In the order of the hops. */
  readonly actors: readonly WordingActor[];
  /** Quotation marks stand around the quote or in it. */
  readonly isQuoted: boolean;
}

/** Words of a quote as they are written: `quote.slice(start, end) === words`, in UTF-16 code units. */
export interface Excerpt extends TextRange {
  readonly words: string;
}

/** An actor of a wording, and at which hop (from 0) it stands. */
export interface PlacedActor extends WordingActor {
  readonly hop: number;
}

/** One thing that differs. `before` is of the earlier wording, `after` of the later one. */
export type DriftMark =
  | { readonly kind: 'number-changed'; readonly before: Excerpt; readonly after: Excerpt }
  | { readonly kind: 'number-dropped'; readonly before: Excerpt }
  | { readonly kind: 'number-added'; readonly after: Excerpt }
  | { readonly kind: 'hedge-dropped'; readonly before: Excerpt }
  | { readonly kind: 'hedge-added'; readonly after: Excerpt }
  /** The same actor by its id, or by one name that is part of the other, under another name. */
  | { readonly kind: 'actor-renamed'; readonly before: PlacedActor; readonly after: PlacedActor }
  | { readonly kind: 'actor-dropped'; readonly before: PlacedActor }
  | { readonly kind: 'actor-added'; readonly after: PlacedActor }
  /** The whole of both wordings, without blank edges. */
  | { readonly kind: 'quote-to-paraphrase'; readonly before: Excerpt; readonly after: Excerpt }
  | { readonly kind: 'paraphrase-to-quote'; readonly before: Excerpt; readonly after: Excerpt };

/** Words of a quote at a range. */
export const excerptOf = (quote: string, { start, end }: TextRange): Excerpt => ({
  words: quote.slice(start, end),
  start,
  end,
});
