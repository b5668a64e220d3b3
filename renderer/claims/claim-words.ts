// Owns how what is counted and said of claims is put in words.

import i18next from 'i18next';
import type { ClaimFilter } from '../../core/queries/filter-claims';
import type { RelationKind } from '../../core/claims/relation';
import type { ClaimOverview } from '../../core/claims/claim-overview';
import type { LedgerRelation } from '../../core/claims/ledger';
import { countWords } from '../i18n/count-words';
import { formatFacts } from '../i18n/format';
import { shortQuote } from '../state/saving';
import type { DraftPlace } from '../controls/use-draft';

/** In how many mentions and articles a claim is stated, as two facts side by side. */
export const statedWords = ({ mentions, articleIds }: Pick<ClaimOverview, 'mentions' | 'articleIds'>): string =>
  formatFacts([countWords('mentions', mentions), countWords('articles', articleIds.length)]);

/** The filter as the choice of it is called. */
export const filterWords = (filter: ClaimFilter): string => i18next.t(`window.claims.list.shown.${filter}`);

/** What stands between this claim and the other, read from this one. */
export const relationWords = (kind: RelationKind, leads: LedgerRelation['leads']): string =>
  i18next.t(`window.terms.relations.${leads === 'to-here' ? 'against' : 'along'}.${kind}`);

/** The place of a draft on a claim. */
export const claimDraft = (claim: { id: string; gloss: string }, field: string, label: string): DraftPlace => ({
  key: `claim/${claim.id}/${field}`,
  name: i18next.t('window.claims.page.ofDraft', { field: label, gloss: shortQuote(claim.gloss) }),
});
