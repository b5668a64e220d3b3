// Owns the manifest of an evidence pack: what is in it, with the SHA-256 of each item. Whoever knows the SHA-256 of the
// manifest knows all of the pack.

import { z } from 'zod';
import { sha256Schema } from '../workspace/identity';

export const PACK_FORMAT = 'hashiya-evidence-pack';
export const PACK_FORMAT_VERSION = 1;

/** The manifest's own name in the pack. */
export const MANIFEST_NAME = 'manifest.json';

/** What an item of a pack is. */
const packItemKindSchema = z.enum(['original', 'export', 'report', 'viewer']);

const packItemSchema = z.object({
  /** The name in the pack, with `/` between folders. */
  path: z
    .string()
    .min(1)
    .refine((path) => !path.startsWith('/') && !path.includes('\\') && !path.split('/').includes('..')),
  sha256: sha256Schema,
  bytes: z.number().int().nonnegative(),
  kind: packItemKindSchema,
  /** Of an original: the name of the file that was brought in. */
  fileName: z.string().exactOptional(),
});

export type PackItem = z.infer<typeof packItemSchema>;

export const manifestSchema = z.object({
  format: z.literal(PACK_FORMAT),
  formatVersion: z.literal(PACK_FORMAT_VERSION),
  /** The version of Hashiya that made the pack. */
  toolVersion: z.string(),
  workspaceTitle: z.string(),
  /** The day on which it was made, `YYYY-MM-DD`; null where that is left out. */
  madeOn: z.string().nullable(),
  items: z.array(packItemSchema),
  /** Originals that the workspace does not have any more, by their SHA-256. */
  missingOriginals: z.array(sha256Schema),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest as the text of its file. */
export const manifestToText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** The name of an original in a pack: its SHA-256, with the ending of the file where that is an ordinary one. */
export const originalPath = (sha256: string, fileName: string): string => {
  const ending = /\.([a-z0-9]{1,8})$/iu.exec(fileName)?.[1];
  return `originals/${sha256}${ending === undefined ? '' : `.${ending.toLowerCase()}`}`;
};
