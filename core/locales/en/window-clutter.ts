// Owns the English words of what is set aside: lines of a page that are no part of the article’s body.

export const clutter = {
  heading: 'Lines set aside',
  hint: 'They stay in the text with everything that is marked on them. Lines with a mention are never folded.',
  views: { dimmed: 'Dimmed', folded: 'Folded', shown: 'Shown as text' },
  steps: { 'next-clutter': 'Go to the next', 'previous-clutter': 'Go to the previous' },
  run_one: '{{number}} line set aside',
  run_other: '{{number}} lines set aside',
  none: 'No line of this article is set aside.',
  roles: { body: 'Body', clutter: 'Set aside', proposed: 'As proposed' },
  roleOfLine: 'Role of line {{line}}: {{role}}',
  roleOfLines_one: 'Role of {{number}} line: {{role}}',
  roleOfLines_other: 'Role of {{number}} lines: {{role}}',
  lines_one: '{{number}} line: {{role}}',
  lines_other: '{{number}} lines: {{role}}',
  roleNow: {
    body: { proposed: 'Body', analyst: 'Body (set by you)' },
    clutter: { proposed: 'Set aside (proposed)', analyst: 'Set aside (set by you)' },
  },
  partly: 'Partly set aside',
} as const;
