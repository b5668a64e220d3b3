// Owns the English words of the command line: its help, what it reports, and the failures that only it has.

/** What the command line prints. Keys in `_one` and `_other` are plural forms. */
export const cli = {
  usage: {
    import: 'hashiya import FILE… --workspace DIR [--analyst NAME]',
    list: 'hashiya list --workspace DIR',
    annotate:
      'hashiya annotate --workspace DIR --article ID --kind claim|source|contested|cue --start N --end N [--note TEXT] [--analyst NAME]',
    export: 'hashiya export --workspace DIR [--format json] [--out FILE]',
    validate: 'hashiya validate FILE',
    verify: 'hashiya verify --workspace DIR',
    schema: 'hashiya schema [--out FILE]',
    help: 'hashiya help [COMMAND]',
  },
  summary: {
    import:
      'Imports texts (.txt, .md, UTF-8), or one Hashiya export (.json) into an empty workspace. A folder that is empty or not there yet becomes a workspace. A text that is there already is not imported twice.',
    list: 'Lists the articles with id, title, outlet, date, language, direction and counts.',
    annotate:
      'Marks a stretch of an article. Offsets are UTF-16 code units of its text; the stretch is widened to whole characters and loses white space at its edges. ID may be the beginning of an article’s id, or its file name.',
    export:
      'Writes everything as one JSON document, to FILE or to standard output. The same workspace gives the same bytes.',
    validate: 'Checks an export against the schema, and every quote against its text. Lists every problem.',
    verify:
      'Checks a workspace: every file can be read, every quote stands at its place, every original is there and unaltered. Lists every problem and changes nothing.',
    schema: 'Prints the JSON Schema (2020-12) of exports.',
    help: 'Shows this help, or the help of one command.',
  },
  help: {
    heading: 'Hashiya {{version}}: mark claims, sources and contested statements in news articles, offline.',
    'usage-line': 'Usage: {{usage}}',
    general: 'hashiya COMMAND … [--json]',
    commands: 'Commands:',
    'every-command': `Options of every command:
  --json          Prints one line of JSON: {"ok":true, …} or {"ok":false,"error":{"code","message","details"}}.
  --help, -h      Shows help.
  --version       Shows the version.`,
    analyst:
      'NAME of the analyst: the name you are logged in with, unless given. A name that the workspace knows is that analyst.',
    'exit-codes':
      'Exit codes: 0 it worked; 1 it failed, or problems were found; 2 the command line was not understood.',
  },
  'standard-output': 'Standard output',
  'workspace-made': 'Made the workspace {{folder}}.',
  imported: '{{file}}: imported as “{{title}}” ({{id}}).',
  'already-there': '{{file}}: already there as “{{title}}” ({{id}}).',
  adopted: '{{file}}: took over the workspace “{{title}}” with {{articles}} and {{mentions}}.',
  'article-count_one': '{{count, number}} article',
  'article-count_other': '{{count, number}} articles',
  'mention-count_one': '{{count, number}} mention',
  'mention-count_other': '{{count, number}} mentions',
  kind: {
    claim_one: '{{count, number}} claim',
    claim_other: '{{count, number}} claims',
    source_one: '{{count, number}} source',
    source_other: '{{count, number}} sources',
    contested_one: '{{count, number}} contested',
    contested_other: '{{count, number}} contested',
    cue_one: '{{count, number}} cue',
    cue_other: '{{count, number}} cues',
  },
  direction: { ltr: 'left to right', rtl: 'right to left' },
  'no-articles': 'The workspace “{{title}}” has no articles yet. Import one: {{usage}}',
  'list-heading': 'The workspace “{{title}}” has {{articles}}:',
  exported: 'Exported {{articles}} with {{mentions}} to {{file}} ({{bytes, number}} bytes).',
  annotated: 'Marked as {{kind}} in “{{title}}”, {{ranges}} (UTF-16 code units):',
  'annotated-snapped': 'The range {{start}}–{{end}} was fitted to whole characters without white space at its edges.',
  'annotated-id': 'Mention {{id}}',
  valid: '{{file}} is a valid Hashiya export: {{articles}}, {{mentions}}, every quote at its place.',
  'export-problem': '{{path}}: {{problem}}',
  'schema-written': 'Wrote the schema to {{file}}.',
  sound:
    'The workspace {{folder}} is sound: {{articles}}, {{mentions}}, every quote at its place, every original unaltered.',
} as const;

/** Failures of the command line's own work; exit code 1. */
export const cliErrors = {
  'article-unknown': 'No article of this workspace has the id or the file name {{article}}. See the ids: {{usage}}',
  'article-ambiguous': '{{article}} could be any of {{count}} articles: {{candidates}}. Give more of the id.',
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
  'argument-missing': 'Say which file.',
  'argument-unexpected': '{{argument}} is one argument too many.',
  'offset-invalid': '--{{option}} is an offset in UTF-16 code units, a whole number from 0 on, not {{value}}.',
  'kind-unknown': 'There is no kind {{kind}}. The kinds are: {{kinds}}.',
  'format-unknown': 'There is no format {{format}}. The only format is json.',
  'export-not-alone': 'An export (.json) is imported by itself, into an empty workspace, without other files.',
} as const;
