// Owns how a new text of an article stands on the command line: what becomes of its mentions, a line each.

import type { RevisionPlan, RevisionRow } from '../core/revision/plan-revision';
import { shorten } from '../core/text/shorten';
import { say } from './words';

/** How much of a quote is shown, in UTF-16 code units. */
const QUOTE_LENGTH = 80;

const quotesOf = (ranges: RevisionRow['before']): string =>
  shorten(ranges.map(({ quote }) => quote.replace(/\s+/gu, ' ')).join(' … '), QUOTE_LENGTH);

const placesOf = (ranges: RevisionRow['before']): string =>
  ranges.map(({ start, end }) => `${String(start)}–${String(end)}`).join(', ');

const rowLine = ({ kind, outcome, ground, likeness, isClose, before, after }: RevisionRow): string => {
  const row = say(`revise.row.${outcome}`, {
    kind,
    before: quotesOf(before),
    after: quotesOf(after),
    from: placesOf(before),
    to: placesOf(after),
    ground: say(`revise.ground.${ground}`, { likeness: Math.floor(likeness * 100) }),
  });
  return isClose ? say('revise.close-call', { row }) : row;
};

/** The counts, and a line for each mention that does not stay just where it is. */
export const revisionLines = ({ counts, rows }: RevisionPlan): string[] => [
  say('revise.counts', { ...counts, mentions: say('mention-count', { count: rows.length }) }),
  ...rows.filter(({ outcome, isClose }) => outcome !== 'kept' || isClose).map(rowLine),
];
