// Owns how wide the concordance of the window is, and how its words and names are ordered.

import type { ConcordanceOptions, ConcordanceOrder } from '../../core/queries/concordance';

/** Characters on each side: more than a wide window shows. */
const WIDTH = 90;

/** The options for an order in a language. */
export const concordanceOptions = (order: ConcordanceOrder, language: string): ConcordanceOptions => ({
  width: WIDTH,
  order,
  compare: new Intl.Collator(language).compare,
});
