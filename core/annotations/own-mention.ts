// Owns the putting of what our own export says of a mention into the mention that is made of it.

import type { Mention } from '../mention/mention';
import type { OwnRecordMaker } from './own-records';
import type { OwnKindWords } from './own-words';

/** The mention with the words of its kind. One that has become another kind here keeps nothing of them. */
export const withOwnWords = (mention: Mention, words: OwnKindWords | undefined, records: OwnRecordMaker): Mention => {
  if (words?.kind === 'claim' && mention.kind === 'claim') {
    const { checkWorthiness, stance, certainty, credibility, values, claim } = words;
    const claimId = claim === null ? null : records.claimId(claim);
    return { ...mention, claimId, checkWorthiness, stance, certainty, credibility, values };
  }
  if (words?.kind === 'source' && mention.kind === 'source') {
    const { name, sourceType, role, actor } = words;
    return { ...mention, name, sourceType, role, actorId: actor === null ? null : records.actorId(actor) };
  }
  if (words?.kind === 'contested' && mention.kind === 'contested') {
    const { reason, contestedBy } = words;
    return { ...mention, reason, contestedBy };
  }
  return mention;
};
