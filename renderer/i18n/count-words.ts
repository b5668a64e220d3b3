// Owns how records are counted in words.

import i18next from 'i18next';
import { formatCount } from './format';

type Counted =
  'mentions' | 'articles' | 'roots' | 'relations' | 'silences' | 'hops' | 'claim' | 'source' | 'contested' | 'cue';

/** “3 mentions”; the kinds of mention are counted by their own names. */
export const countWords = (what: Counted, count: number): string =>
  i18next.t(`window.terms.counts.${what}`, { count, number: formatCount(count) });
