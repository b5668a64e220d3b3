// Owns which pairs of mentions two texts can be held level by: the ends of what joins them.

import { mentionsOn, type CompareEntry, type Side } from './picking';

/** The mentions at the ends of a link. */
export type Link = Readonly<Record<Side, string>>;

/** The links of some entries, each mention with the first of the other side, those of the chosen entry first. */
export const linksOf = (entries: readonly CompareEntry[], chosenKey: string | null): Link[] =>
  entries
    .filter(({ kind }) => kind === 'join')
    .toSorted((one, other) => Number(other.key === chosenKey) - Number(one.key === chosenKey))
    .flatMap((entry) => {
      const [left, right] = [mentionsOn(entry, 'left'), mentionsOn(entry, 'right')];
      const [firstLeft, firstRight] = [left[0], right[0]];
      if (firstLeft === undefined || firstRight === undefined) return [];
      return [
        ...left.map((id) => ({ left: id, right: firstRight })),
        ...right.slice(1).map((id) => ({ left: firstLeft, right: id })),
      ];
    });
