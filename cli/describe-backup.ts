// Owns how a backup stands in a list, in words and for programs.

import type { Backup } from '../main/store/backups/backup-manifest';
import type { BackupSummary } from '../main/store/backups/list-backups';
import type { PassedOver } from '../main/files/restore-workspace';
import { failureToData } from './answer';
import { sayCounts } from './counts';
import { say, sayFailure } from './words';

/** “12”, or a sign for a file whose name has no number. */
const numberOf = ({ number }: BackupSummary): string | number => number ?? '?';

/** What fills the words about a restored backup. */
export const nameBackup = ({ manifest: { number, madeAt } }: Backup): { number: number; madeAt: string } => ({
  number,
  madeAt,
});

/** The backup for the list of those of `root`: what it holds, and below that its path. */
export const backupLines = (summary: BackupSummary, root: string): string[] => {
  const path = `    ${say('backup-path', { path: summary.path })}`;
  if (summary.kind === 'unreadable') {
    const { code, details } = summary.problem;
    return [say('backup-unreadable', { number: numberOf(summary), problem: sayFailure(code, details) }), path];
  }
  const { number, madeAt, reason, counts, sequence, folder } = summary.backup.manifest;
  const words = { number, madeAt, reason: say(`backup-reason.${reason}`), ...sayCounts(counts), sequence };
  return [say('backup-line', words), path, ...(folder === root ? [] : [`    ${say('backup-elsewhere', { folder })}`])];
};

/** The backup for programs. */
export const backupToData = (summary: BackupSummary): object => {
  const { kind, path, number } = summary;
  if (summary.kind === 'unreadable') return { kind, path, number, error: failureToData(summary.problem) };
  const { workspace, folder, madeAt, reason, counts, sequence } = summary.backup.manifest;
  return { kind, path, number, madeAt, reason, ...counts, sequence, folder, workspace };
};

/** A line for each backup that was not chosen although it is newer. */
export const passedOverLines = (passedOver: readonly PassedOver[]): string[] =>
  passedOver.map(({ summary, problem: { code, details } }) =>
    say('passed-over', { number: numberOf(summary), problem: sayFailure(code, details) }),
  );
