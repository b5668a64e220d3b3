// Owns what the process that reads files is asked and answers. Both ends parse what they get: that process has read
// untrusted bytes, and whatever comes from it counts as untrusted too.

import { z } from 'zod';
import { failureSchema } from '../result';
import { extractionOptionsSchema } from './extraction';

const file = { fileName: z.string().min(1), bytes: z.instanceof(Uint8Array) };

export const readerRequestSchema = z.discriminatedUnion('kind', [
  /** Reads one file as an article. */
  z.object({ kind: z.literal('extract'), id: z.number(), ...file, options: extractionOptionsSchema }),
  /** Reads a REFI-QDA project. */
  z.object({ kind: z.literal('read-project'), id: z.number(), ...file }),
  /** Lists the files in an archive, which stays open until the next one is. */
  z.object({ kind: z.literal('open-archive'), id: z.number(), ...file }),
  /** Unpacks a file of the archive that is open. */
  z.object({ kind: z.literal('read-part'), id: z.number(), name: z.string() }),
]);

export type ReaderRequest = z.infer<typeof readerRequestSchema>;

/** The answer to the request of that id: a result whose value is for the asker to parse. */
export const readerReplySchema = z.object({
  id: z.number(),
  result: z.union([
    z.object({ ok: z.literal(true), value: z.unknown() }),
    z.object({ ok: z.literal(false), error: failureSchema }),
  ]),
});

export type ReaderReply = z.infer<typeof readerReplySchema>;
