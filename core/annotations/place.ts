// Owns where a foreign annotation stands in one of our articles: its position in each unit is checked against its quote, and
// where that fails the quote is looked for. What is only nearly right is told apart, and nothing is placed unchecked where
// it could be checked.

import { z } from 'zod';
import { describeAnchor } from '../anchor/anchor';
import { foldedRanges, type Article } from '../article/article';
import { findLoneSurrogate } from '../text/surrogates';
import { isBlank, type TextRange } from '../text/trim-range';
import { QuoteFinder, type QuoteReason } from './find-quote';
import type { ForeignAnnotation, OffsetUnit } from './foreign-annotation';
import { ALL_UNITS, isQuoted, isSameRanges, rangesIn, UnitEvidence } from './unit-evidence';
import { MeasuredText, shiftBetween, type Shift } from './units';

export const outcomeSchema = z.enum([
  /** Its position, in the unit of its format, holds its quote. */
  'placed',
  /** Its position holds its quote in another unit than that of its format. */
  'other-unit',
  /** Its quote stands elsewhere, and it is certain where. */
  'placed-by-quote',
  /** Something like its quote was found, or the nearest of several. */
  'approximate',
  'no-article',
  'not-found',
  /** The format's own way of pointing cannot be followed. */
  'unsupported',
]);
export type Outcome = z.infer<typeof outcomeSchema>;

export const placeReasonSchema = z.enum([
  'exact',
  /** The format gives no quote; units do not differ there, or the file has shown which it counts in. */
  'no-quote',
  /** The format gives no quote, and another unit would mean other words. */
  'unit-unchecked',
  'moved',
  'context',
  'white-space',
  'nearest',
  'spelling',
  'near',
  'article-unknown',
  'several-articles',
  'text-refused',
  'quote-missing',
  'quote-ambiguous',
  'quote-not-found',
  'not-looked-for',
  'blank',
]);
export type PlaceReason = z.infer<typeof placeReasonSchema>;

/** What became of one annotation. */
export interface Placing {
  readonly annotation: ForeignAnnotation;
  readonly outcome: Outcome;
  readonly reason: PlaceReason;
  readonly articleId: string | null;
  /** The unit in which its position was right; null where it was found otherwise, or not. */
  readonly unit: OffsetUnit | null;
  /**
   * In text order, snapped to whole graphemes without blank edges, or as they were where it is a mention of our own; empty
   * where it has no place.
   */
  readonly ranges: readonly TextRange[];
  /** True where snapping has moved an edge. */
  readonly isSnapped: boolean;
  /** The words that the file means, where it says or shows them. */
  readonly quote: string;
}

/** How much of the carried text around a stretch is looked at, in code units. */
const CONTEXT = 32;

/** One foreign source with the article that it is. */
interface Place {
  readonly article: Article;
  /** The text that positions are of: the carried one, or the article's. */
  readonly measured: MeasuredText;
  /** How its offsets go over to the article; null where the two texts differ. */
  readonly shift: Shift | null;
  readonly finder: QuoteFinder;
}

/** Joins a carried text, if there is one, to the article that it is or belongs to. */
export const placeOfSource = (article: Article, carried: string | null, patience: { left: number }): Place => ({
  article,
  measured: new MeasuredText(carried ?? article.text),
  shift: carried === null ? (offset) => offset : shiftBetween(carried, article.text),
  finder: new QuoteFinder(article.text, patience),
});

const OUTCOMES = {
  moved: 'placed-by-quote',
  context: 'placed-by-quote',
  'white-space': 'placed-by-quote',
  nearest: 'approximate',
  spelling: 'approximate',
  near: 'approximate',
} as const satisfies Record<QuoteReason, Outcome>;

/** The surest first; of several fragments the least sure tells. */
const SURENESS: readonly QuoteReason[] = ['moved', 'context', 'white-space', 'nearest', 'spelling', 'near'];

/** Places the annotations of one file. `places` are its sources that are articles. */
export class Placer {
  readonly #evidence = new UnitEvidence();
  #verdict: OffsetUnit;

  constructor(
    private readonly places: ReadonlyMap<string, Place>,
    /** Why a source is no article. */
    private readonly missing: ReadonlyMap<string, PlaceReason>,
    /** What positions are said to be counted in, by the format or by the analyst. */
    private readonly declared: OffsetUnit,
  ) {
    this.#verdict = declared;
  }

  /** Looks at an annotation before any is placed. */
  look(annotation: ForeignAnnotation): void {
    const place = this.places.get(annotation.source);
    if (place === undefined || annotation.fragments.some(({ position }) => position === null)) return;
    this.#evidence.add(annotation, place.measured);
    this.#verdict = this.#evidence.verdict(this.declared);
  }

  place(annotation: ForeignAnnotation): Placing {
    const place = this.places.get(annotation.source);
    const quote = annotation.fragments.map((fragment) => fragment.quote ?? '').join(' … ');
    if (place === undefined) {
      const reason = this.missing.get(annotation.source) ?? 'article-unknown';
      const nothing = { articleId: null, unit: null, ranges: [], isSnapped: false };
      return { annotation, outcome: 'no-article', reason, ...nothing, quote };
    }
    const found = this.#byPosition(annotation, place) ?? this.#byQuote(annotation, place);
    return settle(annotation, place, found);
  }

