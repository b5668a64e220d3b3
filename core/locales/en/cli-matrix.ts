// Owns the English words by which the command line tells the matrix of an event.

import { terms } from './window-terms';

export const cliMatrix = {
  heading: 'The event “{{title}}”: {{claims}} in {{articles}}.',
  'claim-count_one': '{{count, number}} claim',
  'claim-count_other': '{{count, number}} claims',
  'root-count_one': '{{count, number}} independent root',
  'root-count_other': '{{count, number}} independent roots',
  claim: '{{claim}}: {{facts}}',
  status: { contested: 'contested', uncontested: 'uncontested', none: 'status rejected' },
  cell: '{{column}}: {{content}}',
  unnamed: '{{name}} (unnamed)',
  stance: terms.stances.inText,
  certainty: terms.certainties.inText,
  hops_one: '{{count, number}} hop',
  hops_other: '{{count, number}} hops',
  stated: '{{said}}: “{{quote}}”',
  silent_one: 'silent; looked for “{{query}}”, {{count, number}} place, and it does not state it',
  silent_other: 'silent; looked for “{{query}}”, {{count, number}} places, none states it',
  'not-read': 'not yet read',
  'by-others': 'stated there by others only',
  slot: terms.slots.inText,
  'slot-line': '{{slot}}: {{values}}',
  value: '{{value}} ({{column}})',
  disagrees: 'disagree: {{names}}',
  unattached_one: '{{count, number}} claim mention states no claim yet.',
  unattached_other: '{{count, number}} claim mentions state no claim yet.',
  empty: 'No claim is stated in these articles yet.',
} as const;
