// Owns the tables of claims, with their status as it is computed and as the analyst has it, and of what they are to each
// other.

import type { Actor } from '../../actors/actor';
import type { Claim } from '../../claims/claim';
import { overviewOfClaims, type ClaimOverview } from '../../claims/claim-overview';
import type { Relation } from '../../claims/relation';
import { duplicateGroupsOf } from '../../queries/near-duplicates';
import type { WorkspaceIndex } from '../../queries/workspace-index';
import { authorColumns, LIST_SEPARATOR } from './authors';
import { tableOf, type Table } from './table';

interface ClaimRow {
  readonly claim: Claim;
  readonly overview: ClaimOverview;
}

/** The table of all claims. `status` is what holds: the analyst's where they have given one, else the computed one. */
export const claimTable = (index: WorkspaceIndex): Table => {
  const { workspace } = index;
  const overviews = overviewOfClaims(workspace, duplicateGroupsOf(workspace.articles));
  const rows = workspace.claims.flatMap((claim, at): ClaimRow[] => {
    const overview = overviews[at];
    return overview === undefined ? [] : [{ claim, overview }];
  });
  return tableOf<ClaimRow>(
    [
      { name: 'claim_id', of: ({ claim }) => claim.id },
      { name: 'claim', of: ({ claim }) => claim.gloss },
      { name: 'language', of: ({ claim }) => claim.language },
      {
        name: 'translations',
        of: ({ claim }) => claim.translations.map(({ language, text }) => `${language}: ${text}`).join('\n'),
      },
      { name: 'status', of: ({ overview }) => overview.status },
      { name: 'status_computed', of: ({ overview }) => overview.computed.status },
      {
        name: 'status_reasons',
        of: ({ overview }) => [...new Set(overview.computed.reasons.map(({ kind }) => kind))].join(LIST_SEPARATOR),
      },
      { name: 'review', of: ({ claim }) => claim.statusReview?.verdict ?? null },
      { name: 'review_reason', of: ({ claim }) => claim.statusReview?.reason ?? null },
      { name: 'review_at', of: ({ claim }) => claim.statusReview?.at ?? null },
      {
        name: 'review_outdated',
        of: ({ claim, overview }) => (claim.statusReview === null ? null : overview.isReviewOutdated),
      },
      { name: 'mentions', of: ({ overview }) => overview.mentions },
      { name: 'articles', of: ({ overview }) => overview.articleIds.length },
      { name: 'independent_roots', of: ({ overview }) => overview.roots.length },
      { name: 'longest_chain', of: ({ overview }) => overview.depth },
      { name: 'relations', of: ({ overview }) => overview.relations },
      { name: 'note', of: ({ claim }) => claim.note },
      ...authorColumns(index, ({ claim }: ClaimRow) => claim),
    ],
    rows,
  );
};

/** The table of all relations between claims. */
export const relationTable = (index: WorkspaceIndex): Table => {
  const glossOf = (id: string): string | null => index.claims.get(id)?.gloss ?? null;
  return tableOf<Relation>(
    [
      { name: 'relation_id', of: ({ id }) => id },
      { name: 'relation', of: ({ kind }) => kind },
      { name: 'from_claim_id', of: ({ from }) => from },
      { name: 'from_claim', of: ({ from }) => glossOf(from) },
      { name: 'to_claim_id', of: ({ to }) => to },
      { name: 'to_claim', of: ({ to }) => glossOf(to) },
      { name: 'rationale', of: ({ rationale }) => rationale },
      { name: 'confidence', of: ({ confidence }) => confidence },
      { name: 'evidence_mention_ids', of: ({ evidence }) => evidence.join(LIST_SEPARATOR) },
      ...authorColumns(index, (relation: Relation) => relation),
    ],
    index.workspace.relations,
  );
};

const period = (from: string | null, until: string | null): string =>
  from === null && until === null ? '' : ` (${from ?? ''}–${until ?? ''})`;

/** The table of all actors, with how many source mentions name each. */
export const actorTable = (index: WorkspaceIndex): Table => {
  const named = new Map<string, number>();
  for (const { mention } of index.mentions.values()) {
    if (mention.kind === 'source' && mention.actorId !== null)
      named.set(mention.actorId, (named.get(mention.actorId) ?? 0) + 1);
  }
  return tableOf<Actor>(
    [
      { name: 'actor_id', of: ({ id }) => id },
      { name: 'name', of: ({ name }) => name },
      { name: 'type', of: ({ actorType }) => actorType },
      {
        name: 'other_names',
        of: ({ names }) =>
          names
            .map(
              ({ text, language, kind }) => `${text} (${[kind, ...(language === null ? [] : [language])].join(', ')})`,
            )
            .join(LIST_SEPARATOR),
      },
      {
        name: 'affiliations',
        of: ({ affiliations }) =>
          affiliations
            .map(({ actorId, role, from, until }) =>
              [role, index.actors.get(actorId)?.name ?? actorId]
                .filter((part) => part !== '')
                .join(', ')
                .concat(period(from, until)),
            )
            .join(LIST_SEPARATOR),
      },
      { name: 'reliability', of: ({ reliability }) => reliability },
      { name: 'mentions', of: ({ id }) => named.get(id) ?? 0 },
      { name: 'note', of: ({ note }) => note },
      ...authorColumns(index, (actor: Actor) => actor),
    ],
    index.workspace.actors,
  );
};
