// Owns the English words of the window for backups.

import type { BackupReason } from '../../workspace/backup-reason';

export const backups = {
  heading: 'Backups',
  hint: 'Copies of the whole workspace, kept outside its folder, in {{folder}}',
  hintDamaged:
    'The workspace in {{workspace}} cannot be opened. These are the copies of it that are kept in {{folder}}',
  list: 'Backups, the latest first',
  emptyTitle: 'No backups yet',
  emptyHint:
    'A backup is made when the workspace is opened, when it is closed after something was done, and before an import, a merge, a restoration or a change of format. They are kept in {{folder}}.',
  emptyDamaged:
    'No backup of that folder was found in {{folder}}. Backups of other folders are kept there by the id of their workspace.',
  make: 'Back up now',
  made: 'The workspace was backed up.',
  restore: 'Restore',
  restoreOf: 'Restore the backup of {{date}}',
  elsewhere: 'Restore elsewhere…',
  elsewhereOf: 'Restore elsewhere… the backup of {{date}}',
  inPlace: 'Put back in its place',
  inPlaceOf: 'Put back in its place the backup of {{date}}',
  confirm: 'Put the workspace back to how it was on {{date}}?',
  confirmHint:
    'What was done since goes from the workspace, and stays in the history: this is one act, and undo takes it back. A backup of how it is now is made first.',
  confirmInPlace: 'Put the backup of {{date}} in the place of the damaged workspace?',
  confirmInPlaceHint:
    'The damaged folder is moved aside, to a folder of the same name with “.damaged-1” (or a higher number) after it. Nothing in it is deleted.',
  yes: 'Restore this backup',
  yesInPlace: 'Put it back',
  no: 'Cancel',
  counts: '{{articles}}, {{mentions}}',
  articles_one: '{{number}} article',
  articles_other: '{{number}} articles',
  mentions_one: '{{number}} mention',
  mentions_other: '{{number}} mentions',
  unreadable: 'A backup that cannot be read',
  restored: 'The workspace is as it was on {{date}}. Undo takes that back.',
  restoredNothing: 'Nothing is different: the workspace is as it was on {{date}}.',
  restoredElsewhere: 'The backup was restored to {{folder}}, which is open now.',
  putBack: 'The backup is in its place. The damaged folder was kept as {{aside}}.',
  putBackAlone: 'The backup is in its place.',
  loading: 'Looking for backups…',
  reasons: {
    opened: 'When it was opened',
    closed: 'When it was closed',
    asked: 'Asked for',
    'before-migration': 'Before the change of format',
    'before-import': 'Before an import',
    'before-merge': 'Before a merge',
    'before-restore': 'Before a restoration',
  } satisfies Record<BackupReason, string>,
} as const;
