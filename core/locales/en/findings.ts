// Owns the English words for findings: which file, what is missing, and what to do.

import type { FindingKey } from '../../workspace/finding';

export const findings = {
  'journal-cut':
    'The end of the journal could not be read ({{file}}). It was cut off and kept as {{keptAs}}; everything before it is here. Look through your last marks, and do again what is missing.',
  'journal-cut-seen':
    'The end of the journal cannot be read ({{file}}). Everything before it is here. Open the workspace for writing to have it set aside.',
  'history-damaged':
    'A part of the history cannot be read: {{file}}. Nothing of your present work is missing, but undo and the history end there. A backup may hold the whole file.',
  repaired:
    '{{file}} was damaged ({{cause}}) and was made good; nothing is missing. The damaged file was kept as {{keptAs}}. You need not do anything.',
  'repaired-seen':
    '{{file}} is damaged ({{cause}}). What you see was made good from its copy and the journal; nothing is missing. Open the workspace for writing to have the file mended.',
  'repaired-incomplete':
    '{{file}} was damaged ({{cause}}) and was replaced by an older copy; the acts since then could not be found. The damaged file was kept as {{keptAs}}. Look through its last marks, or restore a backup.',
  'made-again':
    '{{file}} was missing and was made again; nothing is missing. If it was removed on purpose, delete it here.',
  'made-again-incomplete':
    '{{file}} was missing and was replaced by an older copy; the acts since then could not be found. Look through its last marks, or restore a backup.',
  lost: '{{file}} cannot be read ({{cause}}), and there is nothing to make it good from. What it held is missing here; everything else is as it was. Restore a backup to bring it back.',
  'lost-kept':
    '{{file}} cannot be read ({{cause}}), and there is nothing to make it good from. What it held is missing here; everything else is as it was. Its bytes were kept as {{keptAs}}. Restore a backup to bring it back.',
  'taken-in':
    '{{file}} was changed by something other than Hashiya. Its changes ({{changes}}) were taken in; undo takes them back.',
  'taken-in-unknown':
    '{{file}} was changed by something other than Hashiya, and what it held before is not known. Look through it; a backup may hold the earlier version.',
  'not-taken-in':
    '{{file}} was changed by something other than Hashiya and was not taken in: {{cause}}. That file was kept as {{keptAs}}; your own version is in its place.',
  'not-taken-in-seen':
    '{{file}} was changed by something other than Hashiya and is not shown: {{cause}}. You see the version that Hashiya wrote.',
  found:
    'An article that this workspace did not know was found: “{{title}}” ({{file}}). It was taken into the library; undo takes it out again.',
  migrated:
    'The workspace was brought from format {{from}} to format {{to}}. A backup of it as it was is kept: {{backup}}.',
  'not-backed-up':
    'No backup could be made in {{file}}: {{cause}}. Your work is saved all the same. Mend that, so that there is a second copy.',
} as const satisfies Record<FindingKey, string>;
