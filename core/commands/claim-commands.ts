// Owns what the commands on claims do to the records: making, wording, attaching, merging, splitting and reviewing them.

import { newClaim, type Claim } from '../claims/claim';
import { relationKey, type Relation } from '../claims/relation';
import type { Environment } from '../environment';
import type { ClaimMention } from '../mention/mention';
import { fail, succeed, type Result } from '../result';
import { isSame } from '../same';
import type { Change } from '../workspace/change';
import type { Workspace } from '../workspace/workspace';
import type { CommandOf } from './command';
import { touched } from './touched';

const claimChange = (before: Claim | null, after: Claim | null): Change => ({
  record: 'claim',
  id: (after ?? before)?.id ?? '',
  before,
  after,
});

const relationChange = (before: Relation, after: Relation | null): Change => ({
  record: 'relation',
  id: before.id,
  before,
  after,
});

/** The claim of that id, or why there is none. */
export const findClaim = (workspace: Workspace, claimId: string): Result<Claim> => {
  const claim = workspace.claims.find(({ id }) => id === claimId);
  return claim === undefined ? fail('claim-missing', { claim: claimId }) : succeed(claim);
};

interface PlacedClaimMention {
  readonly articleId: string;
  readonly mention: ClaimMention;
}

/** The mentions that state one of some claims, article by article. */
export const mentionsOfClaims = (workspace: Workspace, claimIds: ReadonlySet<string>): PlacedClaimMention[] =>
  workspace.articles.flatMap((article) =>
    article.mentions.flatMap((mention) =>
      mention.kind === 'claim' && mention.claimId !== null && claimIds.has(mention.claimId)
        ? [{ articleId: article.id, mention }]
        : [],
    ),
  );

const point = (
  { articleId, mention }: PlacedClaimMention,
  claimId: string | null,
  environment: Environment,
): Change => ({
  record: 'mention',
  articleId,
  id: mention.id,
  before: mention,
  after: touched({ ...mention, claimId }, environment),
});

/** Makes a claim that no mention states yet. */
export const makeClaim = ({ gloss, language }: CommandOf<'make-claim'>, environment: Environment): Change[] => [
  claimChange(null, newClaim(gloss, language, environment)),
];

/** Gives a claim other words; of two translations into one language the last holds. */
export const editClaim = (
  workspace: Workspace,
  { claimId, edit }: CommandOf<'edit-claim'>,
  environment: Environment,
): Result<Change[]> => {
  const claim = findClaim(workspace, claimId);
  if (!claim.ok) return claim;
  const after = touched({ ...claim.value, ...edit }, environment);
  const translations = [...new Map(after.translations.map((each) => [each.language, each])).values()];
  return succeed([claimChange(claim.value, { ...after, translations })]);
};

/** What goes with a claim: its relations, and that articles are silent on it. */
const changesToForget = (workspace: Workspace, claimIds: ReadonlySet<string>): Change[] => [
  ...workspace.relations
    .filter(({ from, to }) => claimIds.has(from) || claimIds.has(to))
    .map((relation) => relationChange(relation, null)),
  ...workspace.silences
    .filter((silence) => claimIds.has(silence.claimId))
    .map((silence): Change => ({ record: 'silence', id: silence.id, before: silence, after: null })),
];

/** Deletes a claim. Its mentions stay where they are and state no claim. */
export const deleteClaim = (
  workspace: Workspace,
  { claimId }: CommandOf<'delete-claim'>,
  environment: Environment,
): Result<Change[]> => {
  const claim = findClaim(workspace, claimId);
  if (!claim.ok) return claim;
  const ids = new Set([claimId]);
  return succeed([
    ...changesToForget(workspace, ids),
    ...mentionsOfClaims(workspace, ids).map((placed) => point(placed, null, environment)),
    claimChange(claim.value, null),
  ]);
};

/** True when more is known of a claim than its wording, so that it stays although nothing states it any more. */
export const isMoreThanWording = (workspace: Workspace, claim: Claim): boolean =>
  claim.note !== '' ||
  claim.translations.length > 0 ||
  claim.statusReview !== null ||
  workspace.relations.some(({ from, to }) => from === claim.id || to === claim.id) ||
  workspace.silences.some(({ claimId }) => claimId === claim.id);

/** Says which claim a mention states, or that it states none. The claim it stated before stays, whoever else states it. */
export const attachMention = (
  workspace: Workspace,
  { articleId, mentionId, claimId }: CommandOf<'attach-mention'>,
  environment: Environment,
): Result<Change[]> => {
  const mention = workspace.articles.find(({ id }) => id === articleId)?.mentions.find(({ id }) => id === mentionId);
  if (mention === undefined) return fail('mention-missing', { mention: mentionId });
  if (mention.kind !== 'claim') return fail('kind-mismatch', { kind: mention.kind });
  if (claimId !== null) {
    const claim = findClaim(workspace, claimId);
    if (!claim.ok) return claim;
  }
  return succeed([point({ articleId, mention }, claimId, environment)]);
};

