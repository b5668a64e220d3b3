// Owns the actor: a person, organisation, outlet, agency, document or unnamed source that source mentions resolve to.

import { z } from 'zod';
import type { Environment } from '../environment';
import { openObject } from '../open-object';
import { calendarDateSchema, idSchema, instantSchema, languageTagSchema } from '../workspace/identity';

export const actorTypeSchema = z.enum(['person', 'organisation', 'outlet', 'agency', 'document', 'unnamed']);
export type ActorType = z.infer<typeof actorTypeSchema>;

/** The Admiralty code's reliability of a source (STANAG 2511): A completely reliable … E unreliable, F cannot be judged. */
export const reliabilitySchema = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export type Reliability = z.infer<typeof reliabilitySchema>;

/** Another name of an actor: in another script or language, or an alias. */
export const actorNameSchema = openObject({
  text: z.string().min(1),
  language: languageTagSchema.nullable(),
  kind: z.enum(['name', 'alias']),
});

export type ActorName = z.infer<typeof actorNameSchema>;

/** Whom an actor belonged to, and from when until when (both days included; null where it is open or unknown). */
export const affiliationSchema = openObject({
  /** The organisation, outlet or agency. One that was deleted since stays named, and is shown as gone. */
  actorId: idSchema,
  role: z.string(),
  from: calendarDateSchema.nullable(),
  until: calendarDateSchema.nullable(),
});

export type Affiliation = z.infer<typeof affiliationSchema>;

export const actorSchema = openObject({
  id: idSchema,
  /** The name it goes by here. Of an unnamed source, the exact wording. */
  name: z.string().min(1),
  actorType: actorTypeSchema.nullable(),
  names: z.array(actorNameSchema).default([]),
  affiliations: z.array(affiliationSchema).default([]),
  reliability: reliabilitySchema.nullable().default(null),
  note: z.string().default(''),
  createdAt: instantSchema,
  createdBy: idSchema,
  /** Missing on what was made before actors could be changed. */
  modifiedAt: instantSchema.exactOptional(),
  modifiedBy: idSchema.exactOptional(),
});

export type Actor = z.infer<typeof actorSchema>;

/** Every name an actor can be found by, the one it goes by first. */
export const namesOf = (actor: Actor): string[] => [actor.name, ...actor.names.map(({ text }) => text)];

/** An actor of which only name and type are known yet. */
export const newActor = (name: string, actorType: ActorType | null, environment: Environment): Actor => ({
  id: environment.newId(),
  name,
  actorType,
  names: [],
  affiliations: [],
  reliability: null,
  note: '',
  createdAt: environment.now(),
  createdBy: environment.analystId,
});
