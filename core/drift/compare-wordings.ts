// Owns the comparison of two wordings of one claim: numbers, hedges, actors, and whether it is quoted. Everything it says
// can be pointed at in the words.

import { trimRange } from '../text/trim-range';
import { compareActors } from './compare-actors';
import { compareNumbers } from './compare-numbers';
import { hedgesIn, type HedgeHit } from './hedges';
import { primaryLanguage } from './primary-language';
import { excerptOf, type DriftMark, type Excerpt, type Wording } from './wording';

/** Hedges that are there and answer to none in `others`: by the word in one language, across languages by there being any. */
const unanswered = (hedges: readonly HedgeHit[], others: readonly HedgeHit[], isOneLanguage: boolean): HedgeHit[] => {
  if (!isOneLanguage && others.length > 0) return [];
  const seen = new Set(others.map(({ name }) => name));
  return hedges.filter(({ name }) => {
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
};

const compareHedges = (earlier: Wording, later: Wording): DriftMark[] => {
  const before = hedgesIn(earlier.quote, earlier.language);
  const after = hedgesIn(later.quote, later.language);
  const isOneLanguage = primaryLanguage(earlier.language) === primaryLanguage(later.language);
  return [
    ...unanswered(before, after, isOneLanguage).map((hedge): DriftMark => ({
      kind: 'hedge-dropped',
      before: excerptOf(earlier.quote, hedge),
    })),
    ...unanswered(after, before, isOneLanguage).map((hedge): DriftMark => ({
      kind: 'hedge-added',
      after: excerptOf(later.quote, hedge),
    })),
  ];
};

/** The analyst's word goes before quotation marks, which may stand around a single doubted word. */
const isQuotation = ({ mode, isQuoted }: Wording): boolean => mode === 'direct' || (mode !== 'indirect' && isQuoted);

const wholeOf = ({ quote }: Wording): Excerpt =>
  excerptOf(quote, trimRange(quote, { start: 0, end: quote.length }) ?? { start: 0, end: 0 });

const compareManner = (earlier: Wording, later: Wording): DriftMark[] => {
  if (isQuotation(earlier) === isQuotation(later)) return [];
  const kind = isQuotation(earlier) ? 'quote-to-paraphrase' : 'paraphrase-to-quote';
  return [{ kind, before: wholeOf(earlier), after: wholeOf(later) }];
};

/**
 * What changed from an earlier wording of a claim to a later one: numbers, hedges, actors, manner, in this order, each by
 * its place. A wording compared with itself gives nothing; swapping the two swaps dropped with added and before with after.
 */
export const compareWordings = (earlier: Wording, later: Wording): DriftMark[] => [
  ...compareNumbers(earlier, later),
  ...compareHedges(earlier, later),
  ...compareActors(earlier, later),
  ...compareManner(earlier, later),
];
