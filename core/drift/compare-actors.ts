// Owns which actors of two wordings are the same: by id where both have one, else by their names, folded. It does not know
// that a spokesman and his name are one person; ids say so.

import { foldForSearch } from '../text/fold';
import type { DriftMark, PlacedActor, Wording, WordingActor } from './wording';
import { wordsOf } from './words-by-stretch';

interface NamedActor {
  readonly actor: PlacedActor;
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

const placed = (actors: readonly WordingActor[]): NamedActor[] =>
  actors.map(({ id, name }, hop) => {
    const folded = foldForSearch(name.trim()).text;
    const words = wordsOf(folded).map(({ start, end }) => folded.slice(start, end));
    return { actor: { id, name, hop }, name: folded, words: new Set(words) };
  });

const isWithin = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean =>
  inner.size > 0 && [...inner].every((word) => outer.has(word));

type Likeness = (before: NamedActor, after: NamedActor) => boolean;

const lacksId: Likeness = (before, after) => before.actor.id === null || after.actor.id === null;

/** From sure to less sure: what an earlier one pairs, a later one cannot. */
const LIKENESSES: readonly Likeness[] = [
  (before, after) => before.actor.id !== null && before.actor.id === after.actor.id,
  (before, after) => lacksId(before, after) && before.name === after.name,
  (before, after) =>
    lacksId(before, after) && (isWithin(before.words, after.words) || isWithin(after.words, before.words)),
];

/**
 * The changes of actors. An actor keeps its identity wherever it stands in the chain, so that an agency put in between is
 * added and nothing else. Without ids on both sides, “Qian” and “Wu Qian” are one actor that was renamed.
 */
export const compareActors = (earlier: Wording, later: Wording): DriftMark[] => {
  let before = placed(earlier.actors);
  let after = placed(later.actors);
  const renamed: DriftMark[] = [];
  for (const isSame of LIKENESSES) {
    const unpaired: NamedActor[] = [];
    for (const one of before) {
      const other = after.find((candidate) => isSame(one, candidate));
      if (other === undefined) unpaired.push(one);
      else {
        after = after.filter((candidate) => candidate !== other);
        if (one.name !== other.name) renamed.push({ kind: 'actor-renamed', before: one.actor, after: other.actor });
      }
    }
    before = unpaired;
  }
  return [
    ...renamed,
    ...before.map(({ actor }): DriftMark => ({ kind: 'actor-dropped', before: actor })),
    ...after.map(({ actor }): DriftMark => ({ kind: 'actor-added', after: actor })),
  ];
};
