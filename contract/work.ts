// Owns long work: what the window is told while it goes on, so that it can be watched and called off.

import { z } from 'zod';

export const workKindSchema = z.enum([
  'import',
  'compare',
  'annotations',
  'merge',
  'backup',
  'restore',
  'verify',
  'history',
  'migrate',
  'open',
  'revise',
  'pack',
  'export',
  'check',
]);
export type WorkKind = z.infer<typeof workKindSchema>;

/** `done` of `total` parts; `total` null where it is not known. `over` ends it. */
export const workProgressSchema = z.object({
  work: workKindSchema,
  done: z.number().nonnegative(),
  total: z.number().nonnegative().nullable(),
  over: z.boolean(),
});

export type WorkProgress = z.infer<typeof workProgressSchema>;
