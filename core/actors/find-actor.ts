// Owns how an actor is found by what it is called: by any of its names, whichever script or spelling it is asked for in.

import { foldForSearch } from '../text/fold';
import { namesOf, type Actor } from './actor';

const folded = (name: string): string => foldForSearch(name).text.trim();

/** The actors that go by exactly a name in any of its forms, folded; a name of nothing is nobody's. */
export const actorsCalled = (actors: readonly Actor[], name: string): Actor[] => {
  const wanted = folded(name);
  return wanted === '' ? [] : actors.filter((actor) => namesOf(actor).some((each) => folded(each) === wanted));
};

/** The other name by which a search finds an actor; null where the one it goes by is found, or none is. */
export const otherNameFound = (actor: Actor, isFound: (name: string) => boolean): string | null =>
  isFound(actor.name) ? null : (actor.names.find(({ text }) => isFound(text))?.text ?? null);
