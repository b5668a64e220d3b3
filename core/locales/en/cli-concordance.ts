// Owns the English words of `hashiya concordance` and `hashiya counts`.

import type { CountedBy } from '../../queries/counts';

/** Keys in `_one` and `_other` are plural forms. */
export const cliConcordance = {
  none: 'The words “{{words}}” stand nowhere in {{articles}}.',
  heading_one: 'The words “{{words}}” stand at {{count, number}} place in {{articles}}:',
  heading_other: 'The words “{{words}}” stand at {{count, number}} places in {{articles}}:',
  /** What is before, the words themselves, what is after; it is read in the direction of its line. */
  place: '{{before}}[{{hit}}]{{after}}',
  /** The title in an isolate of its own: the line of the terminal begins, and goes on, as the rest of it is written. */
  where: '\u2068{{title}}\u2069, line {{line, number}} ({{start}}–{{end}})',
  'where-marked': '\u2068{{title}}\u2069, line {{line, number}} ({{start}}–{{end}}): {{kinds}}',
  written_one: 'Wrote {{count, number}} place to {{file}} ({{bytes, number}} bytes).',
  written_other: 'Wrote {{count, number}} places to {{file}} ({{bytes, number}} bytes).',
} as const;

/** Keys in `_one` and `_other` are plural forms. */
export const cliCounts = {
  heading: 'The workspace “{{title}}” has {{mentions}} by {{by}}:',
  none: 'The workspace “{{title}}” has nothing to count by {{by}} yet.',
  by: { kind: 'kind', outlet: 'outlet', actor: 'actor', month: 'month' } satisfies Record<CountedBy, string>,
  'source-count_one': '{{count, number}} source',
  'source-count_other': '{{count, number}} sources',
  row: '{{mentions}}  {{name}} ({{articles}})',
  unknown: {
    kind: 'a kind that is no longer in the codebook',
    outlet: 'without an outlet',
    actor: 'of no actor that is known',
    month: 'without a date',
  } satisfies Record<CountedBy, string>,
} as const;
