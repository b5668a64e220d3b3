// Owns the English words in which the command line tells what a new text of an article does to its mentions.

export const cliRevise = {
  compared: 'The new text of “{{title}}” from {{file}}: {{removed, number}} code units gone, {{added, number}} new.',
  'same-text': 'The text of “{{title}}” is the same as in {{file}}. Nothing was changed.',
  'same-reading': 'Reading {{file}} again gives just what “{{title}}” has. Nothing was changed.',
  'read-otherwise':
    'The text of “{{title}}” stays the same, with every mention at its place. Lines of {{file}} that count as something else: {{setAside, number}} set aside, {{broughtBack, number}} part of the body, {{otherwise, number}} otherwise different.',
  counts:
    '{{mentions}}: {{kept, number}} kept, {{moved, number}} moved, {{changed, number}} changed, {{lost, number}} lost.',
  row: {
    kept: 'Kept: {{kind}} “{{before}}” at {{to}}, {{ground}}',
    moved: 'Moved: {{kind}} “{{before}}” from {{from}} to {{to}}, {{ground}}',
    changed: 'Changed: {{kind}} “{{before}}” at {{from}}, now “{{after}}” at {{to}}, {{ground}}',
    lost: 'Lost: {{kind}} “{{before}}” at {{from}}, {{ground}}',
  },
  ground: {
    'same-stretch': 'what stands around it is the same',
    'only-place': 'its words stand nowhere else',
    surroundings: 'the likeliest of several places by what stands around it',
    'similar-words': 'words alike to {{likeness, number}} %',
    'nothing-like-it': 'nothing is like it enough',
    'parts-apart': 'its parts stand in another order',
  },
  'close-call': '{{row}}; another place is nearly as likely',
  previewed: 'Nothing was changed.',
  'done-otherwise': 'The article has what its original was read as now, as one act. Take it back with: {{usage}}',
  done: 'The article has its new text, as one act; the old one is kept. Take it back with: {{usage}}',
} as const;
