// Owns the hop: one step of the chain by which a claim mention reaches the reader (PARC 3.0: source, cue, content).

import { z } from 'zod';
import { openObject } from '../open-object';
import { idSchema } from '../workspace/identity';

export const hopRoleSchema = z.enum(['speaker', 'agency', 'outlet', 'reposter']);
export type HopRole = z.infer<typeof hopRoleSchema>;

/** How the words are passed on: quoted, in other words, both, or from someone who is not named. */
export const hopModeSchema = z.enum(['direct', 'indirect', 'mixed', 'anonymous']);
export type HopMode = z.infer<typeof hopModeSchema>;

export const hopSchema = openObject({
  role: hopRoleSchema,
  /** The source mention that names who passes it on. One that was deleted since stays named, and is shown as gone. */
  sourceId: idSchema.nullable(),
  /** Who passes it on, where no span of the article names them. */
  actorId: idSchema.nullable(),
  /** The cue mention ("said", «به گزارش») that says so. */
  cueId: idSchema.nullable(),
  mode: hopModeSchema.nullable(),
});

/** A chain is a list of these, from who said it first to who hands it to the reader. */
export type Hop = z.infer<typeof hopSchema>;

/** The longest chain that is kept; what is longer is a slip. */
export const MOST_HOPS = 12;
