// Owns the findings: what opening a workspace, or writing into it, has come upon that was not as it should be, what was
// done about it, and what is missing. A finding is told in words and never passed over.

import { z } from 'zod';
import { assertNever } from '../result';

/** `file` is the full path; `keptAs` is where the bytes as they were found have been set aside, null where there were none. */
export const findingSchema = z.discriminatedUnion('kind', [
  /** The end of the journal could not be read. It was cut off. */
  z.object({ kind: z.literal('journal-cut'), file: z.string(), keptAs: z.string().nullable() }),
  /** A file of the older history could not be read; what is before it cannot be looked at. */
  z.object({ kind: z.literal('history-damaged'), file: z.string() }),
  /**
   * A damaged file was made good, from the copy before it or from the journal. `isComplete` false: acts between that copy
   * and the damage could not be found.
   */
  z.object({
    kind: z.literal('repaired'),
    file: z.string(),
    cause: z.string(),
    from: z.enum(['previous', 'journal']),
    isComplete: z.boolean(),
    keptAs: z.string().nullable(),
  }),
  /** A file was missing and was made again. */
  z.object({
    kind: z.literal('made-again'),
    file: z.string(),
    from: z.enum(['previous', 'journal']),
    isComplete: z.boolean(),
  }),
  /** A file is damaged and nothing could be found to make it good from. */
  z.object({ kind: z.literal('lost'), file: z.string(), cause: z.string(), keptAs: z.string().nullable() }),
  /** A file was changed by something other than Hashiya; its content was taken in as an act. */
  z.object({ kind: z.literal('taken-in'), file: z.string(), changes: z.number().int().nonnegative() }),
  /** A file was changed by something other than Hashiya, in what may not change or in what was changed here too; it was set aside. */
  z.object({ kind: z.literal('not-taken-in'), file: z.string(), cause: z.string(), keptAs: z.string().nullable() }),
  /** An article's file lay in the folder that the workspace did not know; it was taken in as an act. */
  z.object({ kind: z.literal('found'), file: z.string(), title: z.string() }),
  /** The files were brought to the present format; a copy of them as they were is in that backup. */
  z.object({ kind: z.literal('migrated'), from: z.number(), to: z.number(), backup: z.string() }),
  /** No backup could be made. */
  z.object({ kind: z.literal('not-backed-up'), file: z.string(), cause: z.string() }),
]);

export type Finding = z.infer<typeof findingSchema>;

/** The words of a finding: its kind, and what is special about it. */
export type FindingKey =
  | Finding['kind']
  | 'journal-cut-seen'
  | 'repaired-seen'
  | 'repaired-incomplete'
  | 'made-again-incomplete'
  | 'lost-kept'
  | 'taken-in-unknown'
  | 'not-taken-in-seen';

/** Which words tell a finding. */
export const keyOfFinding = (finding: Finding): FindingKey => {
  switch (finding.kind) {
    case 'journal-cut':
      return finding.keptAs === null ? 'journal-cut-seen' : finding.kind;
    case 'repaired':
      if (!finding.isComplete) return 'repaired-incomplete';
      return finding.keptAs === null ? 'repaired-seen' : finding.kind;
    case 'made-again':
      return finding.isComplete ? finding.kind : 'made-again-incomplete';
    case 'lost':
      return finding.keptAs === null ? finding.kind : 'lost-kept';
    case 'taken-in':
      return finding.changes === 0 ? 'taken-in-unknown' : finding.kind;
    case 'not-taken-in':
      return finding.keptAs === null ? 'not-taken-in-seen' : finding.kind;
    case 'history-damaged':
    case 'found':
    case 'migrated':
    case 'not-backed-up':
      return finding.kind;
    default:
      return assertNever(finding);
  }
};

/** What fills the words of a finding. */
export const detailsOfFinding = (finding: Finding): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(finding).flatMap(([name, value]): [string, string | number][] =>
      typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [],
    ),
  );
