// Owns how what is counted and said of claims is put in words.

import i18next from 'i18next';
import type { ClaimFilter } from '../../core/queries/filter-claims';
import type { RelationKind } from '../../core/claims/relation';
import type { LedgerRelation } from '../../core/claims/ledger';
import { formatCount, showName } from '../i18n/format';
import { isolate } from '../../core/text/bidi-controls';
import { givenSlot } from '../codebook/code-words';
import { shortQuote } from '../state/saving';
import type { DraftPlace } from '../controls/use-draft';

type Counted = 'mentions' | 'articles' | 'roots' | 'relations' | 'silences' | 'hits';

/** “3 mentions”. */
export const countWords = (what: Counted, count: number): string =>
  i18next.t(`window.claims.counts.${what}`, { count, number: formatCount(count) });

/** The filter as the choice of it is called. */
export const filterWords = (filter: ClaimFilter): string => i18next.t(`window.claims.list.shown.${filter}`);

const SLOTS = ['who', 'where', 'when', 'how-many'] as const;

/** A slot as it is called; one that the analysts have added goes by its own name. */
export const slotWords = (slot: string): string => {
  const [given, known] = [givenSlot(slot), SLOTS.find((each) => each === slot)];
  if (given !== null) return isolate(given);
  return known === undefined ? isolate(showName(slot)) : i18next.t(`window.claims.slots.${known}`);
};

/** What stands between this claim and the other, read from this one. */
export const relationWords = (kind: RelationKind, leads: LedgerRelation['leads']): string =>
  i18next.t(`window.claims.relations.${leads === 'to-here' ? 'to' : 'from'}.${kind}`);

/** The place of a draft on a claim. */
export const claimDraft = (claim: { id: string; gloss: string }, field: string, label: string): DraftPlace => ({
  key: `claim/${claim.id}/${field}`,
  name: i18next.t('window.claims.page.ofDraft', { field: label, gloss: shortQuote(claim.gloss) }),
});
