// Owns the English words by which the command line tells of the formats of exports and of what they cannot say.

export const cliFormats = {
  format: '{{id}}  {{name}}: {{what}}',
  file: 'one file (.{{ending}})',
  folder: 'a folder of files',
  about: '    {{about}}',
  option: '    {{name}}={{values}}: {{about}} {{usual}}, unless given.',
  lost: 'What {{format}} cannot say:',
  loss: '  {{count, number}} × {{what}} ({{examples}})',
  'loss-bare': '  {{count, number}} × {{what}}',
} as const;
