// Owns whether a workspace can be changed, and if not, why.

import { z } from 'zod';
import { instantSchema } from './identity';

export const accessSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('write') }),
  /** Another window or command writes it. */
  z.object({ kind: z.literal('in-use') }),
  /** The folder, or the disk, does not let us write. `cause` says why. */
  z.object({ kind: z.literal('not-writable'), cause: z.string() }),
  /** A newer Hashiya has written it, in a format whose every part this one may not know. */
  z.object({ kind: z.literal('newer'), version: z.number() }),
  /** So many articles are still being read; one of them is shown meanwhile, and what is asked of main waits. */
  z.object({ kind: z.literal('opening'), articles: z.number().int().nonnegative() }),
  /** It is shown as it was after that act. */
  z.object({ kind: z.literal('as-of'), sequence: z.number(), at: instantSchema }),
]);

export type Access = z.infer<typeof accessSchema>;
