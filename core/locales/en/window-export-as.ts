// Owns the English words of the window for exporting in a format that is chosen.

export const exportAs = {
  heading: 'Export as',
  format: 'Format',
  options: 'What you can choose',
  file: 'One file ({{ending}}), {{size}}',
  folder_one: 'A folder with {{number}} file, {{size}}',
  folder_other: 'A folder with {{number}} files, {{size}}',
  lost: 'What this format cannot say',
  lostHint: 'It stays in the workspace. The export does not hold it, or only as words.',
  lostNothing: 'Nothing is lost: this format says everything that is in the workspace.',
  working: 'Working out what this format can say…',
  save: 'Save…',
  cancel: 'Cancel',
  event: 'Event',
  allArticles: 'All articles',
  packName: 'Evidence pack (ZIP)',
  packAbout:
    'One archive with all originals, the export, the report, the SHA-256 of each, and a page that checks them without Hashiya.',
  packEvent: 'The report in it is about',
  packLanguage: 'Language of the report and of the page that checks',
  packHolds_one: '{{number}} original, {{size}}',
  packHolds_other: '{{number}} originals, {{size}}',
  packSaved: 'Evidence pack saved to {{path}} ({{size}}). SHA-256 of its manifest: {{hash}}',
  packLacks_one: '{{number}} original is not in it: it is missing or was altered. Verify the workspace to see which.',
  packLacks_other:
    '{{number}} originals are not in it: they are missing or were altered. Verify the workspace to see which.',
  showFolder: 'Show in folder',
} as const;
