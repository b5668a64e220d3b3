// Owns the index of the open article's mentions: one for all who ask where they lie, made from the one before it.

import { resolvePlacement } from '../../core/anchor/anchor';
import { indexMentions, mentionsOverlapping, type IntervalIndex } from '../../core/mention/interval-index';
import type { Mention } from '../../core/mention/mention';
import type { TextRange } from '../../core/text/trim-range';

/** The index that was asked for last: the next question is mostly about the same mentions, or about them with one changed. */
let kept: IntervalIndex | undefined;

/** The index of an article's mentions. */
export const indexOf = (mentions: readonly Mention[]): IntervalIndex => (kept = indexMentions(mentions, kept));

/** The mentions that have characters of a range and still stand there, in reading order: orphans are left out. */
export const placedWithin = (index: IntervalIndex, text: string, range: TextRange): Mention[] =>
  mentionsOverlapping(index, range).filter(({ ranges }) => resolvePlacement(text, ranges) === 'placed');
