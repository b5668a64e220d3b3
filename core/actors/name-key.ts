// Owns when two names are spelt the same: script variants, case, vocalisation and joiners aside. It never says that two
// who are called the same are one.

import { foldedText } from '../text/fold';
import type { Actor } from './actor';
import { namesOf } from './actor';

/**
 * What names of one spelling share; empty where nothing is left of a name, which is then the same as none. Spaces count
 * as nothing, since a non-joiner stands for a space as well as for nothing.
 */
export const nameKey = (name: string): string => foldedText(name).replace(/[\s\u200C]/gu, '');

/** The keys of all names of an actor. */
export const nameKeysOf = (actor: Actor): ReadonlySet<string> => {
  const keys = new Set(namesOf(actor).map(nameKey));
  keys.delete('');
  return keys;
};

/** The actors that go by exactly that name in any of its spellings. */
export const actorsCalled = (actors: readonly Actor[], name: string): Actor[] => {
  const key = nameKey(name);
  return actors.filter((actor) => nameKeysOf(actor).has(key));
};
