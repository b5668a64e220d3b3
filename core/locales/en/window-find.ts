// Owns the English words of the find bar.

export const find = {
  landmark: 'Find in the article',
  field: 'Find',
  exact: 'Exact',
  exactHint: 'Finds only what is spelled as typed: same letters, marks, digits and letter case',
  count: '{{current}} of {{total}}',
  none: 'No hits',
  next: 'Next hit',
  previous: 'Previous hit',
  close: 'Close',
  mark: 'Mark',
  markThis: 'Mark this hit as',
  markAll_one: 'Mark the {{number}} hit as',
  markAll_other: 'Mark all {{number}} hits as',
  tooMany: 'At most {{number}} hits can be marked at once.',
  marked_one: '{{number}} hit was marked: {{kind}}.',
  marked_other: '{{number}} hits were marked: {{kind}}.',
  leftOut_one: '{{number}} was marked so already.',
  leftOut_other: '{{number}} were marked so already.',
} as const;
