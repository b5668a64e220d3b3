// Owns why a backup was made.

import { z } from 'zod';

export const backupReasonSchema = z.enum([
  'opened',
  'closed',
  'asked',
  'before-migration',
  'before-import',
  'before-merge',
  'before-restore',
]);

/** Why a backup was made. Each `before-*` is made before something that changes much at once. */
export type BackupReason = z.infer<typeof backupReasonSchema>;
