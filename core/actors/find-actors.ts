// Owns the search of the registry of actors: by any of their names, in any script and spelling, and by type.

import { textFilter } from '../text/find';
import type { Actor, ActorType } from './actor';

export interface ActorQuery {
  readonly text: string;
  /** null lets every type through. */
  readonly actorType: ActorType | null;
}

export interface FoundActor {
  readonly actor: Actor;
  /** The other name by which it was found; null where the name it goes by is enough. */
  readonly matched: string | null;
}

/** The other name by which a search finds an actor; null where the one it goes by is found, or none is. */
export const otherNameFound = (actor: Actor, isFound: (name: string) => boolean): string | null =>
  isFound(actor.name) ? null : (actor.names.find(({ text }) => isFound(text))?.text ?? null);

/** The actors that a query finds, in the order given. */
export const findActors = (actors: readonly Actor[], { text, actorType }: ActorQuery): FoundActor[] => {
  const fits = textFilter(text);
  return actors.flatMap((actor): FoundActor[] => {
    if (actorType !== null && actor.actorType !== actorType) return [];
    if (fits(actor.name)) return [{ actor, matched: null }];
    const matched = otherNameFound(actor, fits);
    return matched === null ? [] : [{ actor, matched }];
  });
};
