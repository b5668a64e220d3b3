// Owns what affiliations say of a day, and of those who belong to an actor.

import { z } from 'zod';
import { calendarDateSchema, idSchema } from '../workspace/identity';
import type { Actor, Affiliation } from './actor';

/**
 * Whom an actor belonged to on a calendar date (`YYYY-MM-DD`): both ends are included, and an end that is not known
 * leaves it open.
 */
export const affiliationsOn = (actor: Actor, date: string): Affiliation[] =>
  actor.affiliations.filter(({ from, until }) => (from === null || from <= date) && (until === null || date <= until));

export const memberSchema = z.object({
  actorId: idSchema,
  name: z.string(),
  role: z.string(),
  from: calendarDateSchema.nullable(),
  until: calendarDateSchema.nullable(),
});

export type Member = z.infer<typeof memberSchema>;

/** Who belongs or belonged to an actor, once for each affiliation, in the order of the registry. */
export const membersOf = (actors: readonly Actor[], actorId: string): Member[] =>
  actors.flatMap((actor) =>
    actor.affiliations
      .filter((affiliation) => affiliation.actorId === actorId)
      .map(({ role, from, until }) => ({ actorId: actor.id, name: actor.name, role, from, until })),
  );
