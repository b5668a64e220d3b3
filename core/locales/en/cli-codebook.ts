// Owns the English words by which the command line hands a codebook on, and tells what taking one in does.

export const cliCodebook = {
  exported: 'Exported the codebook, version {{version, number}}, to {{file}} ({{bytes, number}} bytes).',
  compared: 'The codebook in {{file}}, compared with the one of the workspace “{{title}}”:',
  added: 'added: {{label}}',
  changed: 'changed: {{label}} ({{fields}})',
  removed: 'removed: {{label}}',
  kept_one: 'kept, since it marks words: {{label}} ({{count, number}} mention)',
  kept_other: 'kept, since it marks words: {{label}} ({{count, number}} mentions)',
  'kept-slot_one': 'slot kept, since it has values: {{label}} ({{count, number}} mention)',
  'kept-slot_other': 'slot kept, since it has values: {{label}} ({{count, number}} mentions)',
  slots: 'the slots of claims change',
  'cue-rules': 'the rules for cues change',
  nothing: 'It is the one that is here already. Nothing was changed.',
  preview: 'Nothing was changed yet. Without --preview it is.',
  done: 'The codebook was changed, as one act. Take it back: {{usage}}',
} as const;