/** A relation with what a second one like it rests on. */
const unitedRelation = (relation: Relation, other: Relation): Relation => ({
  ...relation,
  rationale: [...new Set([relation.rationale, other.rationale])].filter((each) => each !== '').join('\n'),
  evidence: [...new Set([...relation.evidence, ...other.evidence])],
  confidence: relation.confidence ?? other.confidence,
});

/**
 * The relations as they are once some claims are one: none leads from it to itself, and of those that then say the same
 * the first stays, with the reasons and the evidence of all.
 */
const relationsAfterMerge = (
  workspace: Workspace,
  claimId: string,
  merged: ReadonlySet<string>,
  environment: Environment,
): Change[] => {
  const renamed = (id: string): string => (merged.has(id) ? claimId : id);
  const isTouched = ({ from, to }: Relation): boolean => merged.has(from) || merged.has(to);
  const inOrder = [
    ...workspace.relations.filter((relation) => !isTouched(relation)),
    ...workspace.relations.filter(isTouched),
  ];
  const kept = new Map<string, { readonly before: Relation; readonly after: Relation }>();
  const gone: Relation[] = [];
  for (const before of inOrder) {
    const after = { ...before, from: renamed(before.from), to: renamed(before.to) };
    const key = relationKey(after);
    const known = kept.get(key);
    // Two that stood beside each other before are left as they are.
    if (known !== undefined && !isTouched(before)) kept.set(`${key} ${before.id}`, { before, after: before });
    else if (after.from === after.to) gone.push(before);
    else if (known === undefined) kept.set(key, { before, after });
    else {
      gone.push(before);
      kept.set(key, { before: known.before, after: unitedRelation(known.after, before) });
    }
  }
  return [
    ...gone.map((relation) => relationChange(relation, null)),
    ...[...kept.values()]
      .filter(({ before, after }) => !isSame(before, after))
      .map(({ before, after }) => relationChange(before, touched(after, environment))),
  ];
};

/** The claim with what others know beside it. Their glosses become translations where it has none in their language. */
const united = (claim: Claim, others: readonly Claim[], environment: Environment): Claim => {
  const translations = new Map(claim.translations.map((each) => [each.language, each]));
  for (const other of others) {
    const own = other.language === null ? [] : [{ language: other.language, text: other.gloss }];
    for (const each of [...own, ...other.translations]) {
      if (each.language !== claim.language && !translations.has(each.language)) translations.set(each.language, each);
    }
  }
  const notes = [...new Set([claim, ...others].map(({ note }) => note))].filter((note) => note !== '');
  return touched({ ...claim, translations: [...translations.values()], note: notes.join('\n') }, environment);
};

/** Makes several claims one. */
export const mergeClaims = (
  workspace: Workspace,
  { claimId, mergedIds }: CommandOf<'merge-claims'>,
  environment: Environment,
): Result<Change[]> => {
  const claim = findClaim(workspace, claimId);
  if (!claim.ok) return claim;
  const merged = new Set(mergedIds);
  merged.delete(claimId);
  const others: Claim[] = [];
  for (const id of merged) {
    const other = findClaim(workspace, id);
    if (!other.ok) return other;
    others.push(other.value);
  }
  if (others.length === 0) return succeed([]);
  const silent = new Set(
    workspace.silences.filter((each) => each.claimId === claimId).map(({ articleId }) => articleId),
  );
  const silences = workspace.silences
    .filter((silence) => merged.has(silence.claimId))
    .map((silence): Change => {
      const after = silent.has(silence.articleId) ? null : { ...silence, claimId };
      silent.add(silence.articleId);
      return { record: 'silence', id: silence.id, before: silence, after };
    });
  return succeed([
    claimChange(claim.value, united(claim.value, others, environment)),
    ...mentionsOfClaims(workspace, merged).map((placed) => point(placed, claimId, environment)),
    ...relationsAfterMerge(workspace, claimId, merged, environment),
    ...silences,
    ...others.map((other) => claimChange(other, null)),
  ]);
};

/** Makes some of a claim's mentions those of a new claim. Relations stay with the claim that is split. */
export const splitClaim = (
  workspace: Workspace,
  { claimId, mentionIds, gloss, language }: CommandOf<'split-claim'>,
  environment: Environment,
): Result<Change[]> => {
  const claim = findClaim(workspace, claimId);
  if (!claim.ok) return claim;
  const wanted = new Set(mentionIds);
  const placed = mentionsOfClaims(workspace, new Set([claimId])).filter(({ mention }) => wanted.delete(mention.id));
  const missing = [...wanted][0];
  if (missing !== undefined) return fail('mention-missing', { mention: missing });
  const made = newClaim(gloss, language, environment);
  return succeed([claimChange(null, made), ...placed.map((each) => point(each, made.id, environment))]);
};

/** Keeps what the analyst says of a claim's computed status. */
export const reviewClaim = (
  workspace: Workspace,
  { claimId, review }: CommandOf<'review-claim'>,
  environment: Environment,
): Result<Change[]> => {
  const claim = findClaim(workspace, claimId);
  if (!claim.ok) return claim;
  const statusReview = review && { ...review, at: environment.now(), by: environment.analystId };
  return succeed([claimChange(claim.value, touched({ ...claim.value, statusReview }, environment))]);
};
