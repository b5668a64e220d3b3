// Owns which words of a quote are marked: those that changed from the mention before it, or to the one after it.

import type { ClaimDrift } from '../../core/drift/claim-drift';
import type { TextRange } from '../../core/text/trim-range';

type Mark = ClaimDrift['steps'][number][number];

/** The words at one end of a mark, where it is about some words of the quote: not about a name, or the whole of it. */
const wordsAt = (mark: Mark, end: 'before' | 'after'): TextRange[] => {
  switch (mark.kind) {
    case 'number-changed':
      return [mark[end]];
    case 'number-dropped':
    case 'hedge-dropped':
      return end === 'before' ? [mark.before] : [];
    case 'number-added':
    case 'hedge-added':
      return end === 'after' ? [mark.after] : [];
    default:
      return [];
  }
};

/** The ranges of a quote that differ from its neighbours, in order, none within another. Offsets are those of the quote. */
export const marksIn = (fromBefore: readonly Mark[], toAfter: readonly Mark[]): TextRange[] => {
  const ranges = [
    ...fromBefore.flatMap((mark) => wordsAt(mark, 'after')),
    ...toAfter.flatMap((mark) => wordsAt(mark, 'before')),
  ].sort((left, right) => left.start - right.start || left.end - right.end);
  return ranges.reduce<TextRange[]>((merged, { start, end }) => {
    const last = merged.at(-1);
    if (last === undefined || start >= last.end) return [...merged, { start, end }];
    return [...merged.slice(0, -1), { start: last.start, end: Math.max(last.end, end) }];
  }, []);
};
