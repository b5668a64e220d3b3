// Owns what the annotations of a file show about the unit that it counts in: a quote stands at its position in the right
// one, and a position cuts no character.

import { isGraphemeBoundary } from '../text/graphemes';
import type { TextRange } from '../text/trim-range';
import { offsetUnitSchema, type ForeignAnnotation, type ForeignFragment, type OffsetUnit } from './foreign-annotation';
import type { MeasuredText } from './units';

export const ALL_UNITS = offsetUnitSchema.options;

/** The same but that a line break may be written as another white space. */
const isSameWords = (left: string, right: string): boolean =>
  left === right || (left.length === right.length && left.replace(/\s/gu, ' ') === right.replace(/\s/gu, ' '));

/** The ranges of all fragments in a unit, where each holds its quote as far as it has one; null otherwise. */
export const rangesIn = (
  measured: MeasuredText,
  fragments: readonly ForeignFragment[],
  unit: OffsetUnit,
): TextRange[] | null => {
  const ranges: TextRange[] = [];
  for (const { position, quote } of fragments) {
    const range = position === null ? null : measured.rangeOf(position, unit);
    if (range === null) return null;
    if (quote !== null && !isSameWords(measured.text.slice(range.start, range.end), quote)) return null;
    ranges.push(range);
  }
  return ranges;
};

export const isQuoted = ({ fragments }: ForeignAnnotation): boolean => fragments.every(({ quote }) => quote !== null);

export const isSameRanges = (left: readonly TextRange[] | null, right: readonly TextRange[] | null): boolean =>
  left === right ||
  (left !== null &&
    right !== null &&
    left.length === right.length &&
    left.every(({ start, end }, index) => start === right[index]?.start && end === right[index].end));

/** Counts that say in which unit a file's positions are. */
export class UnitEvidence {
  /** How many annotations each unit holds the quote of, where units differ. */
  readonly #fitting = new Map<OffsetUnit, number>();
  /** Units in which each position without a quote lies within its text and cuts no character. */
  readonly #possible = new Set<OffsetUnit>(ALL_UNITS);
  #quoted = 0;

  add(annotation: ForeignAnnotation, measured: MeasuredText): void {
    const found = ALL_UNITS.map((unit) => ({ unit, ranges: rangesIn(measured, annotation.fragments, unit) }));
    if (isQuoted(annotation)) {
      if (found.every(({ ranges }) => isSameRanges(ranges, found[0]?.ranges ?? null))) return;
      this.#quoted += 1;
      for (const { unit, ranges } of found) {
        if (ranges !== null) this.#fitting.set(unit, (this.#fitting.get(unit) ?? 0) + 1);
      }
      return;
    }
    const isWhole = ({ start, end }: TextRange): boolean =>
      isGraphemeBoundary(measured.text, start) && isGraphemeBoundary(measured.text, end);
    for (const { unit, ranges } of found) if (ranges?.every(isWhole) !== true) this.#possible.delete(unit);
  }

  /** The unit that positions without a quote are counted in: the declared one, unless the file shows that it is another. */
  verdict(declared: OffsetUnit): OffsetUnit {
    if (this.#quoted > 0) {
      const best = [...this.#fitting].sort(([, left], [, right]) => right - left)[0]?.[0];
      return (this.#fitting.get(declared) ?? 0) > 0 ? declared : (best ?? declared);
    }
    const [only, ...others] = this.#possible;
    return this.#possible.has(declared) || only === undefined || others.length > 0 ? declared : only;
  }
}
