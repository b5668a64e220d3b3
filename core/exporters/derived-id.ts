// Owns ids of things that a format wants to have one and that have none here: made from what they are, so that they are
// the same in every export.

import { v5 } from 'uuid';
import { idSchema } from '../workspace/identity';

/** The name space of our derived ids (RFC 9562, version 5). */
const NAMESPACE = '5e2b3c1a-6a0e-5d47-9d0b-6f1f0c9a7b21';

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The UUID of a list of words. Which words are parted how makes a difference: `['a b']` is another than `['a', 'b']`. */
export const derivedId = (...words: readonly string[]): string =>
  v5(JSON.stringify(words).replace(LONE_SURROGATE, '\uFFFD'), NAMESPACE);

/** An id itself where it is a UUID, or one derived from it and from what it is an id of. */
export const asUuid = (id: string, sort: string): string => (idSchema.safeParse(id).success ? id : derivedId(sort, id));
