// Owns looking up the open article's mentions: by where they lie, in one index for all who ask that is made from the one before
// it, and by their ids.

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

/** The place of a mention among others, looked for around where it was: acts move it by few places, if at all. -1 for none. */
export const placeNear = (mentions: readonly Mention[], id: string, place: number): number => {
  const most = Math.max(place, mentions.length - 1 - place);
  for (let away = 0; away <= most; away += 1) {
    if (mentions[place - away]?.id === id) return place - away;
    if (mentions[place + away]?.id === id) return place + away;
  }
  return -1;
};

/** Where the last mention was found that was asked for: mostly the next question is about the same one, the chosen one. */
let lastPlace = 0;

/** The mention of that id; undefined where there is none. */
export const mentionById = (mentions: readonly Mention[], id: string): Mention | undefined => {
  const place = placeNear(mentions, id, Math.min(lastPlace, mentions.length - 1));
  if (place !== -1) lastPlace = place;
  return mentions[place];
};
