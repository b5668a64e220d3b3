// Owns what the command line says when it cannot do what it was asked for, by the code of the failure.

/** Failures of the command line's own work; exit code 1. */
export const cliErrors = {
  'article-unknown': 'No article of this workspace has the id or the file name {{article}}. See the ids: {{usage}}',
  'article-ambiguous': '{{article}} could be any of {{count}} articles: {{candidates}}. Give more of the id.',
  'revision-to-look-at_one':
    '{{count, number}} mention has to be looked at first, so the text was not changed. Take what is proposed with --accept-changed.',
  'revision-to-look-at_other':
    '{{count, number}} mentions have to be looked at first, so the text was not changed. Take what is proposed with --accept-changed.',
  'event-none': 'There is no event in this workspace yet. Events are made in the app, in the view “Matrix”.',
  'event-unknown': 'No event of this workspace has the id or the title {{event}}. There are: {{titles}}',
  'event-ambiguous': '{{event}} could be any of {{count}} events: {{candidates}}. Give more of the id.',
  'claim-unknown': 'There is no claim {{claim}} in this workspace. See the ids: {{usage}}',
  'mention-unknown': 'There is no mention {{mention}} in this workspace.',
  'mention-no-claim': 'The mention {{mention}} is marked as something else than a claim, so it has no chain.',
  'backup-unknown': 'There is no backup {{backup}} of {{folder}}. See the numbers: {{usage}}',
  'backup-ambiguous':
    'Several workspaces have been in {{folder}}, so backup {{number}} could be any of: {{candidates}}. Give its path.',
  'backup-none': 'There is no sound backup of {{folder}} to restore. Nothing was changed. See what there is: {{usage}}',
  'files-refused_one': '{{count, number}} of {{files, number}} files was refused.',
  'files-refused_other': '{{count, number}} of {{files, number}} files were refused.',
  'problems-found_one': '{{count, number}} problem was found in {{file}}.',
  'problems-found_other': '{{count, number}} problems were found in {{file}}.',
} as const;

/** A command line that cannot be understood; exit code 2. */
export const usageErrors = {
  'command-missing': 'Say what to do. The commands are: {{commands}}.',
  'command-unknown': 'There is no command {{command}}. The commands are: {{commands}}.',
  'option-unknown': 'There is no option {{option}} here.',
  'option-missing': 'The option --{{option}} is needed.',
  'option-repeated': 'The option --{{option}} is given twice.',
  'option-without-value': 'The option --{{option}} takes no value.',
  'value-missing': 'The option --{{option}} needs a value. One that begins with - is written --{{option}}=VALUE.',
  'choice-unknown': '--{{option}} is one of {{choices}}, not {{value}}.',
  'number-invalid': '--{{option}} is a whole number from {{least}} on, not {{value}}.',
  'argument-missing': '{{argument}} is missing.',
  'query-not-understood': 'The query cannot be understood at “{{place}}” (offset {{start}}): {{problem}}',
  'file-or-again': 'Give either the file with the new text or --again.',
  'only-again': '--{{option}} is for --again: a file is read as an import reads it.',
  'out-or-import': 'Give either --out or --import.',
  'mention-or-claim': 'Give either --mention or --claim.',
  'argument-unexpected': '{{argument}} is one argument too many.',
  'offset-invalid': '--{{option}} is an offset in UTF-16 code units, a whole number from 0 on, not {{value}}.',
  'map-invalid': '--map is LABEL=KIND with a kind from {{kinds}}, not {{value}}.',
  'map-unknown': '--map names {{label}}, which is no label and no relation in these files. There are: {{labels}}.',
  'kind-unknown': 'There is no kind {{kind}}. The kinds are: {{kinds}}.',
  'export-option-unknown':
    '--option is NAME=VALUE, and {{format}} has {{choices}}, not {{value}}. See the formats with: {{usage}}',
  'export-without-options': 'The format {{format}} has no options, so not {{value}}. See the formats with: {{usage}}',
  'out-missing': 'The format {{format}} is a folder of files. Say which folder with --out.',
  'shell-unknown': 'There are completions for {{choices}}, not for {{value}}.',
  'export-not-alone': 'An export (.json) is imported by itself, into an empty workspace, without other files.',
} as const;
