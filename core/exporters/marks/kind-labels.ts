// Owns what the kinds of mention are called in a format that has one label for each: those of the codebook, and those
// that mentions still have though the codebook no longer does.

import { codeIdOf, codeOf } from '../../codebook/codebook';
import type { Mention } from '../../mention/mention';
import type { Workspace } from '../../workspace/workspace';
import { distinctNames, type Wanted } from './distinct-names';

/** What a kind that is no longer in the codebook is called. */
const UNKNOWN = 'Unknown kind';

/** Every kind by its id: those of the codebook in its order, then those that only mentions have. */
export const kindsOf = ({ codebook, articles }: Workspace): Wanted[] => {
  const kinds = new Map(codebook.codes.map(({ id, label }) => [id, label]));
  for (const mention of articles.flatMap(({ mentions }) => mentions)) {
    if (codeOf(codebook, mention) === undefined) kinds.set(codeIdOf(mention), nameOfLost(mention));
  }
  return [...kinds].map(([id, name]) => ({ id, name }));
};

const nameOfLost = ({ kind }: Mention): string => (kind === 'own' ? UNKNOWN : kind);

/** What each kind is called, by its id, as the codebook words it; no two the same. */
export const kindLabels = (workspace: Workspace): ReadonlyMap<string, string> => distinctNames(kindsOf(workspace), ' ');