  /** The position, where it holds the quote in some unit and its text is the article's. */
  #byPosition(annotation: ForeignAnnotation, place: Place): Found | null {
    const { measured, shift } = place;
    if (shift === null) return null;
    const moved = (ranges: readonly TextRange[]): TextRange[] =>
      ranges.map(({ start, end }) => ({ start: shift(start), end: shift(end) }));
    if (!isQuoted(annotation)) {
      const ranges = rangesIn(measured, annotation.fragments, this.#verdict);
      if (ranges === null) return null;
      const isSure = this.#verdict !== this.declared || !this.#couldBeOther(annotation, measured, ranges);
      return {
        outcome: this.#verdict === this.declared ? 'placed' : 'other-unit',
        reason: isSure ? 'no-quote' : 'unit-unchecked',
        unit: this.#verdict,
        ranges: moved(ranges),
      };
    }
    for (const unit of [this.declared, ...ALL_UNITS.filter((each) => each !== this.declared)]) {
      const ranges = rangesIn(measured, annotation.fragments, unit);
      if (ranges === null) continue;
      const outcome = unit === this.declared ? 'placed' : 'other-unit';
      return { outcome, reason: 'exact', unit, ranges: moved(ranges) };
    }
    return null;
  }

  /** True where another unit would mean other words, and that it does not is not shown by anything. */
  #couldBeOther(annotation: ForeignAnnotation, measured: MeasuredText, ranges: readonly TextRange[]): boolean {
    return ALL_UNITS.some((unit) => {
      const other = rangesIn(measured, annotation.fragments, unit);
      return other !== null && !isSameRanges(other, ranges);
    });
  }

  #byQuote({ fragments }: ForeignAnnotation, { measured, finder, shift }: Place): Found {
    const ranges: TextRange[] = [];
    let reason: QuoteReason = 'moved';
    for (const fragment of fragments) {
      const { position } = fragment;
      const range = position === null ? null : measured.rangeOf(position, this.#verdict);
      const near = range === null ? null : (shift?.(range.start) ?? range.start);
      // Where only the carried text shows which words are meant, they are looked for in the article.
      const shown = shift === null && range !== null ? range : null;
      const quote = fragment.quote ?? (shown === null ? null : measured.text.slice(shown.start, shown.end));
      if (quote === null) return { outcome: 'not-found', reason: 'quote-missing', ranges: [] };
      const context =
        shown === null || fragment.prefix + fragment.suffix !== '' ? fragment : around(measured.text, shown);
      const hit = finder.find({ quote, prefix: context.prefix, suffix: context.suffix, near });
      if (!hit.found) return { outcome: 'not-found', reason: hit.reason, ranges: [] };
      const last = ranges.at(-1);
      if (last !== undefined && hit.range.start < last.end)
        return { outcome: 'not-found', reason: 'quote-ambiguous', ranges: [] };
      ranges.push(hit.range);
      if (SURENESS.indexOf(hit.reason) > SURENESS.indexOf(reason)) reason = hit.reason;
    }
    return { outcome: OUTCOMES[reason], reason, ranges };
  }
}

interface Found {
  readonly outcome: Outcome;
  readonly reason: PlaceReason;
  readonly unit?: OffsetUnit;
  readonly ranges: readonly TextRange[];
}

const around = (text: string, { start, end }: TextRange): { prefix: string; suffix: string } => ({
  prefix: text.slice(Math.max(0, start - CONTEXT), start),
  suffix: text.slice(end, end + CONTEXT),
});

/** The words that an annotation means: its quotes, or what its carried text has there. */
const wordsOf = ({ fragments }: ForeignAnnotation, { article }: Place, ranges: readonly TextRange[]): string =>
  fragments
    .map(({ quote }, index) => quote ?? article.text.slice(ranges[index]?.start ?? 0, ranges[index]?.end ?? 0))
    .join(' … ');

/** True where ranges can be those of one anchor: each after the one before, with words of whole characters in it. */
const canBeAnchor = (text: string, ranges: readonly TextRange[]): boolean =>
  ranges.every(({ start, end }, index) => {
    const words = text.slice(start, end);
    return (ranges[index - 1]?.end ?? 0) <= start && !isBlank(words) && findLoneSurrogate(words) === null;
  });

/**
 * True for a mention of our own whose words stand where they did. It may begin or end where no new mention would: a
 * revision can have left it on signs that are folded now.
 */
const isAnchorAlready = ({ isOurs }: ForeignAnnotation, { reason, ranges }: Found, text: string): boolean =>
  isOurs === true && (reason === 'exact' || reason === 'no-quote') && canBeAnchor(text, ranges);

/** Fits what was found to whole characters of the article; what was an anchor of ours stays as it is. */
const settle = (annotation: ForeignAnnotation, place: Place, found: Found): Placing => {
  const { article } = place;
  const quote = wordsOf(annotation, place, found.ranges);
  const none = { annotation, articleId: article.id, unit: found.unit ?? null, ranges: [], isSnapped: false, quote };
  if (found.ranges.length === 0) return { ...none, outcome: found.outcome, reason: found.reason };
  const anchor = isAnchorAlready(annotation, found, article.text)
    ? found.ranges
    : describeAnchor(article.text, found.ranges, foldedRanges(article));
  if (anchor === null) return { ...none, outcome: 'not-found', reason: 'blank' };
  const ranges = anchor.map(({ start, end }) => ({ start, end }));
  const isSnapped = !isSameRanges(ranges, found.ranges);
  return { ...none, outcome: found.outcome, reason: found.reason, ranges, isSnapped };
};
