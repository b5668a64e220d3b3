// Owns the English words of the command line: its help, and what it reports.

import { cliCodebook } from './cli-codebook';
import { cliAnnotations } from './cli-annotations';
import { cliConcordance, cliCounts } from './cli-concordance';
import { cliFormats } from './cli-formats';
import { cliMatrix } from './cli-matrix';
import { cliOptions } from './cli-options';
import { cliRevise } from './cli-revise';
import { cliSearch } from './cli-search';

/** What the command line prints. Keys in `_one` and `_other` are plural forms. */
export const cli = {
  summary: {
    import:
      'Imports texts (.txt, .md), web pages (.html, .mhtml) and documents (.docx, .odt, .pdf, .epub, .eml), the files in a ZIP archive and, with --recursive, those below a folder; or one Hashiya export (.json) into an empty workspace. A folder that is empty or not there yet becomes a workspace. A file that is there already is not imported twice. Several files come in as one act, which one undo takes back. FILE may be -, for standard input.',
    list: 'Lists the articles with id, title, outlet, date, language, direction and counts.',
    matrix:
      'Shows who says what of an event: its claims against its articles, outlets or actors, with stance, values and quote, what each article was searched for in vain, and what nobody has read it for yet. ID may be the beginning of an event’s id.',
    concordance:
      'Lists every place of the articles where the words stand, with what is before and after in its line, and the mentions on it. Spellings, marks, letter case and digits of other scripts count as the same, as in a search of the window. With --out the places are a table (CSV) that spreadsheets open safely. The words may be quoted as one argument.',
    counts:
      'Counts the mentions by kind, outlet, actor or month of publication, and the articles they are in. By actor only sources are counted.',
    search:
      'Searches articles, mentions, claims, notes and actors. All words of QUERY have to be there, in any spelling: Arabic and Persian letters, marks, digits and letter case make no difference. "…" is a phrase; OR, NOT or - before a word, and brackets join words. Fields ask for more: kind:claim, outlet:NAME, date:2016-08 or date:2016-08..2016-09, lang:fa, contested:yes, in:article|mention|claim|note|actor. A query in single quotes keeps the shell away from its signs. Prints each place with its line, its offsets in UTF-16 code units and what stands around it.',
    claims:
      'Lists the claims with id, wording, computed status, what the analyst says of it, and how many mentions, articles, independent roots and relations they have.',
    chain:
      'Tells through whom a statement comes: every hand with its role, mode and cue, from who said it first, of one mention or of all that state a claim.',
    annotate:
      'Marks a stretch of an article. Offsets are UTF-16 code units of its text; the stretch is widened to whole characters and loses white space at its edges. ID may be the beginning of an article’s id, or its file name.',
    revise:
      'Gives ARTICLE, named by the beginning of its id or by its file name, the newer text in FILE, and keeps the old one with what was marked on it. Prints where each mention stands in the new text: kept, moved, changed or lost. Where one is changed or lost, or could stand in two places, nothing is done unless --accept-changed takes what is proposed; what is lost then stays as an orphan. FILE may be -, for standard input. With --again the article’s own original is read anew, with another body or encoding where that is given; a reading that changes the lines alone keeps no earlier text.',
    original:
      'Writes the bytes that ARTICLE was imported from, untouched, to FILE or to standard output. They are checked first: bytes that are no longer those that were imported are not written. With --json and without --out they are in the field base64.',
    undo: 'Takes the last act back, whoever did it and wherever.',
    redo: 'Does again what was last undone.',
    history: 'Lists the acts, the newest first, with their sequence numbers.',
    export:
      'Exports the workspace in a format: to a file, to a folder where the format has several files, or to standard output. What the format cannot say is told on standard error. The same workspace and options give the same bytes. Something in the way is never written over but a file of the same name: no symbolic link, no folder with anything in it, nothing in the workspace.',
    formats: 'Lists the formats of exports with what can be chosen of each.',
    pack: 'Makes an evidence pack: one ZIP archive with every original, the export, the report, a manifest with the SHA-256 of each, and a page that checks them without Hashiya. Prints the SHA-256 of the manifest, by which the whole pack is known.',
    merge:
      'Merges BUNDLE, a colleague’s export (.json, or - for standard input), evidence pack (.hashiya or .zip) or workspace folder, into the workspace, record by record, as one act. Prints how many records are new or changed on which side, and every conflict and deletion. Unless told otherwise, ours stays in a conflict and what they deleted is kept; a record that they deleted and we changed goes only with --conflicts theirs and --deletions take together. Merging the same bundle again changes nothing.',
    annotations:
      'Brings in annotations made elsewhere, as one act: W3C Web Annotation, brat (.ann with its .txt beside it), doccano and Label Studio (JSON or JSON lines), Hypothesis (API JSON), REFI-QDA (.qdpx), UIMA CAS JSON (INCEpTION). Each position is checked against its quote; what stands elsewhere is looked for by its quote, and everything that is not certain or is lost is listed with its reason. --map says what a label becomes (claim, source, contested, cue, own:NAME, new, tag, nothing; =KIND for what has no label), or what the name of a relation becomes (asserted-by, contradicts, supports, qualifies, repeats, translates, retracts, updates, nothing); it may be given several times. FILE may be -, for standard input. The same file again brings nothing.',
    backups:
      'Lists the backups of the workspace, the newest first, also those of a folder whose workspace can no longer be read.',
    restore:
      'Restores a backup: the newest that is sound, or the one of that NUMBER or PATH. Into NEWDIR with --to. Otherwise into the workspace: as one act that can be undone, or, where the workspace cannot be opened, in its place; the folder that was there is then moved aside, and nothing is deleted.',
    codebook:
      'Writes the kinds, slots and rules for cues as a JSON file of its own, to FILE or to standard output. With --import it takes those of FILE, a codebook or an export, in their place, as one act; kinds that mark words and slots that have values stay. Prints what changes.',
    validate:
      'Checks an export, FILE or - for standard input, against the schema, and every quote against its text. Lists every problem.',
    verify:
      'Checks a workspace: every file can be read, every quote stands at its place, every original is there and unaltered. Or checks an evidence pack against its manifest. Lists every problem and changes nothing.',
    schema: 'Prints the JSON Schema (2020-12) of exports.',
    completion: 'Prints what completes the commands and options in a shell.',
    manual: 'Prints the manual: hashiya manual | man -l -',
    help: 'Shows this help, or the help of one command.',
  },
  help: {
    heading: 'Hashiya {{version}}: mark claims, sources and contested statements in news articles, offline.',
    'usage-line': 'Usage: {{usage}}',
    general: 'hashiya COMMAND … [--json] [--quiet]',
    commands: 'Commands:',
    options: 'Options:',
    choices: '{{about}} One of: {{choices}}.',
    'every-command': 'Options of every command:',
    'exit-codes':
      'Exit codes: 0 it worked; 1 it failed, or problems were found; 2 the command line was not understood; 130 it was called off with Ctrl-C, and nothing was changed.',
  },
  manual: {
    name: 'mark claims, sources and contested statements in news articles, offline',
    about:
      'Works on workspaces: folders of readable files with articles and what is marked in them, as the app makes them. What only reads can be done while the app has the workspace open; what writes is refused until it is closed there. Answers go to standard output; progress, remarks and failures go to standard error. Messages are in English in every locale.',
  },
  stage: {
    opening: 'Opening the workspace',
    reading: 'Reading',
    comparing: 'Comparing',
    writing: 'Writing',
    checking: 'Checking',
    searching: 'Searching',
    'backing-up': 'Backing up',
    restoring: 'Restoring',
  },
  annotations: cliAnnotations,
  matrix: cliMatrix,
  codebook: cliCodebook,
  concordance: cliConcordance,
  counts: cliCounts,
  revise: cliRevise,
  search: cliSearch,
  option: cliOptions,
  formats: cliFormats,
  'original-copied':
    'The original of “{{title}}”, {{name}}, was written to {{file}} ({{bytes, number}} bytes, SHA-256 {{sha256}}).',
  'standard-output': 'Standard output',
  'standard-input': 'Standard input',
  'workspace-made': 'Made the workspace {{folder}}.',
  imported: '{{file}}: imported as “{{title}}” ({{id}}).',
  'nearly-same': '  Nearly the same as “{{title}}” ({{id}}): {{percent}} % of the shorter text stands in both.',
  'encoding-candidate': '  {{encoding}}: {{sample}}',
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
    own_one: '{{count, number}} of an own kind',
    own_other: '{{count, number}} of own kinds',
  },
  'claim-count_one': '{{count, number}} claim',
  'claim-count_other': '{{count, number}} claims',
  'root-count_one': '{{count, number}} independent root',
  'root-count_other': '{{count, number}} independent roots',
  'relation-count_one': '{{count, number}} relation',
  'relation-count_other': '{{count, number}} relations',
  'claims-heading': 'The workspace “{{title}}” has {{claims}}:',
  'no-claims': 'The workspace “{{title}}” has no claims yet.',
  'claim-status': { contested: 'contested', uncontested: 'uncontested' },
  'claim-verdict': {
    confirmed: 'confirmed by the analyst',
    rejected: 'rejected by the analyst',
    overridden: 'overridden by the analyst',
  },
  'claim-review-outdated': 'the status has changed since',
  'no-chains': 'No article states this claim.',
  'chain-quote': '“{{quote}}”',
  'chain-none': 'The article’s own word: no chain is set.',
  'chain-depth_one': 'Through {{count, number}} hand:',
  'chain-depth_other': 'Through {{count, number}} hands:',
  hop: '{{name}} ({{facts}})',
  'hop-nobody': 'someone who is not named',
  'hop-role': { speaker: 'speaker', agency: 'agency', outlet: 'outlet', reposter: 'reposter' },
  'hop-mode': { direct: 'direct', indirect: 'indirect', mixed: 'mixed', anonymous: 'anonymous' },
  'hop-cue': '“{{cue}}”',
  'hop-broken': 'what it pointed to was deleted',
  direction: { ltr: 'left to right', rtl: 'right to left' },
  'no-articles': 'The workspace “{{title}}” has no articles yet. Import one: {{usage}}',
  'list-heading': 'The workspace “{{title}}” has {{articles}}:',
  packed:
    'Made the evidence pack {{file}} ({{items, number}} items, {{bytes, number}} bytes). SHA-256 of its manifest: {{hash}}',
  'pack-lacks': 'The original {{hash}} is not in the pack: it is missing or was altered. Find it with: hashiya verify',
  'pack-sound':
    '{{file}} is sound: {{items, number}} items are as the manifest says. SHA-256 of the manifest: {{hash}}',
  exported: 'Exported {{articles}} with {{mentions}} to {{file}} ({{bytes, number}} bytes).',
  'exported-files_one':
    'Exported {{articles}} with {{mentions}} to {{file}} ({{count, number}} file, {{bytes, number}} bytes).',
  'exported-files_other':
    'Exported {{articles}} with {{mentions}} to {{file}} ({{count, number}} files, {{bytes, number}} bytes).',
  annotated: 'Marked as {{kind}} in “{{title}}”, {{ranges}} (UTF-16 code units):',
  'annotated-snapped': 'The range {{start}}–{{end}} was fitted to whole characters without white space at its edges.',
  'annotated-id': 'Mention {{id}}',
  'act-undone': 'Took back: {{act}}',
  'act-redone': 'Did again: {{act}}',
  'history-empty': 'There are no acts in the history.',
  'history-of-record-empty': 'No act in the history touched {{record}}.',
  'history-older': 'There are older acts. See more of them with --limit.',
  'history-act': '{{sequence}}  {{at}}  {{analyst}}: {{act}}',
  'act-of': { do: '{{command}}', undo: 'undo “{{command}}”', redo: 'redo “{{command}}”' },
  'read-again-act': 'read the original again',
  'act-what': '{{act}}: {{what}}',
  'act-changes_one': '{{act}} ({{count, number}} record)',
  'act-changes_other': '{{act}} ({{count, number}} records)',
  'merge-compared': '“{{theirs}}” ({{source}}) compared with the workspace “{{ours}}”:',
  'merge-bundle-finding': 'In the bundle: {{finding}}',
  'merge-count': {
    'new-there': '{{count, number}} new there',
    unanchored: '{{count, number}} new there, without a place in our text',
    'changed-there': '{{count, number}} changed there',
    'changed-here': '{{count, number}} changed here',
    conflict: '{{count, number}} in conflict',
    'deleted-there': '{{count, number}} deleted there',
    'deleted-here': '{{count, number}} deleted here',
    'text-differs': '{{count, number}} with another text there',
    'id-clash': '{{count, number}} whose id stands for something else here',
    same: '{{count, number}} the same on both sides',
  },
  'merge-record': {
    title: 'the title',
    codebook: 'the codebook',
    analyst: 'analyst',
    actor: 'actor',
    claim: 'claim',
    relation: 'relation',
    silence: 'silence',
    event: 'event',
    'saved-filter': 'saved filter',
    article: 'article',
    block: 'line',
    mention: 'mention',
    link: 'link',
  },
  'merge-named': '{{record}} “{{label}}”',
  'merge-named-in': '{{record}} “{{label}}” in “{{title}}”',
  'merge-item': {
    conflict: 'Conflict, {{choice}}: {{named}}: {{difference}}',
    'deleted-there': 'Deleted there, {{choice}}: {{named}}',
    'deleted-here': 'Deleted here, {{choice}}: {{named}}',
    unanchored: 'Without a place in our text, {{choice}}: {{named}}',
    'text-differs': 'Another text there, ours stays: {{named}}',
    'id-clash': 'Its id stands for something else here, so theirs is left out: {{named}}; here it is “{{ours}}”',
    'brought-back': 'Kept or brought back, since a mention points to it: {{named}}',
    'left-out': 'Left out, since a mention that it joins is not here: {{named}}',
    'without-original': 'Came without its original: {{named}}',
  },
  'merge-choice': {
    kept: 'ours kept',
    taken: 'theirs taken',
    deleted: 'deleted here too',
    'brought-in': 'brought in',
  },
  'merge-choice-previewed': {
    kept: 'ours would be kept',
    taken: 'theirs would be taken',
    deleted: 'would be deleted here too',
    'brought-in': 'would be brought in',
  },
  'merge-field': '{{name}}: ours “{{ours}}”, theirs “{{theirs}}”',
  'merge-they-deleted': 'they deleted it, and it was changed here',
  'merge-we-deleted': 'it was deleted here, and they changed it: “{{theirs}}”',
  'merge-both': 'ours “{{ours}}”, theirs “{{theirs}}”',
  'merge-nothing': 'There is nothing to take in: the workspace was not changed.',
  'merge-preview_one': 'Merging would change {{count, number}} record. Nothing was changed.',
  'merge-preview_other': 'Merging would change {{count, number}} records. Nothing was changed.',
  'merge-done_one': 'Merged: {{count, number}} record was changed, as one act. Take it back with: {{usage}}',
  'merge-done_other': 'Merged: {{count, number}} records were changed, as one act. Take them back with: {{usage}}',
  'backup-reason': {
    opened: 'at opening',
    closed: 'at closing',
    asked: 'asked for',
    'before-migration': 'before the change to a new format',
    'before-import': 'before an import',
    'before-merge': 'before a merge',
    'before-restore': 'before a restoration',
  },
  'backups-heading': 'Backups of {{folder}}, the newest first:',
  'backups-none': 'There are no backups of {{folder}} yet. Make one: {{usage}}',
  'backup-line': '{{number}}  {{madeAt}}  {{reason}}  {{articles}}, {{mentions}}, up to act {{sequence}}',
  'backup-unreadable': '{{number}}  cannot be read: {{problem}}',
  'backup-path': '{{path}}',
  'backup-elsewhere': 'from {{folder}}',
  'backup-made': 'Made backup {{number}}.',
  'backup-there': 'Backup {{number}} holds everything as it is, so no other was made.',
  'passed-over': 'Passed over backup {{number}}: {{problem}}',
  'restored-to': 'Restored backup {{number}} of {{madeAt}} into {{folder}}.',
  'restored-act_one':
    'Restored backup {{number}} of {{madeAt}}: {{count, number}} record was changed, as one act. Take it back with: {{usage}}',
  'restored-act_other':
    'Restored backup {{number}} of {{madeAt}}: {{count, number}} records were changed, as one act. Take them back with: {{usage}}',
  'restored-originals_one': 'Brought {{count, number}} missing original back from backup {{number}} of {{madeAt}}.',
  'restored-originals_other': 'Brought {{count, number}} missing originals back from backup {{number}} of {{madeAt}}.',
  'restored-nothing':
    'The workspace is as it was in backup {{number}} of {{madeAt}} already, so nothing was changed. See other backups: {{usage}}',
  'restored-incomplete':
    'Some files were lost already when this backup was made. What they held was left here as it is; look through it, or restore an older backup.',
  'not-opened': 'The workspace could not be opened: {{problem}}',
  'moved-aside': 'Moved what was there, as it is, to {{folder}}.',
  'aside-before': 'An earlier restoration has moved what was there to {{folder}}.',
  'restored-in-place': 'Put backup {{number}} of {{madeAt}} in the place of {{folder}}.',
  valid: '{{file}} is a valid Hashiya export: {{articles}}, {{mentions}}, every quote at its place.',
  'export-problem': '{{path}}: {{problem}}',
  'schema-written': 'Wrote the schema to {{file}}.',
  sound:
    'The workspace {{folder}} is sound: {{articles}}, {{mentions}}, every quote at its place, every original unaltered.',
} as const;
