// Owns the shape of the commands on actors and on the chains that lead to them.

import { z } from 'zod';
import { actorNameSchema, actorTypeSchema, affiliationSchema, reliabilitySchema } from '../actors/actor';
import { hopModeSchema, hopSchema, MOST_HOPS } from '../attribution/hop';
import { stanceSchema } from '../attribution/stance';
import { idSchema, offsetSchema } from '../workspace/identity';

const selectionSchema = z.object({ start: offsetSchema, end: offsetSchema });
const words = z.string().trim().min(1);

/** Fields left out stay as they are. */
export const actorEditSchema = z.object({
  name: words.exactOptional(),
  actorType: actorTypeSchema.nullable().exactOptional(),
  names: z.array(actorNameSchema.strip()).exactOptional(),
  affiliations: z.array(affiliationSchema.strip()).exactOptional(),
  reliability: reliabilitySchema.nullable().exactOptional(),
  note: z.string().exactOptional(),
});

export type ActorEdit = z.infer<typeof actorEditSchema>;

/** A reporting sentence that a rule has found and the analyst has accepted: what is marked for it. */
export const acceptedCueSchema = z.object({
  /** null where the analyst wants it not marked; so for the source, which may also be named nowhere. */
  cue: selectionSchema.nullable(),
  source: selectionSchema.nullable(),
  /** Empty where the analyst wants no claim of it. */
  content: z.array(selectionSchema),
  mode: hopModeSchema,
  stance: stanceSchema.nullable(),
});

export type AcceptedCue = z.infer<typeof acceptedCueSchema>;

/** So many suggestions are accepted at once, at most: more than one press can mean. */
export const MOST_CUES_AT_ONCE = 1000;

/** So many source mentions are resolved at once, at most. */
export const MOST_SOURCES_AT_ONCE = 5000;

export const actorCommandSchemas = [
  z.object({ command: z.literal('make-actor'), name: words, actorType: actorTypeSchema.nullable() }),
  z.object({ command: z.literal('edit-actor'), actorId: idSchema, edit: actorEditSchema }),
  /** Source mentions and hops that were resolved to it are resolved to nobody. */
  z.object({ command: z.literal('delete-actor'), actorId: idSchema }),
  /** The others become names of the first, and all that led to them leads to it. */
  z.object({ command: z.literal('merge-actors'), actorId: idSchema, mergedIds: z.array(idSchema).min(1) }),
  /** Resolves source mentions of any articles to an actor, as one act. */
  z.object({
    command: z.literal('resolve-sources'),
    actorId: idSchema,
    mentions: z
      .array(z.object({ articleId: idSchema, mentionId: idSchema }))
      .min(1)
      .max(MOST_SOURCES_AT_ONCE),
  }),
  /** Replaces the chain by which a claim mention reaches the reader. */
  z.object({
    command: z.literal('set-attribution'),
    articleId: idSchema,
    mentionId: idSchema,
    hops: z.array(hopSchema.strip()).max(MOST_HOPS),
  }),
  /** Marks cue, source and content of each, with the hop that joins them, as one act. */
  z.object({
    command: z.literal('accept-cues'),
    articleId: idSchema,
    cues: z.array(acceptedCueSchema).min(1).max(MOST_CUES_AT_ONCE),
  }),
] as const;
