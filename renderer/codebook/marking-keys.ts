// Owns the digits of the keys that mark what is selected, as words about them show them: those of the interface.

import { MARKING_KINDS } from '../../core/mention/mention';
import { formatCount } from '../i18n/format';

type MarkingKind = (typeof MARKING_KINDS)[number];

/** The digit of a kind's key. */
export const markingKey = (kind: MarkingKind): string => formatCount(MARKING_KINDS.indexOf(kind) + 1);

/** The digits of the keys of all kinds that have one from the beginning, by their kinds. */
export const markingKeys = (): Readonly<Record<MarkingKind, string>> => ({
  claim: markingKey('claim'),
  source: markingKey('source'),
  contested: markingKey('contested'),
  cue: markingKey('cue'),
});
